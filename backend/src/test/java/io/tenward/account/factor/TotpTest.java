package io.tenward.account.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  /** RFC 6238, appendix B, in base 32. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  /** The last six digits of the codes there. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheRfc(long second, String code) {
    assertEquals(second / 30, Totp.step(SECRET, code, Instant.ofEpochSecond(second)));
  }

  @ParameterizedTest
  @CsvSource({"1111111049, -1", "1111111050, 37037036", "1111111139, 37037036", "1111111140, -1"})
  void aClockMayBeWrongByOneStep(long second, long step) {
    assertEquals(step, Totp.step(SECRET, "081804", Instant.ofEpochSecond(second)));
  }
}
