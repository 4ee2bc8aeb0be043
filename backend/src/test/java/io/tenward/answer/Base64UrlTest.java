package io.tenward.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9_-]*");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "A", "AB", "ABC", "ABCD", "ABCDE", "az09-_", "=", "A=", "AB==", "ABC=", "ABCD="
      })
  void saysWhatTheContractsPatternSays(String text) {
    assertEquals(LETTERS.matcher(text).matches(), isValid(text));
  }

  @Test
  void findsEveryOtherLetterAtEveryPlace() {
    for (int length = 1; length <= 9; length++) {
      for (int place = 0; place < length; place++) {
        for (int letter = 0; letter < 0x300; letter++) {
          var text = new StringBuilder("A".repeat(length));
          text.setCharAt(place, (char) letter);
          saysWhatTheContractsPatternSays(text.toString());
        }
      }
    }
  }

  @Test
  void findsOneInALongText() {
    assertEquals(true, isValid("-_".repeat(11_197) + "A"));
    assertEquals(false, isValid("-_".repeat(11_197) + "\u00c1"));
    assertEquals(false, isValid("-_".repeat(5_000) + " " + "-_".repeat(6_197)));
  }

  private static boolean isValid(String text) {
    return new Base64Url.Letters().isValid(text, null);
  }
}
