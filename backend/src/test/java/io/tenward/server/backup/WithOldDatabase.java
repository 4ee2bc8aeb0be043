package io.tenward.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
      Set.of(
          "flyway_schema_history", "scheduled_tasks", "session", "project_stages", "understanding");

  /** Lists what people understood of tasks, as an earlier version kept it. */
  private static final String UNDERSTOOD_BEFORE =
      """
      select concat_ws('|', task_id, person_id, state = 'asked', text, sent_at at time zone 'UTC',
        correction, corrected_at at time zone 'UTC', confirmed_at at time zone 'UTC')
      from understanding order by 1
      """;

  /** The same as questions keep it. */
  private static final String UNDERSTOOD_AFTER =
      """
      select concat_ws('|', task_id, person_id, waiting, answer, answered_at at time zone 'UTC',
        reply, replied_at at time zone 'UTC', confirmed_at at time zone 'UTC')
      from question where task_id is not null order by 1
      """;

  /** Lists who has a stage of a project, line by line, as an earlier version kept it. */
  private static final String STAGES_BEFORE =
      """
      select p.member_id || concat_ws(' ', place, stage ->> 'name', holder.id, learner.id)
      from project_stages p, jsonb_array_elements(stages::jsonb) with ordinality each (stage, place)
        left join lateral (%1$s) holder on holder.id::text = stage ->> 'holderId'
        left join lateral (%1$s) learner on learner.id::text = stage ->> 'learnerId'
      order by 1
      """
          .formatted(
              """
              select person_id as id from person where lead_id = p.member_id
              union all select p.member_id
              """);

  /** The same as situations keep it. */
  private static final String STAGES_AFTER =
      """
      select member_id || concat_ws(' ', line, min(answer ->> 'text'),
        min(answer -> 'person' ->> 'id') filter (where answer ->> 'field' = 'holder'),
        min(answer -> 'person' ->> 'id') filter (where answer ->> 'field' = 'learner'))
      from situation, jsonb_array_elements(answers::jsonb) answer, lateral (
        select (answer ->> 'line')::int as line) l
      where template = 'who-has-what' group by situation_id, line order by 1
      """;

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
    List<String> stages;
    List<String> understood;
    try (var copy = BackupFileTest.emptyDatabase(database, url)) {
      OldDatabase.restore(name, copy);
      before = database.work(ignored -> content(new Tables(copy), copy));
      stages = texts(copy, STAGES_BEFORE);
      understood = texts(copy, UNDERSTOOD_BEFORE);
    }
    var leads = stages.stream().map(line -> line.substring(0, 36)).distinct().count();
    before.rows.merge("situation", (int) leads, Integer::sum);
    before.rows.remove("understanding");
    assertFalse(stages.isEmpty());
    assertEquals(stages, database.work(connection -> texts(connection, STAGES_AFTER)));
    assertEquals(List.of(), database.ids("select member_id from project_stages"));
    assertFalse(understood.isEmpty());
    assertEquals(understood, database.work(connection -> texts(connection, UNDERSTOOD_AFTER)));
    assertEquals(List.of(), database.ids("select task_id from understanding"));
    var after = database.work(connection -> content(new Tables(connection), connection));
    // A migration that drops a table names it here.
    assertEquals(Set.of(), minus(before.rows.keySet(), after.rows.keySet()));
    after.rows.keySet().retainAll(before.rows.keySet());
    assertFalse(before.rows.isEmpty());
    assertEquals(before.rows, after.rows);
    assertEquals(Set.of(), minus(before.values, after.values));
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
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
          // The stages are a situation now.
          if (answer.getKey().equals("/api/project-stages")) {
            continue;
          }
          var said = signedIn.request().get(answer.getKey()).then().statusCode(200);
          compare(
              answer.getKey(),
              answer.getValue(),
              withoutStages(json.readTree(said.extract().asString())),
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

  private static JsonNode withoutStages(JsonNode answer) {
    if (answer.path("items") instanceof ArrayNode items) {
      items.removeIf(item -> item.path("template").asText().equals("who-has-what"));
    }
    return answer;
  }

  private static void compare(
      String place, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.isObject()) {
      for (var part : expected.properties()) {
        // A question holds now what somebody understood.
        if (Set.of("understandings", "askable").contains(part.getKey())) {
          continue;
        }
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
