package io.tenward.server.edge;

import static io.tenward.base.problem.PlatformProblem.NOT_SIGNED_IN;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.tenward.base.http.Failures;
import io.tenward.base.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** A large body is read for who is signed in, and not for strangers. */
@Singleton
class LargeBodyAuthentication {
  private final HttpAuthenticator authenticator;
  private final Refusals refusals;

  LargeBodyAuthentication(HttpAuthenticator authenticator, Refusals refusals) {
    this.refusals = refusals;
    this.authenticator = authenticator;
  }

  void check(RoutingContext request) {
    if (!Edge.isApi(request) || !BodyLimit.isLarge(request)) {
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
