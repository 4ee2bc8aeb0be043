package io.tenward.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.mail.BounceMailbox.DeliveryReport;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as Postfix, Exchange and Gmail write them, and some that nobody should write. */
class DeliveryReportTest {
  private static final String LETTER_ID = "0f3c9a7715d24be0a1c2d3e4f5061728";
  private static final String ADDRESS = "s.rao@hafenwerk.example";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postfix | Recipient address rejected: User unknown in virtual mailbox table",
        "exchange | RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        "gmail | The email account that you tried to reach does not exist. Please try double-checking"
            + " the recipient's email address for typos. Learn more at"
      })
  void whatFailedIsRead(String server, String reason) throws Exception {
    assertEquals(
        Optional.of(new Returned(LETTER_ID, ADDRESS, reason)), read(report(server)), server);
  }

  @Test
  void whatIsOnlyLateHasNotComeBack() throws Exception {
    assertEquals(Optional.empty(), read(report("delayed")));
  }

  @Test
  void withoutWordsTheStatusIsTheReason() throws Exception {
    var text = report("exchange").replaceAll("(?m)^Diagnostic-Code:.*\n", "");
    assertEquals("5.1.10", read(text).orElseThrow().reason());
  }

  @Test
  void whatIsSaidInOtherLettersIsReadInThem() throws Exception {
    var text =
        report("exchange")
            .replaceAll("(?m)^Diagnostic-Code:.*$", "Diagnostic-Code: smtp;Empfänger");
    assertEquals("Empfänger", read(text).orElseThrow().reason());
  }

  @Test
  void aReasonThatMayNotBeShownIsNone() throws Exception {
    var text =
        report("exchange")
            .replaceAll("(?m)^Diagnostic-Code:.*$", "Diagnostic-Code: smtp; 550 <a@b.example>")
            .replaceAll("(?m)^Status:.*\n", "");
    assertEquals("returned", read(text).orElseThrow().reason());
  }

  @Test
  void whatIsNoReportIsNotTakenApart() throws Exception {
    var other = "multipart/mixed; x=\"multipart/report\"";
    assertEquals(Optional.empty(), read(report("postfix").replaceFirst("multipart/report", other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?m)^Message-ID: <0f3c.*\n",
        "(?m)^To: Sunita.*\n",
        "(?m)^Content-Type: message/delivery-status\n",
        "(?m)^Content-Type: text/rfc822-headers\n",
        "(?s)Final-Recipient.*?\n\n"
      })
  void aReportThatLacksAPartIsNone(String part) throws Exception {
    var whole = report("postfix");
    var text = whole.replaceAll(part, "");
    assertTrue(text.length() < whole.length());
    assertEquals(Optional.empty(), read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", "nobody:;", "a@b.example, c@d.example", "<>", "\"", "@"})
  void aLetterToNobodyOrToTwoIsNotOurs(String to) throws Exception {
    var line = Matcher.quoteReplacement("To: " + to);
    assertEquals(Optional.empty(), read(report("postfix").replaceAll("(?m)^To: Sunita.*$", line)));
  }

  @Test
  void whatIsTooLongIsReadToItsBound() throws Exception {
    var long1 = "X-Long: " + "x".repeat(200_000) + "\n";
    var text = report("postfix").replace("Final-Recipient", long1 + "Final-Recipient");
    assertEquals(Optional.empty(), read(text));
    var parts = "\n--4F2A1C0031.1794819845/mail.nordhafen.example\n\nx".repeat(2_000);
    assertEquals(
        Optional.empty(),
        read(report("postfix").replace("This is a MIME-encapsulated message.\n", parts)));
  }

  @Test
  void whatAStrangerWritesAtLengthIsNotReadAtLength() throws Exception {
    for (var much : List.of("x".repeat(60_000), " \n".repeat(30_000), "<".repeat(60_000))) {
      var text = report("exchange").replace("RESOLVER.ADR", much);
      assertEquals(true, read(text).map(Returned::reason).orElse("").length() <= 200);
    }
    var blocks =
        report("exchange").replace("Final-Recipient", "\n".repeat(60_000) + "Final-Recipient");
    assertEquals(Optional.empty(), read(blocks));
  }

  @Test
  void aReportWithoutABoundaryCannotBeRead() {
    var text = "Content-Type: multipart/report\n\nnothing\n";
    assertThrows(MessagingException.class, () -> read(text));
  }

  private static Optional<Returned> read(String text) throws MessagingException, IOException {
    return DeliveryReport.read(
        new MimeMessage(null, new ByteArrayInputStream(text.getBytes(UTF_8))));
  }

  private static String report(String server) throws IOException {
    try (var file = DeliveryReportTest.class.getResourceAsStream("reports/" + server + ".eml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }
}
