package io.tenward.server.edge;

import static io.tenward.base.problem.PlatformProblem.NOT_SIGNED_IN;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.tenward.base.http.Failures;
import io.tenward.base.problem.ProblemException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Routes every request through these steps first, in this order. */
@Singleton
class Edge {
  private static final List<String> API = List.of("/api", "/mcp", "/scim");

  @Inject Headers headers;
  @Inject Gate gate;
  @Inject LargeBodyAuthentication authentication;
  @Inject Bodies bodies;
  @Inject Pages pages;

  void register(@Observes Filters filters) {
    filters.register(headers::add, 1_005);
    filters.register(gate::check, 1_004);
    filters.register(authentication::check, 1_003);
    filters.register(bodies::read, 1_002);
    filters.register(pages::route, 1_001);
  }

  /**
   * Answers requests that Vert.x refuses before any route, such as one without Host, with the
   * status alone.
   */
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

  /**
   * Tells whether the path belongs to the API, where responses must not be cached or called from
   * other sites.
   */
  static boolean isApi(RoutingContext request) {
    var path = request.normalizedPath();
    return API.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"))
        && !isApiPage(path);
  }

  /** Tells whether a page of ours never has the path: the API's, and that of providers. */
  static boolean isForPrograms(RoutingContext request) {
    return isApi(request) || request.normalizedPath().startsWith("/auth/");
  }

  /** Tells whether the path belongs to the operations of respondents, which know no session. */
  static boolean isRespondents(RoutingContext request) {
    return request.normalizedPath().startsWith("/api/r/");
  }

  /** The readable page of the contract lies below /api, but it is a page. */
  static boolean isApiPage(String path) {
    return path.equals("/api/docs") || path.startsWith("/api/docs/");
  }

  /** A large body is read for who is signed in, and not for strangers. */
  @Singleton
  static class LargeBodyAuthentication {
    private final HttpAuthenticator authenticator;
    private final Refusals refusals;

    LargeBodyAuthentication(HttpAuthenticator authenticator, Refusals refusals) {
      this.refusals = refusals;
      this.authenticator = authenticator;
    }

    void check(RoutingContext request) {
      if (!BodyLimit.isLarge(request)) {
        request.next();
        return;
      }
      request.request().pause();
      var context = request.vertx().getOrCreateContext();
      authenticator
          .attemptAuthentication(request)
          .emitOn(command -> context.runOnContext(ignored -> command.run()))
          .subscribe()
          .with(
              found -> admit(request, found),
              failure -> refusals.refuse(request, Failures.problem(failure)));
    }

    private void admit(RoutingContext request, @Nullable SecurityIdentity found) {
      if (found == null || found.isAnonymous()) {
        refusals.refuse(
            request,
            ProblemException.of(NOT_SIGNED_IN, "There is no session or token, or it has expired"));
      } else {
        request.next();
      }
    }
  }
}
