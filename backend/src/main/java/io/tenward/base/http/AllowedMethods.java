package io.tenward.base.http;

import static jakarta.ws.rs.core.Response.Status.METHOD_NOT_ALLOWED;
import static jakarta.ws.rs.core.Response.Status.UNSUPPORTED_MEDIA_TYPE;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Says with OPTIONS and with every 405 which methods an address knows (RFC 9110, 15.5.6), and to a
 * patch of another media type which one it takes (RFC 5789, 2.2). RESTEasy leaves it out of a 405,
 * and with OPTIONS names the methods of all addresses of a class.
 */
@Provider
@PreMatching
public class AllowedMethods implements ContainerRequestFilter, ContainerResponseFilter {
  @Inject Routes routes;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!asks(request)) {
      return;
    }
    if (allowed(request).isEmpty()) {
      throw new NotFoundException();
    }
    request.abortWith(Response.noContent().build());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.PATCH)
        && response.getStatus() == UNSUPPORTED_MEDIA_TYPE.getStatusCode()) {
      response.getHeaders().putSingle("Accept-Patch", MergePatch.MEDIA_TYPE);
    }
    if (!asks(request) && response.getStatus() != METHOD_NOT_ALLOWED.getStatusCode()) {
      return;
    }
    var allowed = allowed(request);
    if (!allowed.isEmpty()) {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", allowed));
    }
  }

  private static boolean asks(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.OPTIONS);
  }

  private Set<String> allowed(ContainerRequestContext request) {
    return routes.methods(request.getUriInfo().getPath());
  }
}
