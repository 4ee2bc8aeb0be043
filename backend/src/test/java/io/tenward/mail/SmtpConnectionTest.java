package io.tenward.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tenward.mail.BadServer.Fault;
import io.tenward.mail.DeliveryOutcome.Accepted;
import io.tenward.mail.DeliveryOutcome.Later;
import io.tenward.mail.DeliveryOutcome.Refused;
import io.tenward.mail.DeliveryOutcome.Trouble;
import io.tenward.mail.DeliveryOutcome.Unknown;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what is known of an email after each fault of a mail server. */
class SmtpConnectionTest {
  @Test
  void aLetterArrivesAsItWasWritten() throws MessagingException {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      assertEquals(
          new Accepted(), send(server.getSmtp().getPort(), "jürgen.groß", "ö@größe.example"));
      assertEquals(new Accepted(), send(server.getSmtp().getPort(), "Jonas", "j@müller.example"));
      var got = server.getReceivedMessages();
      assertEquals(2, got.length);
      var to = Arrays.stream(got).map(SmtpConnectionTest::recipient).sorted().toList();
      assertEquals(List.of("j@xn--mller-kva.example", "ö@größe.example"), to);
      assertEquals("Größe?", got[1].getSubject());
      assertEquals("<abc@nordhafen.example>", got[1].getHeader("Message-ID")[0]);
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ines@müller.example, ines@xn--mller-kva.example",
    "petr@čas.example, petr@xn--as-dma.example",
  })
  void anAnswerReachesADomainOfAnyLetters(String written, String replyTo)
      throws MessagingException {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try (var line = line(server.getSmtp().getPort(), SmtpServer.Security.NONE)) {
      assertEquals(new Accepted(), line.send(letter("Jonas", "j@x.example", written)));
      var got = server.getReceivedMessages()[0];
      assertEquals(replyTo, ((InternetAddress) got.getReplyTo()[0]).getAddress());
      assertEquals("Größe?", got.getSubject());
    } finally {
      server.stop();
    }
  }

  /** A server further on may not know SMTPUTF8, and would send all of the letter back. */
  @Test
  void theLeadsAddressAloneAsksForNothing() {
    try (var server = new BadServer(Fault.NONE, "SMTPUTF8");
        var line = line(server.port(), SmtpServer.Security.NONE)) {
      assertEquals(new Accepted(), line.send(letter("Jonas", "j@x.example", "jürgen@x.example")));
      assertFalse(server.sender().contains("SMTPUTF8"), server.sender());
      assertFalse(server.text().contains("Reply-To"), server.text());
      assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(headers(server.text())));
      assertEquals(new Accepted(), line.send(letter("Ö", "ö@x.example", "jürgen@x.example")));
      assertTrue(server.sender().contains("SMTPUTF8"), server.sender());
      assertTrue(server.text().contains("Reply-To: Ines Falk <jürgen@"), server.text());
    }
  }

  /** Mail programs decode encoded words (RFC 2047) wherever they stand. */
  @ParameterizedTest
  @CsvSource({
    "=?utf-8?Q?=E2=80=AEtsop?= Falk, j@x.example",
    "A =?utf-8?B?4oCu?= B, ö@x.example",
    "Zoë =?utf-8?Q?a?= and a name that is too long for one line or even for two, j@x.example",
    "Zoë =?utf-8?Q?a?=, ö@x.example",
  })
  void anEncodedWordInANameOrATitleStaysAsItIs(String text, String to) throws MessagingException {
    try (var server = new BadServer(Fault.NONE, "SMTPUTF8");
        var line = line(server.port(), SmtpServer.Security.NONE)) {
      var party = new Letter.Party(text, "ines@x.example");
      var letter = new Letter("abc", text, party, new Letter.Party(text, to), "de", text, "", "");
      assertEquals(new Accepted(), line.send(letter));
      var got = message(server.text());
      assertEquals(text, got.getSubject());
      assertEquals(text, ((InternetAddress) got.getFrom()[0]).getPersonal());
      assertEquals(text, ((InternetAddress) got.getReplyTo()[0]).getPersonal());
      assertEquals(text, ((InternetAddress) got.getAllRecipients()[0]).getPersonal());
      assertTrue(headers(server.text()).lines().allMatch(header -> header.length() < 78));
    }
  }

  @Test
  void aServerThatDoesNotKnowSuchLettersGetsNoneOfThem() {
    try (var server = new BadServer(Fault.NONE);
        var line = line(server.port(), SmtpServer.Security.NONE)) {
      assertEquals(new Accepted(), line.send(letter("Jonas", "j@x.example", "jürgen@x.example")));
      assertTrue(server.text().contains("Message-ID: <abc@"), server.text());
      assertFalse(server.text().contains("Reply-To"), server.text());
      assertEquals(new Accepted(), line.send(letter("Jonas", "j@x.example")));
      assertTrue(server.text().contains("Reply-To: Ines Falk <ines@"), server.text());
    }
  }

  /** No recipient is at fault, whichever letters their address has. */
  @ParameterizedTest
  @ValueSource(strings = {"j@x.example", "ö@x.example"})
  void anAddressOfOursThatNeedsMoreThanTheServerHasLetsAllWait(String address) {
    try (var server = new BadServer(Fault.NONE)) {
      var ours = server(server.port(), SmtpServer.Security.NONE, "größe@x.example");
      try (var line = new SmtpConnection(ours, new Envelope(ours, Clock.systemUTC()))) {
        assertEquals(new Later(Trouble.SENDER, "", true), line.send(letter("Jonas", address)));
        assertEquals(0, server.taken());
      }
    }
  }

  @Test
  void aRefusedRecipientIsRefusedInShort() {
    try (var server = new BadServer(Fault.REFUSE_RECIPIENT)) {
      assertEquals(new Refused("no such mailbox, see"), send(server.port()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT_OFF_RECIPIENT, NOT_NOW, Greylisted, false, false",
    "PUT_OFF_TEXT, NOT_NOW, disk full, false, false",
    "REFUSE_SENDER, SENDER, not from you, true, true",
    "PUT_OFF_SENDER, NOT_NOW, busy, false, true",
    "CUT_OFF_ALL, NOT_NOW, try again later, false, true",
    "DROP_BEFORE_DATA, UNREACHABLE, '', false, true",
    "HANG_AT_DATA, HANGING, '', false, true"
  })
  void whatIsNotTakenNowIsNotTaken(
      Fault fault, Trouble trouble, String reason, boolean everybody, boolean everybodyThen) {
    try (var server = new BadServer(fault);
        var line = line(server.port(), SmtpServer.Security.NONE)) {
      assertEquals(
          new Later(trouble, reason, everybody), line.send(letter("Jonas", "j@x.example")));
      assertEquals(
          new Later(trouble, reason, everybodyThen), line.send(letter("Malin", "m@x.example")));
      assertEquals(fault == Fault.PUT_OFF_TEXT ? 2 : 0, server.taken());
    }
  }

  @Test
  void oneRecipientsTroubleIsNotTheServers() {
    try (var server = new BadServer(Fault.CUT_OFF_FIRST);
        var line = line(server.port(), SmtpServer.Security.NONE)) {
      for (int i = 0; i < 2; i++) {
        assertEquals(
            new Later(Trouble.NOT_NOW, "try again later", false),
            line.send(letter("Jonas", "j@x.example")));
        assertEquals(new Accepted(), line.send(letter("Malin", "m@x.example")));
      }
    }
  }

  @Test
  void aConnectionLostAfterTheTextLeavesItUnknown() {
    try (var server = new BadServer(Fault.DROP_AFTER_DATA)) {
      assertEquals(new Unknown(), send(server.port()));
      assertEquals(1, server.taken());
    }
  }

  @Test
  void aTextThatIsRefusedIsRefused() {
    try (var server = new BadServer(Fault.REFUSE_TEXT)) {
      assertEquals(new Refused("looks like spam"), send(server.port()));
    }
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() throws IOException {
    // Held, so that nobody else can listen there meanwhile.
    try (var held = SocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0))) {
      int port = held.socket().getLocalPort();
      assertEquals(new Later(Trouble.UNREACHABLE, "", true), send(port));
    }
  }

  @Test
  void aConversationThatWasEndedBeginsAgain() {
    try (var server = new BadServer(Fault.CLOSE_AFTER_ONE);
        var line = line(server.port(), SmtpServer.Security.NONE)) {
      for (int i = 0; i < 3; i++) {
        assertEquals(new Accepted(), line.send(letter("Jonas", "j@x.example")));
      }
      assertEquals(3, server.taken());
      assertEquals(3, server.conversations());
    }
  }

  /** A letter that may have been taken is not handed over again. */
  @ParameterizedTest
  @EnumSource(names = {"DROP_AFTER_DATA", "HANG_AT_DATA"})
  void nothingIsTriedAgainByItself(Fault fault) {
    try (var server = new BadServer(Fault.NONE);
        var line = line(server.port(), SmtpServer.Security.NONE)) {
      line.send(letter("Jonas", "j@x.example"));
      server.behave(fault);
      line.send(letter("Jonas", "j@x.example"));
      assertEquals(1, server.conversations());
    }
  }

  @Test
  void withoutTlsNothingIsSaid() {
    try (var server = new BadServer(Fault.NONE);
        var line = line(server.port(), SmtpServer.Security.STARTTLS)) {
      var outcome = line.send(letter("Jonas", "j@x.example"));
      assertEquals(Trouble.INSECURE, assertInstanceOf(Later.class, outcome).trouble());
      assertEquals(0, server.taken());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b\r\nRCPT TO:<c@d>", "a b@c", "a@", "<a>@b.example", "a@b..c"})
  void whatIsNoAddressReachesNoServer(String address) {
    try (var server = new BadServer(Fault.NONE)) {
      assertInstanceOf(Refused.class, send(server.port(), "A", address));
      assertEquals(0, server.conversations());
    }
  }

  @Test
  void anAddressThatNeedsMoreThanTheServerHasIsRefused() {
    try (var server = new BadServer(Fault.NONE)) {
      var refused = assertInstanceOf(Refused.class, send(server.port(), "Ö", "ö@x.example"));
      assertTrue(refused.reason().contains("SMTPUTF8"));
      assertEquals(0, server.taken());
    }
  }

  private static MimeMessage message(String text) throws MessagingException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(null, new ByteArrayInputStream(bytes));
  }

  private static String headers(String text) {
    return text.substring(0, text.indexOf("\n\n"));
  }

  private static String recipient(MimeMessage mail) {
    try {
      return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static DeliveryOutcome send(int port) {
    return send(port, "Jonas", "j@x.example");
  }

  private static DeliveryOutcome send(int port, String name, String address) {
    try (var line = line(port, SmtpServer.Security.NONE)) {
      return line.send(letter(name, address));
    }
  }

  private static SmtpConnection line(int port, SmtpServer.Security security) {
    var server = server(port, security, "tenward@nordhafen.example");
    return new SmtpConnection(server, new Envelope(server, Clock.systemUTC()));
  }

  private static SmtpServer server(int port, SmtpServer.Security security, String from) {
    return new SmtpServer("127.0.0.1", port, security, null, null, from, Duration.ofMillis(1500));
  }

  private static Letter letter(String name, String address) {
    return letter(name, address, "ines@nordhafen.example");
  }

  private static Letter letter(String name, String address, String replyTo) {
    return new Letter(
        "abc",
        "Ines Falk via Tenward",
        new Letter.Party("Ines Falk", replyTo),
        new Letter.Party(name, address),
        "de",
        "Größe?",
        "Größe\n.\n..\n",
        "<p>Größe</p>");
  }
}
