package io.tenward.account.sso;

import io.quarkus.oidc.runtime.OidcUtils;
import io.tenward.base.text.EmailAddress;
import io.tenward.contract.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An OpenID Connect provider beside local accounts, and whom it lets in without an invitation.
 *
 * @param key a digit, which stands in the paths of all but the first
 * @param name on its button
 * @param domains of the addresses that may join
 * @param groupsClaim its name, or the path to it, such as {@code realm_access.roles}
 */
public record Provider(
    String key,
    String name,
    String issuer,
    boolean trustsEmail,
    Set<String> domains,
    Role joinRole,
    String groupsClaim,
    Optional<String> leadGroup,
    Optional<String> readerGroup) {

  static final String FIRST = "1";
  private static final String ROOT = "/auth/oidc";

  static Provider of(String key, Function<String, Optional<String>> settings) {
    return new Provider(
        key,
        settings.apply("name").orElse("OpenID Connect"),
        settings.apply("issuer").orElse(""),
        settings.apply("trust-email").isPresent(),
        settings
            .apply("join-domains")
            .map(text -> Set.copyOf(List.of(text.split(","))))
            .orElse(Set.of()),
        settings.apply("join-role").map(Role::of).orElse(Role.READER),
        settings.apply("groups-claim").orElse("groups"),
        settings.apply("lead-group"),
        settings.apply("reader-group"));
  }

  boolean isFirst() {
    return FIRST.equals(key);
  }

  /** What stands behind the root in its paths. */
  String number() {
    return isFirst() ? "" : "/" + key;
  }

  /** The name by which Quarkus knows it. */
  String tenant() {
    return isFirst() ? OidcUtils.DEFAULT_TENANT_ID : key;
  }

  /** Below which its code flow runs. */
  String path() {
    return ROOT + number() + "/";
  }

  public String signIn() {
    return path() + "sign-in";
  }

  public boolean joinsByGroup() {
    return leadGroup.isPresent() || readerGroup.isPresent();
  }

  /** The role that groups give, the lead's first; empty for those who are in neither. */
  Optional<Role> roleOf(Set<String> groups) {
    return leadGroup.filter(groups::contains).isPresent()
        ? Optional.of(Role.LEAD)
        : readerGroup.filter(groups::contains).map(group -> Role.READER);
  }

  boolean letsIn(String email) {
    return domains.contains(EmailAddress.canonical(email.substring(email.lastIndexOf('@') + 1)));
  }
}
