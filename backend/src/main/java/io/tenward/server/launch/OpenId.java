package io.tenward.server.launch;

import io.tenward.base.Hash;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Describes an OpenID Connect provider.
 *
 * @param key the prefix of its properties
 * @param issuer where its {@code .well-known/openid-configuration} is
 * @param name as its button says it
 * @param joining who joins by it without an invitation, by the name of the property
 */
record OpenId(
    String key,
    URI issuer,
    String clientId,
    String clientSecret,
    String name,
    Map<String, String> joining) {
  /** Each but the first has its number behind OIDC. */
  private static final List<String> NUMBERS = List.of("", "2_", "3_");

  private static final String NAMES =
      "ISSUER CLIENT_ID CLIENT_SECRET NAME SCOPES TRUST_EMAIL JOIN_DOMAINS JOIN_ROLE GROUPS_CLAIM"
          + " LEAD_GROUP READER_GROUP";

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern DOMAIN = Pattern.compile("[^\\s@.]+(\\.[^\\s@.]+)+");
  private static final int LONGEST_NAME = 60;

  static Stream<String> names() {
    return NUMBERS.stream()
        .flatMap(number -> Stream.of(NAMES.split(" ")).map(name -> "OIDC_" + number + name));
  }

  /** All that are set up, in the order of their buttons. */
  static List<OpenId> all(Function<String, Optional<String>> values) {
    var all = NUMBERS.stream().flatMap(number -> of(number, values).stream()).toList();
    if (!all.isEmpty() && !all.getFirst().key.equals("tenward.oidc.")) {
      throw new CannotStart("TENWARD_OIDC_ISSUER is the first provider. Set it before the others.");
    }
    return all;
  }

  private static Optional<OpenId> of(String number, Function<String, Optional<String>> values) {
    var prefix = "TENWARD_OIDC_" + number;
    var set = new LinkedHashMap<String, String>();
    for (var name : NAMES.split(" ")) {
      values.apply("OIDC_" + number + name).ifPresent(text -> set.put(name, text));
    }
    if (set.isEmpty()) {
      return Optional.empty();
    }
    if (!set.keySet().containsAll(Set.of("ISSUER", "CLIENT_ID", "CLIENT_SECRET"))) {
      throw new CannotStart(
          "%sISSUER, %<sCLIENT_ID and %<sCLIENT_SECRET belong together: set all three."
              .formatted(prefix));
    }
    var uri = issuer(prefix, set.remove("ISSUER"));
    var shown = set.containsKey("NAME") ? set.remove("NAME") : uri.getHost();
    if (shown.length() > LONGEST_NAME) {
      throw new CannotStart(
          "%sNAME is the name on a button and must have at most %d characters."
              .formatted(prefix, LONGEST_NAME));
    }
    var key = number.isEmpty() ? "tenward.oidc." : "tenward.oidc-" + number.charAt(0) + ".";
    return Optional.of(
        new OpenId(
            key,
            uri,
            set.remove("CLIENT_ID"),
            set.remove("CLIENT_SECRET"),
            shown,
            joining(prefix, set)));
  }

  private static Map<String, String> joining(String prefix, Map<String, String> set) {
    var domains = set.get("JOIN_DOMAINS");
    if (domains != null && (set.containsKey("LEAD_GROUP") || set.containsKey("READER_GROUP"))) {
      throw new CannotStart(
          "%sJOIN_DOMAINS and groups both say who joins: set only one of them.".formatted(prefix));
    }
    var properties = new LinkedHashMap<String, String>();
    set.forEach(
        (name, text) ->
            properties.put(
                name.toLowerCase(Locale.ROOT).replace('_', '-'),
                switch (name) {
                  case "JOIN_DOMAINS" -> domains(prefix, text);
                  case "JOIN_ROLE" -> oneOf(prefix + name, text, "lead", "reader");
                  case "TRUST_EMAIL" -> oneOf(prefix + name, text, "true", "false");
                  case "SCOPES" -> String.join(",", text.split("[\\s,]+"));
                  default -> text;
                }));
    properties.values().remove("false");
    return properties;
  }

  private static String domains(String prefix, String text) {
    var domains = text.toLowerCase(Locale.ROOT).split("[\\s,]+");
    for (var domain : domains) {
      if (!DOMAIN.matcher(domain).matches()) {
        throw new CannotStart(
            "%sJOIN_DOMAINS must list domains such as example.com, not \"%s\"."
                .formatted(prefix, domain));
      }
    }
    return String.join(",", domains);
  }

  static String oneOf(String name, String text, String one, String other) {
    if (!text.equals(one) && !text.equals(other)) {
      throw new CannotStart("%s must be %s or %s, not \"%s\".".formatted(name, one, other, text));
    }
    return text;
  }

  private static URI issuer(String prefix, String text) {
    try {
      var uri = URI.create(text);
      var local = LOCAL.contains(String.valueOf(uri.getHost()));
      if (uri.getHost() != null
          && ("https".equals(uri.getScheme()) || local && "http".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one sentence below.
    }
    throw new CannotStart(
        "%sISSUER must look like https://id.example.com/realms/work, not \"%s\"."
            .formatted(prefix, text));
  }

  /** A key of its own for each use, 64 characters. */
  String derived(String use) {
    var secret = clientSecret.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Hash.hmac(secret, "tenward " + use));
  }

  /** Leaves out the secret, because it must not reach a log. */
  @Override
  public String toString() {
    return "OpenId[" + issuer + "]";
  }
}
