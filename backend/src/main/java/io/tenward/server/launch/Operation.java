package io.tenward.server.launch;

import io.tenward.server.backup.Passphrase;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How the server is operated: its log, its backups, and what it connects to.
 *
 * @param properties as Quarkus reads them, by name
 * @param passwords as MailSettings and LanguageModels read them, by name: without expressions
 * @param passphrase encrypts backups
 */
record Operation(
    Map<String, String> properties,
    Map<String, String> passwords,
    Optional<Passphrase> passphrase) {
  private static final int SHORTEST_PASSPHRASE = 12;
  private static final Pattern HOUR = Pattern.compile("1?\\d|2[0-3]");
  private static final Pattern DELAY = Pattern.compile("[1-5]?\\d");
  private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");

  /** DEBUG is none of them: libraries then write what people sent. */
  private static final Set<String> LEVELS = Set.of("info", "warn", "error");

  static Operation of(Function<String, Optional<String>> values) {
    var properties = new LinkedHashMap<String, String>();
    values
        .apply("LOG")
        .map(text -> OpenId.oneOf("TENWARD_LOG", text, "text", "json"))
        .filter("json"::equals)
        .ifPresent(json -> properties.put("quarkus.log.console.json.enabled", "true"));
    values.apply("LOG_LEVEL").ifPresent(text -> properties.put("quarkus.log.level", level(text)));
    values
        .apply("BACKUP_HOUR")
        .ifPresent(text -> properties.put("tenward.backup-hour", hour(text)));
    values
        .apply("STOP_DELAY")
        .ifPresent(text -> properties.put("quarkus.shutdown.delay", delay(text)));
    values.apply("ZONE").ifPresent(Operation::zone);
    values
        .apply("WEBHOOK_PORTS")
        .ifPresent(text -> properties.put("tenward.webhook-ports", ports(text)));
    var passphrase = values.apply("BACKUP_PASSPHRASE").map(Operation::passphrase);
    passphrase.ifPresent(text -> properties.put("tenward.backup-passphrase", text));
    var passwords = new LinkedHashMap<String, String>();
    values.apply("SMTP_PASSWORD").ifPresent(text -> passwords.put("tenward.smtp.password", text));
    values.apply("IMAP_PASSWORD").ifPresent(text -> passwords.put("tenward.imap.password", text));
    values.apply("LLM_KEY").ifPresent(text -> passwords.put("tenward.llm.key", text));
    return new Operation(
        properties, passwords, passphrase.map(text -> new Passphrase(text, new SecureRandom())));
  }

  private static String level(String text) {
    if (LEVELS.contains(text)) {
      return text.toUpperCase(Locale.ROOT);
    }
    throw new CannotStart(
        "TENWARD_LOG_LEVEL must be info, warn or error, not \"%s\".".formatted(text));
  }

  private static String hour(String text) {
    if (HOUR.matcher(text).matches()) {
      return text;
    }
    throw new CannotStart(
        "TENWARD_BACKUP_HOUR must be an hour from 0 to 23, not \"%s\".".formatted(text));
  }

  private static String delay(String text) {
    if (DELAY.matcher(text).matches()) {
      return text + "S";
    }
    throw new CannotStart(
        "TENWARD_STOP_DELAY must be a number of seconds from 0 to 59, not \"%s\".".formatted(text));
  }

  private static void zone(String text) {
    try {
      ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new CannotStart(
          "TENWARD_ZONE must be a time zone such as Europe/Berlin, not \"%s\".".formatted(text));
    }
  }

  private static String ports(String text) {
    var ports = text.split("[\\s,]+");
    for (var port : ports) {
      if (!PORT.matcher(port).matches() || Integer.parseInt(port) > 65_535) {
        throw new CannotStart(
            "TENWARD_WEBHOOK_PORTS must list ports such as 443,8443, not \"%s\".".formatted(port));
      }
    }
    return String.join(",", ports);
  }

  private static String passphrase(String text) {
    if (text.length() < SHORTEST_PASSPHRASE) {
      throw new CannotStart(
          "TENWARD_BACKUP_PASSPHRASE must have at least %d characters."
              .formatted(SHORTEST_PASSPHRASE));
    }
    return text;
  }

  /** Leaves out the values, because some are secrets. */
  @Override
  public String toString() {
    return "Operation" + properties.keySet();
  }
}
