package io.tenward.base.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Replaces JSON by a page for people who open an address in a browser; files stay files. */
@Provider
public class NavigationAnswers implements ContainerResponseFilter {
  @Inject HttpServerRequest navigation;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var type = response.getMediaType();
    boolean json = type != null && type.getSubtype().endsWith("json");
    boolean file = response.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION);
    if (json && !file && NavigationPage.isAsked(navigation)) {
      response.setEntity(
          NavigationPage.of(navigation, response.getStatus()),
          new Annotation[0],
          MediaType.valueOf(NavigationPage.MEDIA_TYPE));
    }
  }
}
