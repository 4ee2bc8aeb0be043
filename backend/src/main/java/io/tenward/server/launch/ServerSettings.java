package io.tenward.server.launch;

import java.util.List;

/** Hands the settings to Quarkus. System properties stay in this process, unlike arguments. */
final class ServerSettings {
  private static final List<String> OF_THE_ORIGINAL =
      List.of(
          "tenward.url",
          "tenward.smtp.host",
          "tenward.imap.host",
          "tenward.llm.url",
          "tenward.llm.model",
          "tenward.backup");

  static void apply(
      Settings settings, DatabaseAddress database, boolean command, boolean rehearsal) {
    set("tenward.home", settings.home());
    set("tenward.keys", settings.keys());
    settings.url().ifPresent(url -> set("tenward.url", url));
    settings.trustedProxy().ifPresent(proxy -> set("tenward.trusted-proxy", proxy));
    settings.apiOrigins().ifPresent(origins -> set("tenward.api-origins", origins));
    settings.webhookAllow().ifPresent(ranges -> set("tenward.webhook-allow", ranges));
    settings.providers().forEach(ServerSettings::openId);
    signIn(settings);
    settings.operation().properties().forEach(ServerSettings::set);
    settings.operation().passwords().forEach(System::setProperty);
    if (settings.database().isEmpty()) {
      set("tenward.database.data", settings.home().resolve("pgdata"));
    }
    set("quarkus.datasource.jdbc.url", database.jdbcUrl());
    database.user().ifPresent(user -> set("quarkus.datasource.username", user));
    database.password().ifPresent(password -> set("quarkus.datasource.password", password));
    if (command || rehearsal) {
      set("tenward.jobs.enabled", false);
    }
    if (rehearsal) {
      set("tenward.rehearsal", true);
      // The environment of the original says otherwise.
      OF_THE_ORIGINAL.forEach(name -> set(name, ""));
    }
    if (command) {
      set("quarkus.http.host-enabled", false);
    } else {
      listen(settings);
    }
  }

  private static void listen(Settings settings) {
    set("quarkus.http.host", settings.listenOn());
    set("quarkus.http.port", settings.port());
    settings
        .tls()
        .ifPresent(
            tls -> {
              set("tenward.tls.certificate", tls.certificate());
              set("quarkus.http.ssl-port", settings.port());
              set("quarkus.http.insecure-requests", "disabled");
              set("quarkus.http.ssl.certificate.files", tls.certificate());
              set("quarkus.http.ssl.certificate.key-files", tls.key());
              // Renewed certificates are taken up without a restart.
              set("quarkus.http.ssl.certificate.reload-period", "1H");
            });
  }

  private static void openId(OpenId provider) {
    var key = provider.key();
    set(key + "enabled", true);
    set(key + "issuer", provider.issuer());
    set(key + "client-id", provider.clientId());
    set(key + "client-secret", provider.clientSecret());
    set(key + "name", provider.name());
    // The same in every replica, so that who leaves one for the provider may come back to another.
    set(key + "state-secret", provider.derived("state"));
    provider.joining().forEach((name, value) -> set(key + name, value));
  }

  private static void signIn(Settings settings) {
    var rules = settings.signIn();
    set("tenward.sso-only", rules.providerOnly());
    rules.emergencyAccount().ifPresent(email -> set("tenward.break-glass", email));
    rules.longest().ifPresent(time -> set("tenward.session.length", time));
    rules.idle().ifPresent(time -> set("tenward.session.idle", time));
    var https = settings.url().map(url -> url.getScheme().equals("https")).orElse(false);
    set("quarkus.oidc.authentication.force-redirect-https-scheme", https);
    set("quarkus.oidc.authentication.cookie-force-secure", https);
  }

  /** Sets the value literally, because a dollar would begin an expression. */
  private static void set(String name, Object value) {
    System.setProperty(name, value.toString().replace("$", "\\$"));
  }
}
