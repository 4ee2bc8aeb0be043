package io.tenward.account.trail;

import io.tenward.base.http.Caller;
import io.tenward.contract.TrailKind;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Notes what members download: of what, not which. Calendars are appointments and no export. */
@Provider
public class DownloadFilter implements ContainerResponseFilter {
  private static final Pattern DOWNLOAD =
      Pattern.compile(".*?([a-z-]+)(?:/[0-9a-f-]{36})?/downloads/(?!calendar$)[^/]+$");

  @Inject Caller caller;
  @Inject Trail trail;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != Status.OK.getStatusCode()) {
      return;
    }
    var download = DOWNLOAD.matcher(request.getUriInfo().getPath());
    if (download.matches() && caller.isSignedIn()) {
      trail.note(TrailKind.DOWNLOADED, download.group(1));
    }
  }
}
