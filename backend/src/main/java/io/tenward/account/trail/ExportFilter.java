package io.tenward.account.trail;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Page;
import io.tenward.contract.TrailKind;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Notes what members download and which lists their tools read: of what, not which. Calendars are
 * appointments and no export.
 */
@Provider
public class ExportFilter implements ContainerResponseFilter {
  private static final Pattern DOWNLOAD =
      Pattern.compile(".*?([a-z-]+)(?:/[0-9a-f-]{36})?/downloads/(?!calendar$)[^/]+$");

  private static final Pattern LIST = Pattern.compile(".*/([a-z-]+)$");

  @Inject Caller caller;
  @Inject Trail trail;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != Status.OK.getStatusCode() || !caller.isSignedIn()) {
      return;
    }
    var path = request.getUriInfo().getPath();
    var download = DOWNLOAD.matcher(path);
    if (download.matches()) {
      trail.note(TrailKind.DOWNLOADED, download.group(1));
      return;
    }
    var list = LIST.matcher(path);
    if (response.getEntity() instanceof Page && caller.token().isPresent() && list.matches()) {
      trail.noteRead(list.group(1));
    }
  }
}
