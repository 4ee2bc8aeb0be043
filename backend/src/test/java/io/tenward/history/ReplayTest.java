package io.tenward.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.results.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Changes every field that triggers keep at random, and takes the changes back by the history. What
 * somebody changes at a link has no order among the changes of its day, so that no person is here.
 */
@QuarkusTest
class ReplayTest {
  private static final int CHANGES = 60;
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'");

  @Inject Rows rows;
  @Inject Database database;

  private final SignedIn lead = SignedIn.lead();
  private final Random random = new Random(98);
  private Instant now = Instant.parse("2027-01-11T08:00:00Z");

  /** One trigger: its table and the arguments that the migration gave it. */
  private record Kept(String table, List<String> arguments) {
    static Kept of(String table, String definition) {
      return new Kept(
          table,
          ARGUMENT
              .matcher(definition)
              .results()
              .map((MatchResult found) -> found.group(1))
              .toList());
    }

    String kind() {
      return arguments.getFirst();
    }

    List<String> fields() {
      return arguments.subList(3, arguments.size());
    }
  }

  private List<Kept> kept(String function) {
    return database.list(
        """
        select c.relname, pg_get_triggerdef(t.oid) from pg_trigger t
        join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid where p.proname = ?
        """,
        row -> Kept.of(row.getString(1), row.getString(2)),
        function);
  }

  /** Returns values that a column may take, and "" for none. */
  private static List<String> values(String table, String field) {
    return switch (table + " " + field) {
      case "task state" -> List.of("open", "waiting", "done", "dropped");
      case "task stage" -> List.of("", "shadow", "together", "alone");
      case "task week" -> List.of("", "2027-12-06", "2027-12-13");
      case "goal state" -> List.of("draft", "active", "resting", "dropped");
      case "situation state" -> List.of("open", "decided", "done");
      case "situation answers" -> List.of("[]", "[{\"field\": \"what\", \"text\": \"A\"}]");
      case "pairing state" -> List.of("asked", "running", "ended");
      default ->
          switch (field) {
            case "due_on", "their_day", "look_back_on", "look_again_on", "until" ->
                List.of("", "2027-01-18", "2027-01-20");
            case "day" -> List.of("2027-01-18", "2027-01-20", "2027-01-21");
            case "start" -> List.of("", "09:00", "13:00");
            case "minutes" -> List.of("30", "45", "60");
            default -> List.of("Words", "Other words", "The last words");
          };
    };
  }

  private void writeOneOfEach() {
    var person = lead.people("team", 1).getFirst();
    lead.made("/api/tasks", Map.of("text", "Send the plan", "personId", person));
    lead.made("/api/goals", Map.of("title", "Reviews", "kind", "growth"));
    lead.made("/api/entries", Map.of("day", "2026-11-02", "kind", "did", "text", "A"));
    lead.made("/api/situations", Map.of("template", "say-no", "day", "2026-11-02", "title", "A"));
    lead.made("/api/talks", Map.of("personId", person, "day", "2027-01-18"));
    var block = new HashMap<String, Object>(Map.of("kind", "coding", "week", "2027-01-18"));
    block.putAll(Map.of("day", "2027-01-19", "start", "13:00", "minutes", 60));
    lead.made("/api/time-blocks", block);
    lead.put("/api/role", Map.of("clauses", List.of())).statusCode(200);
    rows.update(
        """
        insert into pairing (pairing_id, workspace_id, coach_id, coachee_id, coach_name, outside,
          purpose, skills, rhythm_days, sessions, state, created_at)
        values (gen_random_uuid(), ?, ?, ?, 'Ines', false, 'Reviews', '[]', 14, 4, 'asked', now())
        """,
        lead.workspaceId(),
        lead.colleague().memberId(),
        lead.memberId());
    rows.update(
        """
        insert into question (question_id, workspace_id, member_id, person_id, about_kind, about_id,
          text, words, asked_at, waiting, answer, answered_at, reply, replied_at)
        values (gen_random_uuid(), ?, ?, ?, 'clause', gen_random_uuid(), 'A', 'B', now(), false, 'C',
          now(), 'D', now())
        """,
        lead.workspaceId(),
        lead.memberId(),
        person);
  }

  @Test
  void everyFieldOfEveryKindComesBack() {
    writeOneOfEach();
    var all = kept("keep_history");
    assertEquals(8, all.size());
    for (var each : all) {
      var id = each.arguments().get(1);
      var owner = each.arguments().get(2);
      var row =
          database
              .ids(
                  "select %s from %s where %s = ?".formatted(id, each.table(), owner),
                  lead.memberId())
              .getFirst();
      for (var field : each.fields()) {
        comesBack(
            each.kind(),
            row,
            field,
            "select to_jsonb(t) ->> '%3$s' from %1$s t where %2$s = ?"
                .formatted(each.table(), id, field),
            """
            update %1$s set %3$s = (jsonb_populate_record(
              null::%1$s, jsonb_build_object('%3$s', nullif(cast(? as text), '')))).%3$s
            from %4$s where %2$s = ?
            """
                .formatted(each.table(), id, field, SETTINGS),
            values(each.table(), field));
      }
    }
  }

  @Test
  void everyFieldOfALineComesBack() {
    var id = UUID.randomUUID();
    var clause = new HashMap<String, Object>(Map.of("id", id, "text", "Review", "leftOut", false));
    clause.putAll(Map.of("standing", "applies", "origin", "own"));
    lead.put("/api/role", Map.of("clauses", List.of(clause))).statusCode(200);
    var lines =
        kept("keep_lines").stream().filter(each -> each.table().equals("lead_role")).findFirst();
    for (var field : lines.orElseThrow().fields()) {
      comesBack(
          "role-clause",
          id,
          field,
          """
          select line ->> '%s' from lead_role, jsonb_array_elements(clauses::jsonb) line
          where line ->> 'id' = cast(? as text)
          """
              .formatted(field),
          """
          update lead_role set clauses = jsonb_set(clauses::jsonb, '{0,%s}', to_jsonb(cast(? as text)))::text
          from %s where clauses::jsonb -> 0 ->> 'id' = cast(? as text)
          """
              .formatted(field, SETTINGS),
          List.of("One", "Another", "A third"));
    }
  }

  private static final String SETTINGS =
      "(select set_config('tenward.now', ?, true), set_config('tenward.by', ?, true)) settings";

  private void comesBack(
      String kind, UUID row, String field, String read, String write, List<String> values) {
    var first = text(read, row);
    for (int i = 0; i < CHANGES; i++) {
      now = now.plus(Duration.ofSeconds(5L + random.nextInt(random.nextBoolean() ? 50 : 1_500)));
      var by = List.of("tool", "server", lead.memberId().toString()).get(random.nextInt(3));
      // The value comes first in the statement, then the settings.
      rows.update(write, values.get(random.nextInt(values.size())), now.toString(), by, row);
    }
    record Change(@Nullable String before, @Nullable String after) {}
    var changes =
        database.list(
            """
            select before, after from history where kind = ? and row_id = ? and field = ?
            order by changed_at desc
            """,
            found -> new Change(found.getString(1), found.getString(2)),
            kind,
            row,
            field);
    var state = text(read, row);
    for (var change : new ArrayList<>(changes)) {
      assertEquals(state, change.after(), kind + " " + field);
      state = change.before();
    }
    assertEquals(first, state, kind + " " + field);
    assertTrue(changes.size() > 5, kind + " " + field + ": " + changes.size());
  }

  private @Nullable String text(String sql, UUID row) {
    // A list of texts cannot hold null.
    var found = database.list(sql, each -> String.valueOf(each.getString(1)), row).getFirst();
    return found.equals("null") ? null : found;
  }
}
