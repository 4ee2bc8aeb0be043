package io.tenward.account.member;

import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.ResetPassword;
import io.tenward.base.Command;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordResetTest {
  private static final String NEW_PASSWORD = "the ferry leaves at ten";

  @Inject TestClock clock;
  @Inject ResetPassword command;
  private SignedIn ines;

  @BeforeEach
  void aMemberWhoForgot() {
    AnonymousCaller.onAnotherDay(clock);
    ines = SignedIn.lead().withPassword(PASSWORD);
  }

  @Test
  void thePrintedAddressSetsANewPasswordAndEndsAllSessions() {
    reset(print(ines.email()), NEW_PASSWORD).statusCode(204);
    ines.get("/api/me").spec(refused(401, "not-signed-in"));
    signsIn(ines.email(), PASSWORD).spec(refused(401, "wrong-credentials"));
    signsIn(ines.email(), NEW_PASSWORD).statusCode(201);
  }

  @Test
  void theConsoleSaysWhereToGo() {
    var line = command.run(List.of(ines.email().toUpperCase(Locale.ROOT))).getFirst();
    assertTrue(
        line.matches(
            "Set a new password at http://localhost:\\d+/reset-password#code=[0-9A-Z]{32}"),
        line);
  }

  @Test
  void aCodeWorksOnce() {
    var code = print(ines.email());
    reset(code, NEW_PASSWORD).statusCode(204);
    reset(code, PASSWORD).spec(refused(403, "bad-code"));
  }

  @Test
  void aCodeLastsAnHour() {
    var code = print(ines.email());
    clock.advance(Duration.ofHours(1));
    reset(code, NEW_PASSWORD).spec(refused(403, "bad-code"));
  }

  @Test
  void anEarlierCodeIsWorthNothing() {
    var earlier = print(ines.email());
    var later = print(ines.email());
    reset(earlier, NEW_PASSWORD).spec(refused(403, "bad-code"));
    reset(later, NEW_PASSWORD).statusCode(204);
  }

  @Test
  void aPasswordThatIsGuessedFirstLeavesTheCodeUnused() {
    var code = print(ines.email());
    reset(code, "qwertzuiop12").spec(invalid("/password common-password"));
    reset(code, NEW_PASSWORD).statusCode(204);
  }

  @Test
  void anUnknownAddressIsSaidSo() {
    var thrown =
        assertThrows(
            Command.CommandFailed.class, () -> command.run(List.of("nobody@nordhafen.example")));
    assertEquals(
        "There is no account with the email address nobody@nordhafen.example", thrown.getMessage());
  }

  @Test
  void theAddressIsNeeded() {
    assertThrows(Command.CommandFailed.class, () -> command.run(List.of()));
    assertThrows(Command.CommandFailed.class, () -> command.run(List.of("a", "b")));
  }

  private String print(String email) {
    return command.run(List.of(email)).getFirst().replaceFirst(".*#code=", "");
  }

  private static ValidatableResponse reset(String code, String password) {
    return posts("/api/password-resets", Map.of("code", code, "password", password));
  }
}
