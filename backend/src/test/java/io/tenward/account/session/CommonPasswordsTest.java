package io.tenward.account.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.account.session.Passwords.CommonPasswords;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
  private static final List<String> AROUND =
      List.of("ines.falk@nordhafen.example", "Ines Falk", "Nordhafen", "Zoë");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword", "Password12345678",
        "P@ssw0rd2026!", "p4ssw0rd!!!!!",
        "passwort-passwort", "letmein letmein",
        "administrator", "Administrator1",
        "iloveyou123456", "correct horse battery staple",
        "CorrectHorseBatteryStaple", "aaaaaaaaaaaa",
        "            ", "😀😀😀😀😀😀😀😀😀😀😀😀",
        "abababababab", "abcabcabcabcab",
        "123412341234", "123456789012",
        "098765432109", "abcdefghijklm",
        "nmlkjihgfedcba", "qwertyuiopas",
        "qwertyuiop[]", "qwertzuiopü+",
        "asdfghjklöä#", "1qaz2wsx3edc",
        "1q2w3e4r5t6y", "qwerty123456",
        "asdfasdfasdf", "ines.falk@nordhafen.example",
        "INES.FALK@nordhafen.example", "ines.falk.2026",
        "Ines Falk 1984", "falkfalkfalk",
        "nordhafennordhafen", "Nordhafen-2026"
      })
  void isGuessedFirst(String password) {
    assertTrue(CommonPasswords.contain(password, AROUND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the ferry leaves at nine", "seven gulls on the pier",
        "KXq9#mTz!2rB", "rolling-stock-budget-tea",
        "password of the lighthouse keeper", "nordhafen hat zwei kräne",
        "zwölf Boxkämpfer jagen", "mnemonic-abc-window",
        "e5f8a9d0c3b2"
      })
  void isAsGoodAsAnyOther(String password) {
    assertFalse(CommonPasswords.contain(password, AROUND));
  }
}
