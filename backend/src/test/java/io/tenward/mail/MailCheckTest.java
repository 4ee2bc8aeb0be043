package io.tenward.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.tenward.base.Finding;
import io.tenward.base.Finding.State;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailCheckTest {
  private static final GreenMail SERVER =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });

  @BeforeAll
  static void open() {
    SERVER.start();
    SERVER.setUser("tenward@nordhafen.example", "tenward", "secret");
  }

  @AfterAll
  static void close() {
    SERVER.stop();
  }

  @Test
  void withoutAServerThereIsSomethingToDo() {
    var finding = new MailCheck(settings(Map.of()), Clock.systemUTC()).look(UUID.randomUUID());
    assertEquals("mail-not-set-up", finding.code());
    assertEquals(State.TO_DO, finding.state());
  }

  @Test
  void aServerThatAnswersIsGoodAndGetsNoMail() {
    assertEquals("mail-answers", look(Map.of("tls", "none")).code());
    assertEquals(0, SERVER.getReceivedMessages().length);
  }

  @Test
  void aPortWhereNobodyListensIsSilent() {
    assertEquals("mail-silent", look(Map.of("tls", "none", "port", "1")).code());
  }

  @Test
  void aWrongPasswordIsRefused() {
    var found = look(Map.of("tls", "none", "user", "ines", "password", "not the one"));
    assertEquals("mail-refuses", found.code());
    assertEquals(State.TROUBLE, found.state());
  }

  @Test
  void aServerWithoutTlsGetsNothing() {
    assertEquals("mail-insecure", look(Map.of("tls", "starttls")).code());
  }

  @Test
  void anAddressOfOursThatTheServerCannotWriteIsNamed() {
    try (var server = new BadServer(BadServer.Fault.NONE)) {
      var found =
          look(
              Map.of(
                  "tls",
                  "none",
                  "port",
                  String.valueOf(server.port()),
                  "from",
                  "umfrage@weiß.example"));
      assertEquals("mail-refuses-sender", found.code());
      assertEquals(State.TROUBLE, found.state());
      assertEquals("umfrage@weiß.example", found.params().get("from"));
    }
    assertEquals(
        "mail-answers", look(Map.of("tls", "none", "from", "umfrage@weiß.example")).code());
  }

  @ParameterizedTest
  @CsvSource({
    "none, , secret, mailbox-answers, GOOD",
    "none, , wrong, mailbox-refuses, TROUBLE",
    "starttls, , secret, mailbox-insecure, TROUBLE",
    "none, 1, secret, mailbox-silent, TROUBLE"
  })
  void theMailboxIsLookedAt(String tls, String port, String password, String code, State state) {
    var imap = String.valueOf(SERVER.getImap().getPort());
    var config =
        Map.of(
            "tls",
            "none",
            "imap.host",
            "127.0.0.1",
            "imap.port",
            port == null ? imap : port,
            "imap.tls",
            tls,
            "imap.user",
            "tenward",
            "imap.password",
            password);
    var finding = look(config);
    assertEquals(code, finding.code());
    assertEquals(state, finding.state());
    assertEquals("127.0.0.1:" + (port == null ? imap : port), finding.params().get("mailbox"));
  }

  private static Finding look(Map<String, String> otherwise) {
    var all = new HashMap<String, String>();
    all.put("host", "127.0.0.1");
    all.put("port", String.valueOf(SERVER.getSmtp().getPort()));
    all.put("from", "tenward@nordhafen.example");
    all.putAll(otherwise);
    return new MailCheck(settings(all), Clock.systemUTC()).look(UUID.randomUUID());
  }

  private static MailSettings settings(Map<String, String> values) {
    var config = new SmallRyeConfigBuilder();
    values.forEach(
        (name, value) ->
            config.withDefaultValue(
                "tenward." + (name.startsWith("imap.") ? name : "smtp." + name), value));
    return new MailSettings(config.build());
  }
}
