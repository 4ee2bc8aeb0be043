package io.tenward.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Compares a database after the update with what an earlier version left, and said about it. */
abstract class WithOldDatabase {
  /** The tests' own requests add to these. */
  private static final Set<String> LEFT_OUT =
      Set.of("flyway_schema_history", "scheduled_tasks", "session");

  @Inject Database database;
  @Inject ObjectMapper json;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private final String name;

  WithOldDatabase(String name) {
    this.name = name;
  }

  /**
   * Holds the rows of each table, and each value. An update may move a value to another table or
   * column.
   */
  private record Content(Map<String, Integer> rows, Set<String> values) {}

  @Test
  void noRowAndNoValueIsLost() throws SQLException {
    Content before;
    try (var copy = BackupFileTest.emptyDatabase(database, url)) {
      OldDatabase.backup(name).restore(copy);
      before = database.work(ignored -> content(new Tables(copy), copy));
    }
    var after = database.work(connection -> content(new Tables(connection), connection));
    // A migration that drops a table names it here.
    assertEquals(Set.of(), minus(before.rows.keySet(), after.rows.keySet()));
    after.rows.keySet().retainAll(before.rows.keySet());
    assertFalse(before.rows.isEmpty());
    assertEquals(before.rows, after.rows);
    assertEquals(Set.of(), minus(before.values, after.values));
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    var left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }

  /** An answer may have new fields, because the contract only grows. */
  @Test
  void theApiSaysWhatItSaid() throws IOException {
    var differences = new ArrayList<String>();
    int compared = 0;
    var zone = TimeZone.getDefault();
    // The answers were kept on a server in UTC, whose zone is that of workspaces without one.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    try (var in = new GZIPInputStream(Files.newInputStream(OldDatabase.answers(name)))) {
      for (var member : json.readTree(in).get("members").properties()) {
        var id = database.ids("select member_id from member where email = ?", member.getKey());
        var signedIn = SignedIn.as(id.getFirst());
        for (var answer : member.getValue().properties()) {
          var said = signedIn.request().get(answer.getKey()).then().statusCode(200);
          compare(
              answer.getKey(),
              answer.getValue(),
              json.readTree(said.extract().asString()),
              differences);
          compared++;
        }
      }
    } finally {
      TimeZone.setDefault(zone);
    }
    assertEquals(List.of(), differences);
    assertTrue(compared > 100, compared + " answers were compared");
  }

  private static void compare(
      String place, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.isObject()) {
      for (var part : expected.properties()) {
        compare(
            place + " " + part.getKey(), part.getValue(), actual.path(part.getKey()), differences);
      }
    } else if (expected.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(place + " " + i, expected.get(i), actual.get(i), differences);
      }
    } else if (!expected.equals(WithOldDatabase::compareNumbers, actual)) {
      differences.add("%s: %s, not %s".formatted(place, actual, expected));
    }
  }

  /** JavaScript wrote 5 for 5.0. */
  private static int compareNumbers(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? one.decimalValue().compareTo(other.decimalValue())
        : one.equals(other) ? 0 : 1;
  }

  private Content content(Tables tables, Connection connection) throws SQLException {
    // A connection has the zone that the JVM had when it was opened.
    try (var statement = connection.createStatement()) {
      statement.execute("set time zone 'UTC'");
    }
    var content = new Content(new TreeMap<>(), new HashSet<>());
    for (var table : tables.names()) {
      if (LEFT_OUT.contains(table)) {
        continue;
      }
      int rows = 0;
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("select to_jsonb(t) from %s t".formatted(table))) {
        for (; row.next(); rows++) {
          addLeaves(json.readTree(row.getString(1)), content.values);
        }
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
      content.rows.put(table, rows);
    }
    return content;
  }

  private static void addLeaves(JsonNode node, Set<String> values) {
    if (node.isContainerNode()) {
      node.forEach(part -> addLeaves(part, values));
    } else {
      values.add(node.asText());
    }
  }
}
