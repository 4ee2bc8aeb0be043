package io.tenward.account.sso;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.jwt.build.Jwt;
import io.tenward.base.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect provider that insists on what RFC 7636 and OpenID Connect Core 1.0 ask of a
 * client, lets everybody in as who the test says, and lies when it is told to. Its application lets
 * the background work run as well, for the tests of that: each start of Quarkus costs as much as a
 * hundred tests.
 */
public final class StrictProvider implements QuarkusTestProfile {
  static final String SECRET = "a secret of the client, and quite a long one";
  private static final String ACCESS_TOKEN = "may ask for UserInfo";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final KeyPair KEYS = keys();
  private static final KeyPair OTHER_KEYS = keys();
  private static final Map<String, Map<String, String>> CODES = new ConcurrentHashMap<>();
  private static final Set<String> REFRESH_TOKENS = ConcurrentHashMap.newKeySet();
  private static final String ADDRESS = "tenward.test.provider";

  /** What it does wrong. */
  public enum Lie {
    NONE,
    ANOTHER_NONCE,
    ANOTHER_AUDIENCE,
    ANOTHER_ISSUER,
    ANOTHER_KEY,
    NOBODY,
    ANOTHER_SECRET
  }

  /**
   * What it says and does. A test and this profile see two copies of this class.
   *
   * @param claims of the ID token
   * @param userInfo what UserInfo answers; it fails without a {@code sub}
   * @param refresh what comes of refresh tokens
   */
  record Manner(
      Map<String, Object> claims,
      Map<String, Object> userInfo,
      Lie lie,
      boolean refuses,
      boolean hangsUp,
      Refresh refresh) {
    Manner(
        Map<String, Object> claims,
        Map<String, Object> userInfo,
        Lie lie,
        boolean refuses,
        boolean hangsUp) {
      this(claims, userInfo, lie, refuses, hangsUp, Refresh.NOT_GIVEN);
    }
  }

  /** What it does with refresh tokens, each of which is good for one use. */
  enum Refresh {
    NOT_GIVEN,
    GIVEN,
    DISABLED,
    UNREACHABLE
  }

  private static volatile Manner manner = new Manner(Map.of(), Map.of(), Lie.NONE, false, false);

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<String, String>();
    settings.put("quarkus.oidc.auth-server-url", issuer());
    settings.put("quarkus.oidc.client-id", "tenward");
    settings.put("quarkus.oidc.credentials.secret", SECRET);
    settings.put("quarkus.oidc.authentication.nonce-required", "true");
    settings.put("tenward.oidc.name", "Nordhafen");
    settings.put("tenward.jobs.enabled", "true");
    // The same provider twice more, to which others come.
    for (var key : List.of("2", "3")) {
      settings.put("tenward.oidc-" + key + ".enabled", "true");
      settings.put("tenward.oidc-" + key + ".issuer", issuer());
      settings.put("tenward.oidc-" + key + ".client-id", "tenward");
      settings.put("tenward.oidc-" + key + ".client-secret", SECRET);
    }
    settings.put("tenward.oidc-2.name", "Groups");
    settings.put("tenward.oidc-2.lead-group", "leads");
    settings.put("tenward.oidc-2.reader-group", "readers");
    settings.put("tenward.oidc-3.name", "Domains");
    settings.put("tenward.oidc-3.join-domains", "nordhafen.example,north.example");
    settings.put("tenward.oidc-3.join-role", "lead");
    settings.put("tenward.oidc-3.trust-email", "true");
    return settings;
  }

  /** Started once in a JVM, by whoever asks first. */
  static String issuer() {
    return System.getProperties().computeIfAbsent(ADDRESS, none -> open()).toString();
  }

  /** Tells the truth about this person from now on. */
  static void isSure(Map<String, Object> about) {
    isSure(about, Map.of());
  }

  /** The same, with a part of it in UserInfo. */
  static void isSure(Map<String, Object> claims, Map<String, Object> userInfo) {
    behaves(new Manner(claims, userInfo, Lie.NONE, false, false));
  }

  public static void behaves(Manner next) {
    post("/manner", next);
  }

  /** A token of its own making: nothing is added to these claims. */
  static String signed(Map<String, Object> claims, boolean withItsKey) {
    return post(withItsKey ? "/signed" : "/forged", claims);
  }

  /** Names a key that the provider has never published. */
  static String signedByAnUnknownKey(Map<String, Object> claims) {
    return post("/unknown", claims);
  }

  private static String post(String path, Object body) {
    var request =
        HttpRequest.newBuilder(URI.create(issuer() + path))
            .POST(BodyPublishers.ofString(Json.MAPPER.valueToTree(body).toString()))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void behave(HttpExchange exchange) throws IOException {
    manner = Json.MAPPER.readValue(exchange.getRequestBody().readAllBytes(), Manner.class);
    json(exchange, 200, Map.of());
  }

  /** Not by the builder of {@link #idToken}, which adds what is missing. */
  private static void sign(HttpExchange exchange, KeyPair keys, String keyId) throws IOException {
    var token = new JsonWebSignature();
    token.setPayload(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    token.setKeyIdHeaderValue(keyId);
    token.setKey(keys.getPrivate());
    try {
      var bytes = token.getCompactSerialization().getBytes(UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    } catch (JoseException e) {
      throw new IOException(e);
    }
  }

  private static String open() {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
      server.createContext("/.well-known/openid-configuration", StrictProvider::describe);
      server.createContext("/keys", StrictProvider::keys);
      server.createContext("/authorize", StrictProvider::authorize);
      server.createContext("/token", StrictProvider::token);
      server.createContext("/userinfo", StrictProvider::userInfo);
      server.createContext("/manner", StrictProvider::behave);
      server.createContext("/signed", exchange -> sign(exchange, KEYS, "1"));
      server.createContext("/forged", exchange -> sign(exchange, OTHER_KEYS, "1"));
      server.createContext("/unknown", exchange -> sign(exchange, OTHER_KEYS, "2"));
      server.setExecutor(
          command -> {
            var thread = new Thread(command, "strict-provider");
            thread.setDaemon(true);
            thread.setContextClassLoader(StrictProvider.class.getClassLoader());
            thread.start();
          });
      server.start();
      return "http://localhost:" + server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        Map.of(
            "issuer",
            issuer(),
            "userinfo_endpoint",
            issuer() + "/userinfo",
            "authorization_endpoint",
            issuer() + "/authorize",
            "token_endpoint",
            issuer() + "/token",
            "jwks_uri",
            issuer() + "/keys",
            "response_types_supported",
            List.of("code"),
            "subject_types_supported",
            List.of("public"),
            "id_token_signing_alg_values_supported",
            List.of("RS256")));
  }

  private static void keys(HttpExchange exchange) throws IOException {
    var key = (RSAPublicKey) KEYS.getPublic();
    var jwk =
        Map.of(
            "kty", "RSA",
            "kid", "1",
            "alg", "RS256",
            "use", "sig",
            "n", BASE64.encodeToString(key.getModulus().toByteArray()),
            "e", BASE64.encodeToString(key.getPublicExponent().toByteArray()));
    json(exchange, 200, Map.of("keys", List.of(jwk)));
  }

  /** Nobody is asked anything. */
  private static void authorize(HttpExchange exchange) throws IOException {
    var asked = parameters(exchange.getRequestURI().getRawQuery());
    var back = asked.get("redirect_uri") + "?state=" + encode(asked.get("state"));
    var wrong =
        !"code".equals(asked.get("response_type"))
            || !"S256".equals(asked.get("code_challenge_method"))
            || !asked.containsKey("nonce")
            || !asked.get("scope").contains("openid");
    if (wrong || manner.refuses()) {
      redirect(exchange, back + "&error=" + (wrong ? "invalid_request" : "access_denied"));
      return;
    }
    var code = UUID.randomUUID().toString();
    CODES.put(code, asked);
    redirect(exchange, back + "&code=" + code);
  }

  private static void token(HttpExchange exchange) throws IOException {
    var given = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (manner.hangsUp()) {
      exchange.close();
      return;
    }
    if ("refresh_token".equals(given.get("grant_type"))) {
      refresh(exchange, given.getOrDefault("refresh_token", ""));
      return;
    }
    var asked = CODES.remove(given.getOrDefault("code", ""));
    if (asked == null
        || !asked.get("code_challenge").equals(challenge(given.get("code_verifier")))
        || !asked.get("redirect_uri").equals(given.get("redirect_uri"))) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    if (manner.lie() == Lie.ANOTHER_SECRET || !isClient(exchange)) {
      json(exchange, 401, Map.of("error", "invalid_client"));
      return;
    }
    json(exchange, 200, tokens(asked.get("nonce")));
  }

  private static void refresh(HttpExchange exchange, String token) throws IOException {
    if (manner.refresh() == Refresh.UNREACHABLE) {
      json(exchange, 503, Map.of("error", "temporarily_unavailable"));
    } else if (manner.refresh() == Refresh.DISABLED
        || !REFRESH_TOKENS.remove(token)
        || !isClient(exchange)) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
    } else {
      json(exchange, 200, tokens(null));
    }
  }

  private static Map<String, Object> tokens(@Nullable String nonce) {
    var tokens = new HashMap<String, Object>();
    tokens.put("token_type", "Bearer");
    tokens.put("expires_in", 300);
    tokens.put("access_token", ACCESS_TOKEN);
    tokens.put("id_token", idToken(nonce));
    if (manner.refresh() != Refresh.NOT_GIVEN) {
      var token = UUID.randomUUID().toString();
      REFRESH_TOKENS.add(token);
      tokens.put("refresh_token", token);
    }
    return tokens;
  }

  private static void userInfo(HttpExchange exchange) throws IOException {
    var asked = exchange.getRequestHeaders().getFirst("Authorization");
    var answers = manner.userInfo().containsKey("sub") && ("Bearer " + ACCESS_TOKEN).equals(asked);
    json(exchange, answers ? 200 : 401, answers ? manner.userInfo() : Map.of());
  }

  private static String idToken(@Nullable String nonce) {
    var now = System.currentTimeMillis() / 1000;
    var lie = manner.lie();
    var claims = new HashMap<String, Object>();
    claims.put("iat", now - 600);
    claims.put("exp", now + 300);
    claims.putAll(manner.claims());
    if (lie == Lie.NOBODY) {
      claims.remove("sub");
    }
    if (nonce != null) {
      claims.put("nonce", lie == Lie.ANOTHER_NONCE ? "another" : nonce);
    }
    return Jwt.claims(claims)
        .issuer(lie == Lie.ANOTHER_ISSUER ? "http://localhost:1" : issuer())
        .audience(lie == Lie.ANOTHER_AUDIENCE ? "somebody else" : "tenward")
        .jws()
        .keyId("1")
        .sign(lie == Lie.ANOTHER_KEY ? OTHER_KEYS.getPrivate() : KEYS.getPrivate());
  }

  private static boolean isClient(HttpExchange exchange) {
    var wanted = Base64.getEncoder().encodeToString(("tenward:" + SECRET).getBytes(UTF_8));
    var encoded =
        Base64.getEncoder()
            .encodeToString(("tenward:" + URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
    var given = exchange.getRequestHeaders().getFirst("Authorization");
    return ("Basic " + wanted).equals(given) || ("Basic " + encoded).equals(given);
  }

  private static String challenge(String verifier) {
    try {
      return BASE64.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(String query) {
    var found = new HashMap<String, String>();
    for (var pair : query.split("&")) {
      var parts = pair.split("=", 2);
      found.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return found;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().add("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void json(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = Json.MAPPER.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
