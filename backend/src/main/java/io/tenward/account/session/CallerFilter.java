package io.tenward.account.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.tenward.account.member.AccountProblem;
import io.tenward.base.contract.RequestSchemas;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Scope;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a token to its scopes and a page to the member it was loaded for, before the query is
 * checked. What the member's role forbids was refused before.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class CallerFilter implements ContainerRequestFilter {
  private static final String LOADED_FOR = "Tenward-Member";

  /** What whoever lacks a second factor can still do: set one up, and sign out. */
  private static final Pattern OWN_ACCOUNT = Pattern.compile("/api/(me|sessions)(/.*)?");

  @Inject ResourceInfo resource;
  @Inject Caller caller;
  @Inject SecurityIdentity identity;
  @Inject RequestSchemas contract;

  @Override
  public void filter(ContainerRequestContext context) {
    var method = resource.getResourceMethod();
    if (!isForAnybody(method)) {
      caller
          .token()
          .ifPresentOrElse(
              token -> check(token, method),
              () -> {
                check(context.getHeaderString(LOADED_FOR));
                refuseWithoutFactor(context.getUriInfo().getPath());
              });
    }
  }

  private boolean isForAnybody(Method method) {
    return method.isAnnotationPresent(PermitAll.class)
        || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
  }

  private void check(Caller.Token token, Method method) {
    var scope =
        contract
            .scope(method.getName())
            .orElseThrow(
                () -> ProblemException.of(PlatformProblem.SESSION_ONLY, "Tokens cannot do this"));
    if (!scope.isEmpty() && !Scope.of(scope).isIn(token.scopes())) {
      throw ProblemException.of(PlatformProblem.MISSING_SCOPE, "The token needs the scope " + scope)
          .field("Authorization", "missing-scope", Map.of("scope", scope));
    }
  }

  private void refuseWithoutFactor(String path) {
    Boolean missing = identity.getAttribute(SessionProvider.FACTOR_MISSING);
    if (Boolean.TRUE.equals(missing) && !OWN_ACCOUNT.matcher(path).matches()) {
      throw ProblemException.of(
          AccountProblem.SECOND_FACTOR_MISSING, "The workspace demands a second factor");
    }
  }

  /** All tabs of a browser share one session: somebody else may have signed in in another one. */
  private void check(@Nullable String loadedFor) {
    if (loadedFor != null && !loadedFor.equals(caller.memberId().toString())) {
      throw ProblemException.of(
          AccountProblem.SIGNED_IN_AS_SOMEBODY_ELSE,
          "The session is not of the member whom " + LOADED_FOR + " names");
    }
  }
}
