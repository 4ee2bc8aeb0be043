package io.tenward.mail;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.EmailAddress;
import jakarta.mail.internet.InternetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever passes for an address can be mailed. */
class MailboxAddressTest {
  @Test
  void whatIsAnAddressCanBeMailed() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      var written = signs(random, "ab.'-!é日(", 7) + "@" + signs(random, "ab.-_'1üश्א’", 7);
      if (EmailAddress.isAddress(written)) {
        var mailed = MailAddress.parse(written).orElseThrow().address();
        assertDoesNotThrow(
            () -> new InternetAddress(mailed, true).validate(), () -> mailed + ", seed " + seed);
      }
    }
  }

  private static String signs(Random random, String from, int most) {
    return random
        .ints(random.nextInt(most), 0, from.length())
        .mapToObj(at -> from.substring(at, at + 1))
        .collect(joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jana.o'hara+a@x-y.example", "jürgen@müller.example", "ö@größe.example", "a@b"})
  void isAnAddress(String written) {
    assertTrue(EmailAddress.isAddress(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'hu@example.org'",
        "a..b@x.example",
        ".a@x.example",
        "a.@x.example",
        "a@-x.example",
        "a@x-.example",
        "a@x_y.example",
        "a@x’.example",
        "a\u200b@x.example",
        "a@x.example.",
        "a@üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü.example"
      })
  void isNone(String written) {
    assertFalse(EmailAddress.isAddress(written));
  }
}
