package io.tenward.server.edge;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Every request passes here first, in this order. */
@Singleton
class Edge {
  private final Headers headers;
  private final Gate gate;
  private final LargeBodyAuthentication authentication;
  private final Bodies bodies;
  private final Pages pages;

  Edge(
      Headers headers,
      Gate gate,
      LargeBodyAuthentication authentication,
      Bodies bodies,
      Pages pages) {
    this.headers = headers;
    this.gate = gate;
    this.authentication = authentication;
    this.bodies = bodies;
    this.pages = pages;
  }

  void register(@Observes Filters filters) {
    filters.register(headers::add, 1_005);
    filters.register(gate::check, 1_004);
    filters.register(authentication::check, 1_003);
    filters.register(bodies::read, 1_002);
    filters.register(pages::route, 1_001);
  }

  /** What Vert.x refuses before any route, such as a request without Host, is worth no words. */
  void refuseWhatIsNoRequest(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .failureHandler(
            failed -> {
              if (failed.statusCode() == HttpResponseStatus.BAD_REQUEST.code()) {
                failed.response().setStatusCode(failed.statusCode()).end();
              } else {
                failed.next();
              }
            });
  }

  /** The path below which nothing may be cached, guessed or called from elsewhere. */
  static boolean isApi(RoutingContext request) {
    var path = request.normalizedPath();
    return path.equals("/api") || path.startsWith("/api/") && !isApiPage(path);
  }

  /** The readable page of the contract lies below /api, but it is a page. */
  static boolean isApiPage(String path) {
    return path.equals("/api/docs") || path.startsWith("/api/docs/");
  }
}
