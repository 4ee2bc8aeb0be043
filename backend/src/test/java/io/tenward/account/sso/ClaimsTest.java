package io.tenward.account.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
  @ParameterizedTest
  @CsvSource({
    "groups, '{\"groups\": [\"a\", \"b\"]}'",
    "groups, '{\"groups\": \"a\"}'",
    "realm_access.roles, '{\"realm_access\": {\"roles\": [\"a\"]}}'",
    "https://id.example/groups, '{\"https://id.example/groups\": [\"a\"]}'"
  })
  void groupsAreFoundAtTheirClaim(String claim, String said) {
    assertEquals(true, groups(claim, said).orElseThrow().contains("a"));
  }

  @ParameterizedTest
  @CsvSource({"groups, '{}'", "realm_access.roles, '{\"realm_access\": \"a\"}'"})
  void aClaimThatIsNotThereIsMissing(String claim, String said) {
    assertEquals(Optional.empty(), groups(claim, said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub"})
  void whoIsNotSaidToBeAnybodyIsRefused(String claim) {
    var provider = Provider.of("1", name -> Optional.empty());
    for (var value : new Object[] {null, "", " "}) {
      var said = someone().put(claim, value);
      assertThrows(AuthenticationFailedException.class, () -> Claims.of(said, provider));
    }
  }

  /** A token's own address must not become verified by what UserInfo says of another one. */
  @Test
  void anAddressIsVerifiedByWhoeverSaysBoth() {
    var token = new JsonObject("{\"sub\": \"1\", \"email\": \"a@x.example\", \"groups\": []}");
    var info =
        new JsonObject("{\"sub\": \"1\", \"email\": \"b@x.example\", \"email_verified\": true}");
    assertEquals("b@x.example", Claims.joined(token, info).getString("email"));
    token.put("email_verified", false);
    assertEquals(false, Claims.joined(token, info).getBoolean("email_verified"));
    assertEquals("a@x.example", Claims.joined(token, info).getString("email"));
  }

  private static Optional<Set<String>> groups(String claim, String said) {
    var settings = Map.of("groups-claim", claim);
    var provider = Provider.of("1", name -> Optional.ofNullable(settings.get(name)));
    return Claims.of(someone().mergeIn(new JsonObject(said)), provider).groups();
  }

  private static JsonObject someone() {
    return new JsonObject().put("iss", "https://id.example").put("sub", "1");
  }
}
