package io.tenward.base.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Makes Location relative to this server: JAX-RS adds the scheme of the connection and the host
 * that the client named, which behind a proxy is plain http. RFC 9110, 10.2.2, resolves it against
 * the address of the request.
 */
@Provider
@Priority(OwnLocation.BEFORE_IT_IS_REMEMBERED)
public class OwnLocation implements ContainerResponseFilter {
  static final int BEFORE_IT_IS_REMEMBERED = Priorities.USER + 1_000;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
    if (location != null) {
      var uri = URI.create(location.toString());
      var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      response.getHeaders().putSingle(HttpHeaders.LOCATION, uri.getRawPath() + query);
    }
  }
}
