package io.tenward.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.Command.CommandFailed;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can write to the folder of backups must not command the server that restores one. */
@QuarkusTest
class ManipulatedBackupTest {
  private static final int ROUNDS = 2;
  private static final int BOMB = 200_000_000;
  private static final Pattern REFUSAL =
      Pattern.compile(
          ".* (is not a whole backup of Tenward \\([^\\n]+\\)\\. Nothing was changed\\."
              + "|was written by a newer version of Tenward\\. Restore it with that version\\.)");

  /** Holds the name of a part of the file, and its text. */
  private record Part(String name, String text) {
    Part named(String other) {
      return new Part(other, text);
    }

    Part saying(String other) {
      return new Part(name, other);
    }
  }

  private interface Manipulation {
    void change(List<Part> parts, Random dice);
  }

  @Inject Database database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @TempDir static Path folder;
  private final Path whole = folder.resolve("whole");
  private final Path made = folder.resolve("made by a command");

  /** SQL without blanks, because a blank parts the name of a sequence from its value. */
  private final List<String> commands =
      List.of(
          "event_position',1);create/**/table/**/canary(id/**/int);commit;select/**/length('x",
          "event_position',1);copy/**/flyway_schema_history(script)/**/from/**/program/**/'touch${IFS}\""
              + made
              + "\"';select/**/length('x",
          "'||(select/**/1)||'",
          "\";create/**/table/**/canary(id/**/int);--",
          "event_position\u0000");

  private final Map<String, Manipulation> manipulations =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "another table's name",
                  (parts, dice) ->
                      rename(
                          parts,
                          dice,
                          any(
                              List.of("pg_authid", "server_process", "invoice", "answer--"),
                              dice))),
              Map.entry(
                  "a command for a name",
                  (parts, dice) -> rename(parts, dice, any(commands, dice))),
              Map.entry(
                  "a part twice", (parts, dice) -> parts.add(table(parts, dice), any(parts, dice))),
              Map.entry("a part less", (parts, dice) -> parts.remove(dice.nextInt(parts.size()))),
              Map.entry("another order", Collections::shuffle),
              Map.entry(
                  "another list of migrations",
                  (parts, dice) -> change(parts, 0, lines -> twist(lines, dice))),
              Map.entry(
                  "a command for a migration",
                  (parts, dice) -> change(parts, 0, lines -> added(lines, any(commands, dice)))),
              Map.entry(
                  "a command for a sequence",
                  (parts, dice) ->
                      changeLast(parts, lines -> added(lines, any(commands, dice) + " 1"))),
              Map.entry(
                  "a command for a value",
                  (parts, dice) ->
                      changeLast(
                          parts, lines -> added(lines, "event_position 1" + any(commands, dice)))),
              Map.entry(
                  "another sequence or value",
                  (parts, dice) ->
                      changeLast(
                          parts,
                          lines ->
                              added(
                                  lines,
                                  any(
                                      List.of(
                                          "invoice_id_seq 1",
                                          "event_position",
                                          "event_position 9223372036854775808",
                                          "event_position -1",
                                          "pg_catalog.pg_class 1"),
                                      dice)))),
              Map.entry(
                  "a command for a column",
                  (parts, dice) ->
                      change(
                          parts,
                          table(parts, dice),
                          lines -> {
                            var changed = new ArrayList<>(lines);
                            var line = changed.getFirst().split("\t");
                            line[dice.nextInt(line.length)] = any(commands, dice);
                            changed.set(0, String.join("\t", line));
                            return changed;
                          })),
              Map.entry(
                  "a command for an id",
                  (parts, dice) ->
                      change(
                          parts,
                          place(parts, "workspace"),
                          lines ->
                              added(
                                  lines,
                                  lines
                                      .getLast()
                                      .replaceFirst("^[^\t]+", "x") // No uuid begins so.
                                      .replace("x", any(commands.subList(0, 2), dice))))),
              Map.entry(
                  "a row of another table",
                  (parts, dice) ->
                      change(parts, table(parts, dice), lines -> added(lines, "1\t2\t3\t\\N"))),
              Map.entry(
                  "an end before the end",
                  (parts, dice) ->
                      change(
                          parts,
                          place(parts, "workspace"),
                          lines -> {
                            var changed = new ArrayList<>(lines);
                            changed.add(1, "\\.");
                            return changed;
                          })),
              Map.entry(
                  "a row that is missing",
                  (parts, dice) ->
                      change(parts, place(parts, "workspace"), lines -> lines.subList(0, 1)))));

  /**
   * Holds one workspace, because each manipulation is restored, and the tests' database is large.
   */
  @BeforeEach
  void aWholeOne() throws Exception {
    if (Files.exists(whole)) {
      return;
    }
    var workspaceId = SignedIn.lead().workspaceId();
    try (var small = BackupFileTest.emptyDatabase(database, url)) {
      new Tables(small).make(database.work(c -> new Tables(c).scripts()));
      copyInto(small, "flyway_schema_history", "true");
      copyInto(small, "workspace", "workspace_id = '%s'".formatted(workspaceId));
      copyInto(small, "member", "workspace_id = '%s'".formatted(workspaceId));
      file(whole).write(small);
    }
  }

  private void copyInto(Connection small, String table, String which) throws SQLException {
    var rows =
        database.list(
            "select to_jsonb(t)::text from %s t where %s".formatted(table, which),
            row -> row.getString(1));
    try (var insert =
        small.prepareStatement(
            "insert into %1$s select * from jsonb_populate_record(null::%1$s, ?::jsonb)"
                .formatted(table))) {
      for (var row : rows) {
        insert.setString(1, row);
        insert.execute();
      }
    }
  }

  @Test
  void everyManipulationIsRefusedAndChangesNothing() throws Exception {
    var faults = new ArrayList<String>();
    for (var manipulation : manipulations.entrySet()) {
      for (int round = 0; round < ROUNDS; round++) {
        var parts = read();
        manipulation.getValue().change(parts, new Random(round));
        var fault = faultOf(write(parts));
        if (!fault.isEmpty()) {
          faults.add(manipulation.getKey() + " " + round + ": " + fault);
        }
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  /** Says what is wrong with how a manipulated file was dealt with. */
  private String faultOf(Path file) throws SQLException {
    try (var empty = BackupFileTest.emptyDatabase(database, url)) {
      try {
        file(file).restore(empty);
        return "restored";
      } catch (SQLException e) {
        return String.valueOf(e.getMessage());
      } catch (CommandFailed e) {
        var said = String.valueOf(e.getMessage());
        return !REFUSAL.matcher(said).matches()
            ? said
            : !new Tables(empty).names().isEmpty() || Files.exists(made) ? "ran" : "";
      }
    }
  }

  /** A text is a text, whatever it says. */
  @Test
  void aCommandInATextStaysAText() throws Exception {
    var said = "'); copy flyway_schema_history from program 'touch x'; --";
    var parts = read();
    change(
        parts,
        place(parts, "workspace"),
        lines -> {
          var name = List.of(lines.getFirst().split("\t")).indexOf("name");
          var row = lines.getLast().split("\t");
          row[name] = said;
          var changed = new ArrayList<>(lines);
          changed.set(changed.size() - 1, String.join("\t", row));
          return changed;
        });
    try (var empty = BackupFileTest.emptyDatabase(database, url)) {
      file(write(parts)).restore(empty);
      try (var statement =
          empty.prepareStatement("select count(*) from workspace where name = ?")) {
        statement.setString(1, said);
        var row = statement.executeQuery();
        row.next();
        assertEquals(1, row.getInt(1));
      }
    }
  }

  /** The embedded database has a superuser only, and COPY of a superuser runs programs. */
  @Test
  void rowsAreLoadedByARoleThatRunsNoProgram() throws Exception {
    try (var empty = BackupFileTest.emptyDatabase(database, url)) {
      empty.setAutoCommit(false);
      new Loading(empty).schema(database.work(c -> new Tables(c).scripts()), Instant.EPOCH);
      for (var sql :
          List.of("copy retention from program 'true'", "create table canary (id int)")) {
        var before = empty.setSavepoint();
        var refused =
            assertThrows(SQLException.class, () -> empty.createStatement().execute(sql), sql);
        assertEquals("42501", refused.getSQLState(), sql);
        empty.rollback(before);
      }
    }
  }

  @Test
  void aSmallFileThatUnpacksToALargeOneIsRefused() throws Exception {
    for (int at : List.of(0, 3)) {
      var parts = read();
      var bomb = parts.set(at, parts.get(at).saying(""));
      var path = folder.resolve("bomb");
      try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
        for (var part : parts) {
          put(zip, part);
          if (part.name().equals(bomb.name())) {
            zip.write(bomb.text().getBytes(UTF_8));
            for (int done = 0; done < BOMB; done += 1_000_000) {
              zip.write(new byte[1_000_000]);
            }
          }
        }
      }
      assertTrue(Files.size(path) < 4_000_000);
      var said = String.valueOf(assertThrows(CommandFailed.class, file(path)::check).getMessage());
      assertTrue(said.contains("unpacks to more than"), said);
    }
  }

  private static int table(List<Part> parts, Random dice) {
    return 1 + dice.nextInt(parts.size() - 2);
  }

  private static int place(List<Part> parts, String name) {
    return parts.stream().map(Part::name).toList().indexOf(name);
  }

  private static <T> T any(List<T> all, Random dice) {
    return all.get(dice.nextInt(all.size()));
  }

  private static void rename(List<Part> parts, Random dice, String name) {
    int at = table(parts, dice);
    parts.set(at, parts.get(at).named(name));
  }

  private static void changeLast(List<Part> parts, UnaryOperator<List<String>> lines) {
    change(parts, parts.size() - 1, lines);
  }

  private static void change(List<Part> parts, int at, UnaryOperator<List<String>> lines) {
    var part = parts.get(at);
    var end = part.text().endsWith("\n") ? "\n" : "";
    var changed = String.join("\n", lines.apply(part.text().lines().toList())) + end;
    parts.set(at, part.saying(changed));
  }

  private static List<String> added(List<String> lines, String line) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return more;
  }

  /** Leaves one out, or takes one twice. */
  private static List<String> twist(List<String> lines, Random dice) {
    var changed = new ArrayList<>(lines);
    int at = dice.nextInt(changed.size());
    if (dice.nextBoolean()) {
      changed.remove(at);
    } else {
      changed.add(changed.get(at));
    }
    return changed;
  }

  private List<Part> read() throws IOException {
    var parts = new ArrayList<Part>();
    try (var zip = new ZipInputStream(Files.newInputStream(whole))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(new Part(entry.getName(), new String(zip.readAllBytes(), UTF_8)));
      }
    }
    return parts;
  }

  /** The library refuses a second part of the same name, so it gets another one of equal length. */
  private static Path write(List<Part> parts) throws IOException {
    var path = folder.resolve("changed");
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      var written = new ArrayList<String>();
      for (var part : parts) {
        put(zip, written.contains(part.name()) ? part.named("_" + part.name().substring(1)) : part);
        written.add(part.name());
      }
    }
    return path;
  }

  private static void put(ZipOutputStream zip, Part part) throws IOException {
    zip.putNextEntry(new ZipEntry(part.name()));
    zip.write(part.text().getBytes(UTF_8));
  }

  private static BackupFile file(Path path) {
    return new BackupFile(path, Optional.empty());
  }
}
