package io.tenward.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {
  @Test
  void withoutAHostThereIsNoMail() {
    assertTrue(of(Map.of("tenward.smtp.from", "a@b.example")).server().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"starttls, 587", "tls, 465", "NONE, 25"})
  void theUsualPortBelongsToTheSecurity(String tls, int port) {
    var server =
        of(Map.of(
                "tenward.smtp.host", "mail.example",
                "tenward.smtp.tls", tls,
                "tenward.smtp.user", "tenward@b.example",
                "tenward.smtp.password", "secret"))
            .server()
            .orElseThrow();
    assertEquals(port, server.port());
    assertEquals("tenward@b.example", server.from());
    assertEquals("mail.example:" + port, server.toString());
  }

  @Test
  void everyServerKnowsOurDomain() {
    var server =
        of(Map.of(
                "tenward.smtp.host", "mail.example", "tenward.smtp.from", "tenward@müller.example"))
            .server()
            .orElseThrow();
    assertEquals("tenward@xn--mller-kva.example", server.from());
  }

  @ParameterizedTest
  @CsvSource({"starttls, 143", "tls, 993", "none, 143"})
  void whatComesBackIsReadWithTheUserThatSends(String tls, int port) {
    var mailbox =
        of(Map.of(
                "tenward.smtp.host", "mail.example",
                "tenward.smtp.user", "tenward@b.example",
                "tenward.smtp.password", "secret",
                "tenward.imap.host", "imap.example",
                "tenward.imap.tls", tls))
            .mailbox()
            .orElseThrow();
    assertEquals("imap.example:" + port, mailbox.toString());
    assertEquals("tenward@b.example", mailbox.user());
    assertEquals("secret", mailbox.password());
  }

  @Test
  void aMailboxMayHaveAUserOfItsOwn() {
    var mailbox =
        of(Map.of(
                "tenward.smtp.host", "mail.example",
                "tenward.smtp.from", "tenward@b.example",
                "tenward.imap.host", "imap.example",
                "tenward.imap.user", "reader",
                "tenward.imap.password", "other"))
            .mailbox()
            .orElseThrow();
    assertEquals("reader", mailbox.user());
    assertEquals("other", mailbox.password());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pa$$word", "x\\$y", "a${b}c"})
  void aPasswordIsTakenAsItIsWritten(String password) {
    var settings =
        of(
            Map.of(
                "tenward.smtp.host", "mail.example",
                "tenward.smtp.from", "tenward@b.example",
                "tenward.smtp.user", "tenward",
                "tenward.smtp.password", password,
                "tenward.imap.host", "imap.example"));
    assertEquals(password, settings.server().orElseThrow().password());
    assertEquals(password, settings.mailbox().orElseThrow().password());
  }

  @Test
  void nobodysPasswordGoesToAnotherUser() {
    var wrong =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                of(
                    Map.of(
                        "tenward.smtp.host", "mail.example",
                        "tenward.smtp.user", "tenward@b.example",
                        "tenward.smtp.password", "secret",
                        "tenward.imap.host", "imap.example",
                        "tenward.imap.user", "reader")));
    assertTrue(wrong.getMessage().startsWith("TENWARD_IMAP_PASSWORD"), wrong.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "tenward.imap.tls, maybe, TENWARD_IMAP_TLS",
    "tenward.imap.port, 70000, TENWARD_IMAP_PORT",
    "tenward.imap.password, '', TENWARD_IMAP_PASSWORD",
    "tenward.smtp.user, '', TENWARD_IMAP_USER",
    "tenward.smtp.host, '', TENWARD_IMAP_HOST"
  })
  void whatIsWrongAboutTheMailboxIsNamed(String name, String value, String named) {
    var all =
        new HashMap<>(
            Map.of(
                "tenward.smtp.host", "mail.example",
                "tenward.smtp.from", "tenward@b.example",
                "tenward.smtp.user", "tenward",
                "tenward.imap.password", "secret",
                "tenward.imap.host", "imap.example"));
    all.put(name, value);
    var wrong = assertThrows(IllegalArgumentException.class, () -> of(all));
    assertTrue(wrong.getMessage().startsWith(named), wrong.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "tenward.smtp.tls, maybe, TENWARD_SMTP_TLS",
    "tenward.smtp.port, 0, TENWARD_SMTP_PORT",
    "tenward.smtp.port, many, TENWARD_SMTP_PORT",
    "tenward.smtp.from, nobody, TENWARD_SMTP_FROM"
  })
  void whatIsWrongIsNamed(String name, String value, String named) {
    var wrong =
        assertThrows(
            IllegalArgumentException.class,
            () -> of(Map.of("tenward.smtp.host", "mail.example", name, value)));
    assertTrue(wrong.getMessage().startsWith(named), wrong.getMessage());
  }

  private static MailSettings of(Map<String, String> values) {
    return new MailSettings(
        new SmallRyeConfigBuilder().addDefaultInterceptors().withDefaultValues(values).build());
  }
}
