package io.tenward.server.edge;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;

/**
 * Answers 304 where the client has what it would get (RFC 9110, 13.1.2), so that polling is cheap.
 */
@Provider
public class NotModified implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    var tag = response.getHeaderString(HttpHeaders.ETAG);
    if (known != null
        && tag != null
        && response.getStatus() == Status.OK.getStatusCode()
        && List.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod())
        && matches(known, tag)) {
      response.setStatusInfo(Status.NOT_MODIFIED);
      response.setEntity(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }

  /** Compares tags weakly, because a proxy that compresses makes them weak. */
  private static boolean matches(String known, String tag) {
    return Arrays.stream(known.split(","))
        .map(one -> one.strip().replaceFirst("^W/", ""))
        .anyMatch(one -> one.equals("*") || one.equals(tag));
  }
}
