package io.tenward.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.Command.CommandFailed;
import io.tenward.base.ServerAction;
import io.tenward.base.sql.Database;
import io.tenward.base.sql.MigrationsBegin;
import io.tenward.survey.Draft;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BackupFileTest {
  @Inject Database database;
  @Inject Event<ServerAction> actions;
  @Inject Clock clock;
  @Inject SecureRandom random;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "tenward.keys")
  Path keys;

  @TempDir static Path folder;
  private final Path backup = folder.resolve("a.backup");

  /**
   * Holds the database's content at the time of the backup; other tests write into it afterwards.
   */
  private static Map<String, String> original = Map.of();

  private static List<String> sequences = List.of();

  @BeforeEach
  void aRunningSurvey() {
    if (Files.exists(backup)) {
      return;
    }
    // Each backup and each copy would hold what all tests before have left.
    database.update("truncate workspace cascade");
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    running.answer(running.links().getFirst());
    // What COPY escapes.
    database.update("update workspace set name = ?", "tab\t back\\slash \"quote\" \\N ä 漢 🚢");
    original = database.work(BackupFileTest::contents);
    sequences = database.work(c -> new Tables(c).sequences());
    database.work(file(backup)::write);
  }

  @Test
  void whatIsRestoredIsWhatWasThere() throws SQLException {
    try (var copy = emptyDatabase()) {
      file(backup).restore(copy);
      assertEquals(original, contents(copy));
      assertFalse(original.get("answer").startsWith("0 "), original.get("answer"));
      assertTrue(original.containsKey("flyway_schema_history"));
      assertEquals(database.work(BackupFileTest::schema), schema(copy));
      // A sequence goes on where it was.
      assertEquals(sequences, new Tables(copy).sequences());
    }
  }

  @Test
  void onlyAnEmptyDatabaseIsRestoredInto() throws SQLException {
    try (var copy = emptyDatabase()) {
      file(backup).restore(copy);
      var before = contents(copy);
      var refusal = assertThrows(CommandFailed.class, () -> file(backup).restore(copy));
      assertTrue(message(refusal).startsWith("The database is not empty."));
      assertEquals(before, contents(copy));
    }
    try (var other = emptyDatabase()) {
      run(other, "create table invoice (id int)");
      assertThrows(CommandFailed.class, () -> file(backup).restore(other));
    }
  }

  /** The order of arrival would lead from an answer to its sender. */
  @Test
  void rowsStandInTheOrderOfTheirKeys() throws Exception {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 8).launch();
    for (var link : running.links()) {
      running.answer(link);
    }
    var ordered = file(folder.resolve("ordered"));
    database.work(ordered::write);
    try (var zip = new ZipFile(ordered.path().toFile())) {
      var rows =
          new String(zip.getInputStream(zip.getEntry("answer")).readAllBytes(), UTF_8)
              .lines()
              .filter(row -> row.contains(running.id()))
              .map(row -> row.split("\t")[3])
              .toList();
      assertEquals(8, rows.size());
      assertEquals(rows.stream().sorted().toList(), rows);
    }
  }

  @Test
  void keysAreNotInIt() throws IOException {
    var text = new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1);
    try (var files = Files.walk(keys)) {
      for (var key : files.filter(file -> file.toString().endsWith("link.key")).toList()) {
        var bytes = new String(Files.readAllBytes(key), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(bytes));
      }
    }
  }

  @Test
  void whatIsDamagedForeignOrNewerIsRefusedBeforeAnythingIsTouched() throws Exception {
    var whole = Files.readAllBytes(backup);
    var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 9));
    assertTrue(refusal(cut).contains("is not a whole backup of Tenward"), refusal(cut));
    // In the first entry, in the largest one, where that one begins, and in the directory; a
    // flipped
    // time of day would change nothing.
    var largest = largestEntry(whole);
    for (int at : List.of(60, largest.middle(), largest.begin(), whole.length - 30)) {
      var changed = whole.clone();
      changed[at] ^= 0x10;
      var file = Files.write(folder.resolve("changed" + at), changed);
      assertTrue(refusal(file).endsWith("Nothing was changed."), refusal(file) + at);
    }
    var foreign = Files.writeString(folder.resolve("foreign"), "PGDMP");
    assertTrue(refusal(foreign).contains("is not a whole backup of Tenward"));
    assertTrue(
        refusal(folder.resolve("absent")).endsWith("absent does not exist. Nothing was changed."));

    var script = "db/migration/V209901010000__of_a_later_version.sql";
    try (var later = emptyDatabase()) {
      file(backup).restore(later);
      run(
          later,
          "insert into flyway_schema_history select 9999, '2099', '', type, '%s', 0, '', now(), 0, true from flyway_schema_history limit 1"
              .formatted(script));
      var newer = file(folder.resolve("newer"));
      newer.write(later);
      assertTrue(refusal(newer.path()).contains("was written by a newer version"));
      try (var empty = emptyDatabase()) {
        assertThrows(CommandFailed.class, () -> newer.restore(empty));
        assertEquals(List.of(), new Tables(empty).names());
      }
    }
  }

  private record Place(int begin, int middle) {}

  private Place largestEntry(byte[] whole) throws IOException {
    try (var zip = new ZipFile(backup.toFile())) {
      var largest =
          zip.stream().max(Comparator.comparingLong(ZipEntry::getCompressedSize)).orElseThrow();
      // A local header has 26 bytes, the lengths of name and extra field, and the name.
      var header = Pattern.compile("PK\\x03\\x04.{26}" + largest.getName(), Pattern.DOTALL);
      var found = header.matcher(new String(whole, StandardCharsets.ISO_8859_1));
      assertTrue(found.find());
      return new Place(found.start(), found.end() + (int) largest.getCompressedSize() / 2);
    }
  }

  @Test
  void aBackupThatCannotBeWrittenLeavesTheLastOne() throws Exception {
    var kept = Files.copy(backup, folder.resolve("kept"));
    Files.createDirectories(folder.resolve("kept.partial/in the way"));
    var refusal = assertThrows(CommandFailed.class, () -> database.work(file(kept)::write));
    assertTrue(message(refusal).contains("an earlier one is as it was."), message(refusal));
    assertEquals(-1, Files.mismatch(backup, kept));
  }

  @Test
  void oneADayIsMadeAndTheOldestGo() throws Exception {
    var into = folder.resolve("made by the first backup");
    var now = clock.instant();
    for (int day = 4; day >= 0; day--) {
      var then = at(into, now.minus(Duration.ofDays(day)));
      then.daily(into);
      then.daily(into);
    }
    try (var files = Files.list(into)) {
      assertEquals(3, files.count());
    }
    var last = at(into, now).last().orElseThrow();
    assertEquals(now.getEpochSecond(), last.getEpochSecond());
  }

  /** Names of other programs, of no day, and of a day to come. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenward-before-moveZ.backup",
        "tenward-2026-02-30T120000Z.backup",
        "tenward-9999-01-01T000000Z.backup",
        "tenward-2026-01-01T000000Z.backup.partial",
        "notes.txt"
      })
  void whatElseLiesInTheFolderStopsNoBackup(String name) throws Exception {
    var into = Files.createDirectory(folder.resolve("with " + name));
    Files.writeString(into.resolve(name), "");
    Files.createDirectory(into.resolve("tenward-2026-01-01T000000Z.backup"));
    var now = clock.instant();
    assertEquals(Optional.empty(), at(into, now).last());
    at(into, now).daily(into);
    assertEquals(
        Optional.of(now.getEpochSecond()), at(into, now).last().map(Instant::getEpochSecond));
    assertTrue(Files.exists(into.resolve(name)));
  }

  /** A second attempt keeps the copy from before the first one. */
  @Test
  void beforeAnUpdateOneIsMadeThatStaysForThirtyDays() throws Exception {
    var into = Files.createDirectory(folder.resolve("update"));
    var file = into.resolve("before-update.backup");
    var now = Instant.parse("2027-03-01T10:00:00Z");
    at(into, now).beforeUpdate(new MigrationsBegin());
    file(file).check();
    var made = Files.getLastModifiedTime(file);
    at(into, now).beforeUpdate(new MigrationsBegin());
    assertEquals(made, Files.getLastModifiedTime(file));
    at(into, now).updated();
    var kept = into.resolve("before-update-2027-03-01T100000Z.backup");
    file(kept).check();
    assertFalse(Files.exists(file));
    var until = now.plus(Duration.ofDays(30));
    assertEquals(Optional.of(new AutomaticBackup.WayBack(kept, until)), at(into, until).wayBack());
    at(into, until).updated();
    assertTrue(Files.exists(kept));
    at(into, until.plusSeconds(1)).updated();
    assertFalse(Files.exists(kept));
  }

  /** The old version comes back over the tables of a newer one. */
  @Test
  void theWayBackReplacesWhatANewerVersionMade() throws SQLException {
    try (var copy = emptyDatabase()) {
      run(copy, "create table of_a_newer_version (id int primary key)");
      run(copy, "create table clause (id int references of_a_newer_version)");
      run(copy, "create function folded(text text) returns text language sql return text");
      file(backup).replace(copy);
      run(copy, "create sequence of_a_newer_version_too");
      file(backup).replace(copy);
      assertEquals(original, contents(copy));
      assertEquals(database.work(BackupFileTest::schema), schema(copy));
      assertEquals(sequences, new Tables(copy).sequences());

      try (var other = DriverManager.getConnection(copy.getMetaData().getURL(), "postgres", "")) {
        assertTrue(other.isValid(1));
        var refusal = assertThrows(CommandFailed.class, () -> file(backup).replace(copy));
        assertTrue(message(refusal).startsWith("Somebody else is connected"));
      }
      assertEquals(original, contents(copy));
    }
  }

  @Test
  void theDailyOneIsMadeAtItsHour() throws Exception {
    var into = folder.resolve("at two in Berlin");
    for (var made :
        Map.of(
                "2027-03-01T00:59:59Z", 1,
                "2027-03-01T01:00:00Z", 2,
                "2027-03-02T00:59:59Z", 2,
                "2027-03-02T01:05:00Z", 3)
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .toList()) {
      at(into, Instant.parse(made.getKey()), Optional.of(2), Optional.empty()).daily(into);
      try (var files = Files.list(into)) {
        assertEquals((long) made.getValue(), files.count(), made.getKey());
      }
    }
  }

  @Test
  void withAPassphraseItIsReadByThatOneOnly() throws Exception {
    var into = folder.resolve("encrypted");
    at(into, clock.instant(), Optional.empty(), Optional.of("correct horse battery")).daily(into);
    Path path;
    try (var files = Files.list(into)) {
      path = files.findFirst().orElseThrow();
    }
    assertTrue(refusal(path).contains("is encrypted. Set TENWARD_BACKUP_PASSPHRASE"));
    var plain =
        new BackupFile(backup, Optional.of(new Passphrase("correct horse battery", random)));
    var refused = message(assertThrows(CommandFailed.class, plain::check));
    assertTrue(
        refused.contains("is not encrypted") && refused.contains("add --unencrypted"), refused);
    var other = new BackupFile(path, Optional.of(new Passphrase("another horse", random)));
    var wrong = message(assertThrows(CommandFailed.class, other::check));
    assertTrue(wrong.contains("encrypted with another passphrase"), wrong);

    var own = new BackupFile(path, Optional.of(new Passphrase("correct horse battery", random)));
    try (var copy = emptyDatabase()) {
      own.restore(copy);
      assertEquals(contents(copy).keySet(), original.keySet());
    }
    var whole = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(whole, whole.length - 1));
    var cut = message(assertThrows(CommandFailed.class, own::check));
    assertTrue(cut.contains("block") && cut.endsWith("Nothing was changed."), cut);
  }

  /** COPY writes a line break within a text as two characters. */
  @Test
  void aCheckCountsTheRows() {
    var holds = file(backup).check();
    assertEquals(original.size(), holds.tables());
    assertEquals(
        original.values().stream().mapToLong(t -> Long.parseLong(t.split(" ")[0])).sum(),
        holds.rows());
    assertTrue(holds.schema().matches("V\\d{12}"), holds.schema());
    var age = Duration.between(holds.madeAt(), clock.instant());
    assertTrue(!age.isNegative() && age.toMinutes() < 10, holds.madeAt().toString());
  }

  /** As it is written before the first migration. */
  @Test
  void aBackupWithoutTablesIsWhole() throws Exception {
    try (var empty = emptyDatabase()) {
      run(
          empty,
          "create table flyway_schema_history (installed_rank int, script text, success boolean)");
      var bare = file(folder.resolve("bare"));
      bare.write(empty);
      assertEquals("none", bare.check().schema());
    }
  }

  private AutomaticBackup at(Path into, Instant now) {
    return at(into, now, Optional.empty(), Optional.empty());
  }

  private AutomaticBackup at(
      Path into, Instant now, Optional<Integer> hour, Optional<String> passphrase) {
    return new AutomaticBackup(
        database,
        Clock.fixed(now, ZoneOffset.UTC),
        random,
        actions,
        Optional.of(into),
        Optional.empty(),
        3,
        hour,
        Optional.of("Europe/Berlin"),
        passphrase);
  }

  private static BackupFile file(Path path) {
    return new BackupFile(path, Optional.empty());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String refusal(Path file) {
    return message(assertThrows(CommandFailed.class, file(file)::check));
  }

  private static String message(Throwable thrown) {
    return String.valueOf(thrown.getMessage());
  }

  private Connection emptyDatabase() throws SQLException {
    return emptyDatabase(database, url);
  }

  static Connection emptyDatabase(Database database, String url) throws SQLException {
    var name = "copy_" + UUID.randomUUID().toString().replace("-", "");
    database.work(c -> c.createStatement().executeUpdate("create database " + name));
    return DriverManager.getConnection(url.replaceFirst("/[^/]*$", "/" + name), "postgres", "");
  }

  /** The rows of each table, counted and digested. */
  private static Map<String, String> contents(Connection connection) throws SQLException {
    var contents = new TreeMap<String, String>();
    for (var table : new Tables(connection).names()) {
      try (var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                      .formatted(table))) {
        row.next();
        contents.put(table, row.getString(1));
      }
    }
    return contents;
  }

  /** Columns, constraints and indexes. */
  private static List<String> schema(Connection connection) throws SQLException {
    var lines = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select table_name || '.' || column_name || ' ' || data_type || coalesce(column_default, '') || is_nullable
                from information_schema.columns where table_schema = 'public'
                union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                from pg_constraint where connamespace = 'public'::regnamespace
                union all select indexdef from pg_indexes where schemaname = 'public'
                order by 1
                """)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
