package io.tenward.account.sso;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Refused;
import io.tenward.base.http.PublicAddress;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The edge of the code flow. */
@Singleton
class SingleSignOnRoutes {
  private static final String BELOW = "/auth/oidc/";
  private static final String CALLBACK = "/callback";

  /** Quarkus names it so, with the state at its end. */
  private static final String STATE_COOKIE = "q_auth";

  /** Keeps the page they wanted while they are at the provider; the next sign-in overwrites it. */
  static final String RETURN_COOKIE = "tenward_return";

  /** It lasts as many seconds as the state of Quarkus. */
  private static final int AT_THE_PROVIDER = 300;

  private static final Logger LOG = Logger.getLogger(SingleSignOnRoutes.class);

  @Inject PublicAddress address;
  @Inject Providers providers;
  @Inject ProviderReach reach;

  void register(@Observes Filters filters) {
    filters.register(this::enter, 1_000);
  }

  private void enter(RoutingContext request) {
    var path = request.normalizedPath();
    if (!path.startsWith(BELOW)) {
      request.next();
      return;
    }
    var provider = providers.at(number(path));
    if (provider.isEmpty()) {
      toSignIn(request, "absent");
    } else if (path.endsWith(LogoutResource.LOGOUT)) {
      request.next();
    } else if (path.endsWith(CALLBACK) && !beganHere(request)) {
      toSignIn(request, "refused");
    } else {
      comesFromHere(request);
      goOn(request, provider.get());
    }
  }

  /** As {@code /2} stands before the last part of a path; empty for the first provider. */
  private static String number(String path) {
    return path.substring(BELOW.length() - 1, Math.max(path.lastIndexOf('/'), BELOW.length() - 1));
  }

  /** Whoever is about to leave for the provider finds it there. */
  private void goOn(RoutingContext request, Provider provider) {
    if (request.normalizedPath().endsWith(CALLBACK)) {
      request.next();
      return;
    }
    request.request().pause();
    var here = request.vertx().getOrCreateContext();
    reach
        .answers(provider)
        .thenAccept(
            there ->
                here.runOnContext(
                    none -> {
                      request.request().resume();
                      if (there) {
                        request
                            .response()
                            .addCookie(returnTo(request.request().getParam("return")));
                        request.next();
                      } else {
                        toSignIn(request, "unreachable");
                      }
                    }));
  }

  private Cookie returnTo(@Nullable String page) {
    var path = SingleSignOnResource.ownPath(page).toString();
    return Cookie.cookie(RETURN_COOKIE, URLEncoder.encode(path, UTF_8))
        .setPath("/auth/oidc")
        .setMaxAge(AT_THE_PROVIDER)
        .setHttpOnly(true)
        .setSecure(address.isHttps())
        .setSameSite(CookieSameSite.LAX);
  }

  /** Asked for in the address, or, by whoever is back from the provider, before they left. */
  private static @Nullable String wanted(RoutingContext request) {
    if (!request.normalizedPath().endsWith(CALLBACK)) {
      return request.request().getParam("return");
    }
    var cookie = request.request().getCookie(RETURN_COOKIE);
    return cookie == null ? null : decoded(cookie.getValue());
  }

  static @Nullable String decoded(@Nullable String cookie) {
    try {
      return cookie == null ? null : URLDecoder.decode(cookie, UTF_8);
    } catch (IllegalArgumentException e) {
      // Not ours.
      return null;
    }
  }

  /**
   * The provider sends people back to the address that Quarkus reads from Host; what a proxy or a
   * visitor writes there must not decide it.
   */
  private void comesFromHere(RoutingContext request) {
    address
        .configured()
        .ifPresent(uri -> request.request().headers().set(HttpHeaders.HOST, uri.getAuthority()));
  }

  /** An answer that this browser did not ask for may be somebody else's. */
  private static boolean beganHere(RoutingContext request) {
    var state = request.request().getParam("state");
    return state != null
        && request.request().cookies().stream()
            .map(Cookie::getName)
            .anyMatch(name -> name.startsWith(STATE_COOKIE) && name.endsWith(state));
  }

  /** A readable page, with local accounts beside it, whatever the provider does. */
  void answerFailures(@Observes Router router) {
    router.route(BELOW + "*").order(Integer.MIN_VALUE + 1).failureHandler(this::failed);
  }

  private void failed(RoutingContext request) {
    var failure = request.failure();
    if (failure instanceof AuthenticationRedirectException || request.response().ended()) {
      request.next();
      return;
    }
    toSignIn(request, why(failure));
  }

  /** The word by which the sign-in page says why, which is logged as well. */
  static String why(@Nullable Throwable failure) {
    var why =
        isClientRefused(failure)
            ? "client-refused"
            : isUnreachable(failure) ? "unreachable" : "refused";
    LOG.warnf("Single sign-on failed (%s): %s", why, kinds(failure));
    return why;
  }

  private void toSignIn(RoutingContext request, String why) {
    var provider = providers.at(number(request.normalizedPath())).orElse(null);
    var page = SingleSignOnResource.signInPage(Refused.because(why), provider, wanted(request));
    request.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, page.toString()).end();
  }

  /** Their messages quote ID tokens, with names and addresses. */
  static String kinds(@Nullable Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(cause -> cause.getClass().getSimpleName())
        .collect(Collectors.joining(", "));
  }

  /** The provider refused the client ID or secret (RFC 6749, 5.2). */
  private static boolean isClientRefused(@Nullable Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(OIDCException.class::isInstance)
        .map(cause -> SignOnRefresh.error((OIDCException) cause))
        .anyMatch(Set.of("invalid_client", "unauthorized_client")::contains);
  }

  private static boolean isUnreachable(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof TimeoutException
          || cause instanceof OIDCException) {
        return true;
      }
    }
    return false;
  }
}
