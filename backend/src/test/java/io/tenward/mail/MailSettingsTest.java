package io.tenward.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    return new MailSettings(new SmallRyeConfigBuilder().withDefaultValues(values).build());
  }
}
