package io.tenward.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
  @ParameterizedTest
  @CsvSource({
    "00000000000000000000, 0000 0000 0000 0000",
    "ffffffffffffffffffff, ZZZZ ZZZZ ZZZZ ZZZZ",
    "08421084210842108421, 1111 1111 1111 1111",
    "00443214c74254b635cf, 0123 4567 89AB CDEF",
    "84653a56d7c675be77df, GHJK MNPQ RSTV WXYZ",
    "00443214c74254b635cfffff, 0123 4567 89AB CDEF",
  })
  void isTheFirst80BitsInBase32(String hash, String fingerprint) {
    assertEquals(fingerprint, Fingerprint.of(HexFormat.of().parseHex(hash)));
  }
}
