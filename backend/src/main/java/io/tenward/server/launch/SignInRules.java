package io.tenward.server.launch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How members sign in, and for how long.
 *
 * @param emergencyAccount the address of the owner whose password works without a provider
 * @param longest however a session is used
 * @param idle until an unused session ends
 */
record SignInRules(
    boolean providerOnly,
    Optional<String> emergencyAccount,
    Optional<Duration> longest,
    Optional<Duration> idle) {
  private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,4})([mhd])");

  static SignInRules of(Function<String, Optional<String>> values, boolean hasProvider) {
    var only =
        values
            .apply("SSO_ONLY")
            .map(text -> OpenId.oneOf("TENWARD_SSO_ONLY", text, "true", "false"))
            .filter("true"::equals)
            .isPresent();
    var account = values.apply("BREAK_GLASS");
    if (only && (!hasProvider || account.isEmpty())) {
      throw new CannotStart(
          "TENWARD_SSO_ONLY needs a provider (TENWARD_OIDC_ISSUER) and TENWARD_BREAK_GLASS, the email address of an owner who can still sign in with a password.");
    }
    return new SignInRules(
        only, account, duration("SESSION_LENGTH", values), duration("SESSION_IDLE", values));
  }

  SignInRules withoutProvider() {
    return new SignInRules(false, Optional.empty(), longest, idle);
  }

  private static Optional<Duration> duration(
      String name, Function<String, Optional<String>> values) {
    return values
        .apply(name)
        .map(
            text -> {
              var parts = DURATION.matcher(text);
              if (!parts.matches()) {
                throw new CannotStart(
                    "TENWARD_%s must look like 30m, 12h or 30d, not \"%s\".".formatted(name, text));
              }
              var count = Long.parseLong(parts.group(1));
              return switch (parts.group(2)) {
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
              };
            });
  }
}
