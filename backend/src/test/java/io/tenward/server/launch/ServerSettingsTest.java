package io.tenward.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.Expressions;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
  private final Properties before = (Properties) System.getProperties().clone();

  @AfterEach
  void asBefore() {
    System.setProperties(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pa$$word", "x\\$y", "x\\\\$$y\\", "a${b}c", "a$${b:c}$", "$", "\\"})
  void aSecretArrivesAsItWasWritten(String secret) {
    var settings =
        Settings.of(
            Map.of(
                "TENWARD_OIDC_ISSUER",
                "https://id.example",
                "TENWARD_OIDC_CLIENT_ID",
                "tenward",
                "TENWARD_OIDC_CLIENT_SECRET",
                secret,
                "TENWARD_SMTP_PASSWORD",
                secret,
                "TENWARD_LLM_KEY",
                secret,
                "TENWARD_BACKUP_PASSPHRASE",
                secret + "correct horse"),
            new Folders("Linux", Path.of("/home/ines"), Map.of()));
    var database =
        new DatabaseAddress("jdbc:postgresql://db/x", Optional.of("me"), Optional.of(secret));
    ServerSettings.apply(settings, database, false, false);

    assertEquals(secret, read("quarkus.datasource.password"));
    assertEquals(secret, read("tenward.oidc.client-secret"));
    assertEquals(secret + "correct horse", read("tenward.backup-passphrase"));
    // As MailSettings and LanguageModels read them.
    assertEquals(secret, Expressions.withoutExpansion(() -> read("tenward.smtp.password")));
    assertEquals(secret, Expressions.withoutExpansion(() -> read("tenward.llm.key")));
    // As application.properties passes it on.
    assertEquals(secret, read("passed-on"));
  }

  @Test
  void aFolderArrivesAsItWasWritten() {
    var settings =
        Settings.of(
            Map.of("TENWARD_HOME", "/srv/${a}"),
            new Folders("Linux", Path.of("/home/ines"), Map.of()));
    var database =
        new DatabaseAddress("jdbc:postgresql://db/x", Optional.empty(), Optional.empty());
    ServerSettings.apply(settings, database, true, false);

    assertEquals("/srv/${a}/pgdata", read("tenward.database.data"));
  }

  private static String read(String name) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(new SysPropConfigSource())
        .withDefaultValue("passed-on", "${tenward.oidc.client-secret:}")
        .build()
        .getValue(name, String.class);
  }
}
