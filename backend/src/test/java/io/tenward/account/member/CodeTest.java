package io.tenward.account.member;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class CodeTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void isGroupedInFours() {
    var code = Code.draw(random, Code.TYPED);
    assertTrue(code.grouped().matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
    assertEquals(code, Code.read(code.grouped()));
  }

  @Test
  void signsThatLookAlikeAreTheSame() {
    assertArrayEquals(Code.read("0O1I-L").hash(), Code.read(" oo1 1i").hash());
  }

  /** Keyboards for Chinese and Japanese write them. */
  @Test
  void signsOfFullWidthAreTheSame() {
    assertEquals(new Code("492039"), Code.read("４９２　０３９"));
    assertEquals(new Code("K9WD"), Code.read("Ｋ９－ｗｄ"));
  }

  @Test
  void isNotWrittenIntoALog() {
    var code = Code.draw(random, Code.LINKED);
    assertEquals("Code", "" + code);
    assertNotEquals(code, Code.draw(random, Code.LINKED));
  }
}
