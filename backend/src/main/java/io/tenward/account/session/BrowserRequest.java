package io.tenward.account.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Member;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.ClientAddresses;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Language;
import io.tenward.contract.TrailKind;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The browser that this request comes from, and its way to a session. */
@RequestScoped
public class BrowserRequest {
  @Inject HttpServerRequest request;
  @Inject ClientAddresses senders;
  @Inject RateLimiter attempts;
  @Inject SessionCookie cookie;
  @Inject SessionLifetime lifetime;
  @Inject KnownBrowser known;
  @Inject SecureRandom random;
  @Inject Trail trail;
  @Inject Clock clock;

  /** The address is never stored, and logged only where a sign-in fails. */
  public String address() {
    return senders.address(request);
  }

  /** An attempt for this account; a browser that has signed in to it is counted apart. */
  public RateLimiter.Attempt guessing(RateLimiter.Guess what, String email) {
    return new RateLimiter.Attempt(what, email, known.isFor(request, email), address());
  }

  /** Looks a one-time code up, in a transaction of its own. */
  public <T> Optional<T> byCode(Supplier<Optional<T>> check) {
    return attempts.onCode(address(), () -> QuarkusTransaction.requiringNew().call(check::get));
  }

  /** Takes the first that their browser asks for, if it is one of ours. */
  public Language language() {
    var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return asked != null && asked.toLowerCase(Locale.ROOT).startsWith("de")
        ? Language.DE
        : Language.EN;
  }

  /**
   * Signs in who showed a password or passkey; needs a transaction.
   *
   * @param alone false where a provider sent them, too
   */
  public Response signIn(Member member, boolean alone) {
    return Response.created(URI.create("/api/me"))
        .cookie(session(member, clock.instant(), opened -> opened.byPassword = alone))
        .entity(member.me())
        .build();
  }

  /**
   * Signs in whom a provider knows, and opens a page.
   *
   * @param keeper keeps what the provider calls the session
   */
  public Response signIn(Member member, URI page, Consumer<Session> keeper) {
    return Response.seeOther(page).cookie(session(member, null, keeper)).build();
  }

  /** The cookie of the session they have, for as long as it now lasts. */
  public NewCookie renewed() {
    return cookie.in(request).map(cookie::of).orElseThrow();
  }

  /**
   * @throws ProblemException suspended
   */
  private NewCookie session(
      Member member, @Nullable Instant confirmedAt, Consumer<Session> keeper) {
    if (member.isSuspended()) {
      throw ProblemException.of(AccountProblem.SUSPENDED, "Ask an owner of your workspace");
    }
    var token = SessionToken.draw(random);
    var client = UserAgent.describe(request.getHeader(HttpHeaders.USER_AGENT));
    var now = clock.instant();
    var session = Session.open(member, token, client, now, lifetime.end(now, now));
    session.confirmedAt = confirmedAt;
    keeper.accept(session);
    trail.noteOf(member, TrailKind.SIGNED_IN, client);
    return cookie.of(token);
  }

  /** A browser and its system in words, for example {@code Firefox on Linux}. */
  static final class UserAgent {
    /** Sought in this order: each browser also claims to be those after it. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
      BROWSERS.put("Edg", "Edge");
      BROWSERS.put("OPR/", "Opera");
      BROWSERS.put("Vivaldi/", "Vivaldi");
      BROWSERS.put("SamsungBrowser/", "Samsung Internet");
      BROWSERS.put("FxiOS/", "Firefox");
      BROWSERS.put("Firefox/", "Firefox");
      BROWSERS.put("CriOS/", "Chrome");
      BROWSERS.put("Chrome/", "Chrome");
      BROWSERS.put("Chromium/", "Chromium");
      BROWSERS.put("Safari/", "Safari");
      BROWSERS.put("curl/", "curl");
      SYSTEMS.put("iPhone", "iPhone");
      SYSTEMS.put("iPad", "iPad");
      SYSTEMS.put("Android", "Android");
      SYSTEMS.put("CrOS", "ChromeOS");
      SYSTEMS.put("Windows", "Windows");
      SYSTEMS.put("Mac OS X", "macOS");
      SYSTEMS.put("Linux", "Linux");
    }

    static String describe(@Nullable String userAgent) {
      var browser = first(BROWSERS, userAgent, "Unknown browser");
      var system = first(SYSTEMS, userAgent, "");
      return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(Map<String, String> names, @Nullable String in, String otherwise) {
      if (in == null) {
        return otherwise;
      }
      return names.entrySet().stream()
          .filter(name -> in.contains(name.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(otherwise);
    }
  }
}
