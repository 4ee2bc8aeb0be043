package io.tenward.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Folders LINUX = new Folders("Linux", Path.of("/home/ines"), Map.of());

  @Test
  void withoutAnythingItServesThisComputer() {
    var settings = Settings.of(Map.of(), LINUX);
    assertEquals(8080, settings.port());
    assertEquals("127.0.0.1", settings.listenOn());
    assertEquals(Path.of("/home/ines/.local/share/tenward"), settings.home());
    assertEquals(Path.of("/home/ines/.local/share/tenward-keys"), settings.keys());
    assertEquals(Optional.empty(), settings.database());
  }

  @Test
  void plainHttpBehindAPublicAddressIsForAProxyOnThisComputer() {
    var settings = Settings.of(Map.of("TENWARD_URL", "https://Ask.Example:443/"), LINUX);
    assertEquals("127.0.0.1", settings.listenOn());
    assertEquals(Optional.of(URI.create("https://ask.example")), settings.url());
  }

  @Test
  void withACertificateItServesTheNetwork() {
    var environment = new HashMap<String, String>();
    environment.put("TENWARD_TLS_CERTIFICATE", "/etc/ssl/tenward.crt");
    environment.put("TENWARD_TLS_KEY", "/etc/ssl/tenward.key");
    assertEquals("0.0.0.0", Settings.of(environment, LINUX).listenOn());

    environment.put("TENWARD_LISTEN", "192.0.2.7");
    assertEquals("192.0.2.7", Settings.of(environment, LINUX).listenOn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "::1", "10.1.2.3"})
  void whereItListensCanBeChosen(String address) {
    assertEquals(address, Settings.of(Map.of("TENWARD_LISTEN", " " + address), LINUX).listenOn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "*", "0.0.0.0:80", "10.0.0.0/8", "all"})
  void whereItListensIsAnAddress(String text) {
    var environment = Map.of("TENWARD_LISTEN", text);
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertTrue(refusal.getMessage().startsWith("TENWARD_LISTEN must be an IP address"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "-1", "5S", "a minute"})
  void aStopIsDelayedByLessThanAMinute(String text) {
    var environment = Map.of("TENWARD_STOP_DELAY", text);
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertTrue(refusal.getMessage().startsWith("TENWARD_STOP_DELAY must be a number of seconds"));
  }

  @Test
  void whoeverOthersReachKeepsTheRealTime() {
    var settings = Settings.of(Map.of("TENWARD_URL", "https://ask.example"), LINUX);
    settings.refuseMovedClock(null);
    assertThrows(CannotStart.class, () -> settings.refuseMovedClock("/tmp/clock"));
    Settings.of(Map.of(), LINUX).refuseMovedClock("/tmp/clock");
  }

  /** In the table, {@code _USER} continues the name before it. */
  @Test
  void theManualListsEverySetting() throws IOException {
    var listed = new TreeSet<String>();
    for (var row : Files.readAllLines(Path.of("../docs/settings.md"))) {
      if (row.startsWith("| `TENWARD_")) {
        var names = row.split("\\|")[1].replaceAll("[` ]", "").split("[,;]");
        var family = names[0].replaceFirst("_[A-Z]+$", "");
        for (var name : names) {
          listed.add(name.startsWith("_") ? family + name : name);
        }
      }
    }
    assertEquals(new TreeSet<>(Settings.NAMES), listed);
  }

  @Test
  void theContainerIsGivenEverySetting() throws IOException {
    var given =
        Files.readAllLines(Path.of("../docker-compose.yml")).stream()
            .filter(line -> line.startsWith("      TENWARD_"))
            .map(line -> line.strip().split(":", 2)[0])
            .toList();
    assertEquals(new TreeSet<>(Settings.NAMES), new TreeSet<>(given));
    assertEquals(Settings.NAMES.size(), given.size());
  }

  @Test
  void aSecretMayComeInAFile(@TempDir Path temp) throws IOException {
    var secret = Files.writeString(temp.resolve("secret"), "\ufeff pa$s\n\n");
    var environment = new HashMap<String, String>();
    environment.put("TENWARD_DATABASE_URL", "postgresql://db/tenward");
    environment.put("TENWARD_OIDC_ISSUER", "https://id.example");
    environment.put("TENWARD_OIDC_CLIENT_ID", "tenward");
    for (var name :
        List.of("DATABASE_PASSWORD", "SMTP_PASSWORD", "LLM_KEY", "OIDC_CLIENT_SECRET")) {
      environment.put("TENWARD_" + name + "_FILE", secret.toString());
    }
    var settings = Settings.of(environment, LINUX);
    assertEquals(Optional.of(" pa$s\n"), settings.database().orElseThrow().password());
    assertEquals(" pa$s\n", settings.providers().getFirst().clientSecret());
    assertEquals(
        Map.of("tenward.smtp.password", " pa$s\n", "tenward.llm.key", " pa$s\n"),
        settings.operation().passwords());
    assertTrue(!settings.operation().toString().contains("pa$s"));
  }

  @ParameterizedTest
  @CsvSource({
    "empty, 'TENWARD_IMAP_PASSWORD_FILE names {}, which is empty.'",
    "absent, 'TENWARD_IMAP_PASSWORD_FILE names {}, which cannot be read (NoSuchFileException).'",
    "folder, 'TENWARD_IMAP_PASSWORD_FILE names {}, which cannot be read (IOException).'"
  })
  void aFileThatHoldsNoSecretIsRefused(String name, String sentence, @TempDir Path temp)
      throws IOException {
    Files.writeString(temp.resolve("empty"), "\n");
    Files.createDirectory(temp.resolve("folder"));
    var path = temp.resolve(name).toString();
    var environment = Map.of("TENWARD_IMAP_PASSWORD_FILE", path);
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertEquals(sentence.replace("{}", path), refusal.getMessage());
  }

  @Test
  void aSecretComesOneWayOnly() {
    var environment =
        Map.of(
            "TENWARD_BACKUP_PASSPHRASE", "correct horse", "TENWARD_BACKUP_PASSPHRASE_FILE", "/a");
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertEquals(
        "TENWARD_BACKUP_PASSPHRASE and TENWARD_BACKUP_PASSPHRASE_FILE are both set. Set only one of them.",
        refusal.getMessage());
  }

  @Test
  void namesThatAreNoSettingsAreSaid() {
    assertEquals(Optional.empty(), Settings.unknown(Set.of("TENWARD_URL", "PATH")));
    assertEquals(
        Optional.of("These variables are no settings of the server: TENWARD_SMPT_HOST"),
        Settings.unknown(Set.of("TENWARD_SMPT_HOST", "TENWARD_URL")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.2.0.0/16,fd00::/8", "bot.lan, printer", "10.2.0.1,bot-2.internal"})
  void webhooksMayReachListedHosts(String hosts) {
    var environment = Map.of("TENWARD_WEBHOOK_ALLOW", hosts);
    assertEquals(Optional.of(hosts), Settings.of(environment, LINUX).webhookAllow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.2.0.0/33", "http://bot.lan", "bot.lan:80", "10.2", "*.lan", "a..b"})
  void whatIsNoHostIsRefused(String hosts) {
    var environment = Map.of("TENWARD_WEBHOOK_ALLOW", hosts);
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertTrue(refusal.getMessage().startsWith("TENWARD_WEBHOOK_ALLOW must list"));
  }

  @ParameterizedTest
  @CsvSource({
    "TENWARD_URL, ask.example.com, TENWARD_URL must look like https://ask.example.com",
    "TENWARD_URL, ftp://ask.example.com, TENWARD_URL must look like https://ask.example.com",
    "TENWARD_URL, https://ask.example.com/path, TENWARD_URL must look like https://ask.example.com",
    "TENWARD_URL, https://, TENWARD_URL must look like https://ask.example.com",
    "TENWARD_URL, a b, TENWARD_URL must look like https://ask.example.com",
    "TENWARD_PORT, http, TENWARD_PORT must be a number",
    "TENWARD_LOG, xml, TENWARD_LOG must be text or json",
    "TENWARD_LOG_LEVEL, debug, 'TENWARD_LOG_LEVEL must be info, warn or error'",
    "TENWARD_BACKUP_HOUR, 24, TENWARD_BACKUP_HOUR must be an hour from 0 to 23",
    "TENWARD_BACKUP_PASSPHRASE, too short, TENWARD_BACKUP_PASSPHRASE must have at least 12",
    "TENWARD_ZONE, Berlin, TENWARD_ZONE must be a time zone",
    "TENWARD_WEBHOOK_PORTS, '443,70000', TENWARD_WEBHOOK_PORTS must list ports",
    "TENWARD_TLS_KEY, key.pem, TENWARD_TLS_CERTIFICATE and TENWARD_TLS_KEY belong together",
    "TENWARD_DATABASE_URL, mysql://db/x, TENWARD_DATABASE_URL must look like postgresql://host:5432/name"
  })
  void aWrongSettingIsSaidInOneSentence(String name, String value, String sentence) {
    var environment = Map.of(name, value);
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertTrue(refusal.getMessage().startsWith(sentence), refusal.getMessage());
  }

  @Test
  void originsAreTakenAsABrowserWritesThem() {
    var listed = Map.of("TENWARD_API_ORIGINS", "https://Board.example:443/, http://localhost:3000");
    assertEquals(
        Optional.of("https://board.example,http://localhost:3000"),
        Settings.of(listed, LINUX).apiOrigins());
    var all = Map.of("TENWARD_API_ORIGINS", "*");
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(all, LINUX));
    assertTrue(refusal.getMessage().startsWith("TENWARD_API_ORIGINS must list"));
  }

  @Test
  void keysLieBesideTheHome() {
    var settings = Settings.of(Map.of("TENWARD_HOME", "/srv/a"), LINUX);
    assertEquals(Path.of("/srv/a-keys"), settings.keys());
  }

  @Test
  void keysInsideTheHomeAreRefusedHoweverWritten() {
    var environment = Map.of("TENWARD_HOME", "/srv/a", "TENWARD_KEYS", "/srv/b/../a/keys");
    assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
  }

  @Test
  void linksIntoTheOtherFolderAreFollowed(@TempDir Path temp) throws IOException {
    var home = Files.createDirectories(temp.resolve("home"));
    var keys = Files.createDirectories(temp.resolve("keys"));
    var intoHome =
        Files.createSymbolicLink(temp.resolve("a"), Files.createDirectory(home.resolve("k")));
    var intoKeys =
        Files.createSymbolicLink(temp.resolve("b"), Files.createDirectory(keys.resolve("h")));
    for (var folders : List.of(List.of(home, intoHome), List.of(intoKeys, keys))) {
      var environment =
          Map.of(
              "TENWARD_HOME", folders.get(0).toString(), "TENWARD_KEYS", folders.get(1).toString());
      assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    }
  }

  @Test
  void aHomeInsideTheKeysIsRefusedUnlessItHoldsNothing() {
    var environment = new HashMap<String, String>();
    environment.put("TENWARD_HOME", "/srv/a/data");
    environment.put("TENWARD_KEYS", "/srv/b/../a");
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertTrue(refusal.getMessage().startsWith("TENWARD_HOME"), refusal.getMessage());

    environment.put("TENWARD_DATABASE_URL", "postgresql://db/tenward");
    assertEquals(Path.of("/srv/a"), Settings.of(environment, LINUX).keys());
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, /home/ines/.local/share/tenward",
    "Mac OS X, /home/ines/Library/Application Support/Tenward",
    "Windows 11, /home/ines/AppData/Local/Tenward"
  })
  void eachSystemHasItsPlace(String system, Path home) {
    assertEquals(home, new Folders(system, Path.of("/home/ines"), Map.of()).home());
  }

  @Test
  void theUsersOwnDataFolderIsRespected() {
    var folders = new Folders("Linux", Path.of("/home/ines"), Map.of("XDG_DATA_HOME", "/data"));
    assertEquals(Path.of("/data/tenward"), folders.home());
  }

  @Test
  void homeIsWhereTheUserSaysThatItIs() {
    var elsewhere = new Folders("Linux", Path.of("/home/ines"), Map.of("HOME", "/tmp/try"));
    assertEquals(Path.of("/tmp/try/.local/share/tenward"), elsewhere.home());
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://db/tenward, jdbc:postgresql://db/tenward, , ",
    "postgres://me:p%40ss@db:5433/x?sslmode=require, jdbc:postgresql://db:5433/x?sslmode=require, me, p@ss",
    "jdbc:postgresql://db/x, jdbc:postgresql://db/x, , ",
    "jdbc:postgresql://me:p%40ss@db:5433/x?ssl=true, jdbc:postgresql://db:5433/x?ssl=true, me, p@ss",
    "'jdbc:postgresql://a:1,b:2/x?user=me@b', 'jdbc:postgresql://a:1,b:2/x?user=me@b', , ",
  })
  void bothFormsOfADatabaseAddressAreUnderstood(
      String given, String jdbc, String user, String password) {
    var database = Settings.of(Map.of("TENWARD_DATABASE_URL", given), LINUX).database();
    assertEquals(
        Optional.of(
            new DatabaseAddress(jdbc, Optional.ofNullable(user), Optional.ofNullable(password))),
        database);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://me:secret@db/x",
        "jdbc:postgresql://me:secret@a:1,b:2/x",
        "jdbc:postgresql://me:more/secret@db/x"
      })
  void aRefusalDoesNotRepeatThePassword(String given) {
    var environment = Map.of("TENWARD_DATABASE_URL", given);
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertTrue(!refusal.getMessage().contains("secret"));
  }

  @Test
  void whatIsShownOfADatabaseAddressHoldsNoPassword() {
    var misread = "postgresql://me:12/secret@db/x?password=secret";
    var database = Settings.of(Map.of("TENWARD_DATABASE_URL", misread), LINUX).database();
    assertEquals("postgresql://db/x", database.orElseThrow().shown());
  }

  @Test
  void nobodyIsTakenForAProxyUnlessNamed() {
    assertEquals(Optional.empty(), Settings.of(Map.of(), LINUX).trustedProxy());
    var named = Settings.of(Map.of("TENWARD_TRUSTED_PROXY", "10.0.0.0/8, ::1"), LINUX);
    assertEquals(Optional.of("10.0.0.0/8, ::1"), named.trustedProxy());
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "*", "10.0.0.0/33", "10.0.0", "1/2/3"})
  void aProxyIsNamedByItsAddress(String text) {
    var environment = Map.of("TENWARD_TRUSTED_PROXY", text);
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertTrue(refusal.getMessage().startsWith("TENWARD_TRUSTED_PROXY must list"));
  }

  @Test
  void aProviderIsThreeSettingsAndAName() {
    var three =
        Map.of(
            "TENWARD_OIDC_ISSUER", "https://id.example/realms/work",
            "TENWARD_OIDC_CLIENT_ID", "tenward",
            "TENWARD_OIDC_CLIENT_SECRET", "short");
    var provider = Settings.of(three, LINUX).providers().getFirst();
    assertEquals("id.example", provider.name());
    assertTrue(!provider.toString().contains("short"));
    assertEquals(64, provider.derived("state").length());
    assertNotEquals(provider.derived("state"), provider.derived("tokens"));

    var named = new HashMap<>(three);
    named.put("TENWARD_OIDC_NAME", "Nordhafen");
    assertEquals("Nordhafen", Settings.of(named, LINUX).providers().getFirst().name());
    assertEquals(List.of(), Settings.of(Map.of(), LINUX).providers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISSUER", "CLIENT_ID", "CLIENT_SECRET", "NAME"})
  void halfAProviderIsNone(String only) {
    var environment = Map.of("TENWARD_OIDC_" + only, "https://id.example");
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertTrue(refusal.getMessage().contains("belong together"));
  }

  @Test
  void whoJoinsBelongsToOneProvider() {
    var environment = new HashMap<String, String>();
    for (var number : List.of("", "2_")) {
      environment.put("TENWARD_OIDC_" + number + "ISSUER", "https://id.example");
      environment.put("TENWARD_OIDC_" + number + "CLIENT_ID", "tenward");
      environment.put("TENWARD_OIDC_" + number + "CLIENT_SECRET", "short");
    }
    environment.put("TENWARD_OIDC_JOIN_DOMAINS", "Nordhafen.example, north.example");
    environment.put("TENWARD_OIDC_JOIN_ROLE", "lead");
    environment.put("TENWARD_OIDC_SCOPES", "groups offline_access");
    environment.put("TENWARD_OIDC_2_LEAD_GROUP", "Tech Leads");
    environment.put("TENWARD_OIDC_2_TRUST_EMAIL", "false");
    var providers = Settings.of(environment, LINUX).providers();
    assertEquals(
        Map.of(
            "join-domains", "nordhafen.example,north.example",
            "join-role", "lead",
            "scopes", "groups,offline_access"),
        providers.getFirst().joining());
    assertEquals("tenward.oidc-2.", providers.get(1).key());
    assertEquals(Map.of("lead-group", "Tech Leads"), providers.get(1).joining());
  }

  @ParameterizedTest
  @CsvSource({
    "TENWARD_OIDC_JOIN_ROLE, owner, TENWARD_OIDC_JOIN_ROLE must be lead or reader",
    "TENWARD_OIDC_TRUST_EMAIL, yes, TENWARD_OIDC_TRUST_EMAIL must be true or false",
    "TENWARD_OIDC_JOIN_DOMAINS, @nordhafen.example, TENWARD_OIDC_JOIN_DOMAINS must list domains",
    "TENWARD_OIDC_READER_GROUP, readers, TENWARD_OIDC_JOIN_DOMAINS and groups both say who joins",
    "TENWARD_SSO_ONLY, true, TENWARD_SSO_ONLY needs a provider",
    "TENWARD_SESSION_IDLE, 30, 'TENWARD_SESSION_IDLE must look like 30m, 12h or 30d'"
  })
  void aWrongRuleForSigningInIsSaidInOneSentence(String name, String value, String sentence) {
    var environment =
        new HashMap<>(
            Map.of(
                "TENWARD_OIDC_ISSUER", "https://id.example",
                "TENWARD_OIDC_CLIENT_ID", "tenward",
                "TENWARD_OIDC_CLIENT_SECRET", "secret",
                "TENWARD_OIDC_JOIN_DOMAINS", "nordhafen.example"));
    environment.put(name, value);
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertTrue(refusal.getMessage().startsWith(sentence), refusal.getMessage());
  }

  @Test
  void aSecondProviderNeedsAFirst() {
    var environment =
        Map.of(
            "TENWARD_OIDC_3_ISSUER", "https://id.example",
            "TENWARD_OIDC_3_CLIENT_ID", "tenward",
            "TENWARD_OIDC_3_CLIENT_SECRET", "secret");
    assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
  }

  @Test
  void sessionsLastAsLongAsTheAdministratorSays() {
    var environment = Map.of("TENWARD_SESSION_LENGTH", "7d", "TENWARD_SESSION_IDLE", "12h");
    var rules = Settings.of(environment, LINUX).signIn();
    assertEquals(Optional.of(Duration.ofDays(7)), rules.longest());
    assertEquals(Optional.of(Duration.ofHours(12)), rules.idle());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://id.example", "id.example", "https://", "ftp://localhost", "a b"})
  void aProviderIsReachedByHttps(String issuer) {
    var environment =
        Map.of(
            "TENWARD_OIDC_ISSUER", issuer,
            "TENWARD_OIDC_CLIENT_ID", "tenward",
            "TENWARD_OIDC_CLIENT_SECRET", "secret");
    var refusal = assertThrows(CannotStart.class, () -> Settings.of(environment, LINUX));
    assertTrue(refusal.getMessage().startsWith("TENWARD_OIDC_ISSUER must look like"));
  }
}
