package io.tenward.base.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Ignores Accept, because every address answers in one media type (RFC 9110, 12.4.1): generated
 * clients name the type of problems only, and would get no file.
 */
@Provider
@PreMatching
public class IgnoredAccept implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    request.getHeaders().remove(HttpHeaders.ACCEPT);
  }
}
