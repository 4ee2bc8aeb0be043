package io.tenward.contract;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that reading costs a lead no more when another lead has many rows. */
@Tag("deep")
@QuarkusTest
class OthersRowsTest {
  private static final int MANY = 6_000;

  /**
   * A request may read this many rows of one table. A lead of this test has some hundred rows in
   * all.
   */
  private static final long MOST_READ = 3_000;

  /**
   * The other lead gets copies of these rows; the named columns differ, and all others are the
   * lead's. Copy n of a task belongs to copy n of a goal; a hundred comments belong to one survey.
   */
  private static final List<String> COPIES =
      List.of(
          "survey: survey_id=new, lead_id=other, series_id=null",
          "launch_group: launch_group_id=new, survey_id=survey",
          "invite: invite_id=new, survey_id=survey, launch_group_id=launch_group",
          "comment: comment_id=new, survey_id=some survey",
          "board: board_id=new, member_id=other",
          "board_survey: survey_id=survey, board_id=board",
          "board_statement: statement_id=new, board_id=some board, survey_id=some survey,"
              + " comment_id=comment",
          "person: person_id=new, lead_id=other, group_id=group, external_id=null, email=null",
          "goal: goal_id=new, member_id=other, partner_id=null, state=active",
          "task: task_id=new, member_id=other, goal_id=goal, mark=null, talk_id=talk",
          "entry: entry_id=new, member_id=other, goal_id=goal, task_id=task, evidence=true",
          "talk: talk_id=new, member_id=other, person_id=person",
          "talk_point: point_id=new, member_id=other, person_id=person, talk_id=talk",
          "time_block: time_block_id=new, member_id=other, task_id=null");

  /** This row is copied; only a board whose comments were grouped has some. */
  private static final String STATEMENT =
      """
      insert into board_statement (board_id, statement_id, workspace_id, place, survey_id, comment_id,
        start_unit, end_unit, position, by_hand)
      select board_id, gen_random_uuid(), workspace_id, 0, gen_random_uuid(), gen_random_uuid(),
        0, 1, 0, false
      from board where workspace_id = ? limit 1
      """;

  @Inject AgroalDataSource dataSource;
  @Inject Database database;

  private final SignedIn owner = SignedIn.owner();
  private final SignedIn lead = owner.colleague();
  private final SignedIn other = owner.colleague();
  private @Nullable UUID group;

  @AfterEach
  void remove() {
    database.update("delete from comment where workspace_id = ?", lead.workspaceId());
    database.update("delete from member where member_id = ?", other.memberId());
    database.update("vacuum");
  }

  @Test
  void areNotReadByAnyGet() throws InterruptedException {
    var things = new Belongings(lead, owner);
    var reads =
        Contract.SERVED.operations().stream()
            .filter(o -> o.method().equals("get") && !o.isPublic() && o.roles().contains("lead"))
            .toList();
    var shots = new TreeMap<String, Shot>();
    reads.forEach(o -> shots.put(o.id(), cookie(things.request(o))));
    group = other.group("team");
    database.update(STATEMENT, lead.workspaceId());
    COPIES.forEach(this::copy);
    database.update("analyze");
    assertEquals(Map.of(), tooMuch(shots));
  }

  /** Maps operations and tables to excessive reads. */
  private Map<String, Long> tooMuch(Map<String, Shot> shots) throws InterruptedException {
    var wire = new Wire(RestAssured.port);
    var tooMuch = new TreeMap<String, Long>();
    for (var shot : shots.entrySet()) {
      var before = rowsRead();
      assertTrue(wire.send(shot.getValue()).status() < 500, shot.getKey());
      rowsRead()
          .forEach(
              (table, rows) -> {
                var read = rows - before.getOrDefault(table, 0L);
                if (read > MOST_READ) {
                  tooMuch.put(shot.getKey() + " " + table, read);
                }
              });
    }
    return tooMuch;
  }

  private Shot cookie(Shot shot) {
    return shot.with("Cookie", "tenward_session=" + lead.token());
  }

  private void copy(String line) {
    var table = line.substring(0, line.indexOf(':'));
    var columns = line.substring(line.indexOf(':') + 2).split(", ");
    var differs =
        Stream.of(columns)
            .map(column -> column.split("="))
            .map(parts -> "'%s', %s".formatted(parts[0], value(table, parts[1])))
            .collect(joining(", "));
    var rows =
        database.update(
            """
            insert into %1$s select (jsonb_populate_record(x, jsonb_build_object(%2$s))).*
            from %1$s x, generate_series(1, %3$d) n
            where x.ctid = (select ctid from %1$s where workspace_id = ? limit 1)
            """
                .formatted(table, differs, MANY),
            lead.workspaceId());
    assertEquals(MANY, rows, table);
  }

  private String value(String table, String said) {
    return switch (said) {
      case "new" -> "md5('%s' || n)::uuid".formatted(table);
      case "null", "true" -> said;
      case "active" -> "'active'";
      case "other" -> "'" + other.memberId() + "'";
      case "group" -> "'" + group + "'";
      default ->
          said.startsWith("some ")
              ? "md5('%s' || n / 100 + 1)::uuid".formatted(said.substring("some ".length()))
              : "md5('%s' || n)::uuid".formatted(said);
    };
  }

  /** A server process of PostgreSQL reports what it read when it ends. */
  private Map<String, Long> rowsRead() throws InterruptedException {
    for (int i = 0; i < 500 && others() > 0; i++) {
      dataSource.flush(FlushMode.IDLE);
      TimeUnit.MILLISECONDS.sleep(10);
    }
    // The last one is the one that asks.
    database.list("select pg_stat_force_next_flush()", row -> true);
    var read = new TreeMap<String, Long>();
    database.list(
        "select relname, seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables",
        row -> read.put(row.getString(1), row.getLong(2)));
    return read;
  }

  private int others() {
    return database
        .first(
            """
            select count(*) from pg_stat_activity where datname = current_database()
              and backend_type = 'client backend' and pid <> pg_backend_pid()
            """,
            row -> row.getInt(1))
        .orElse(0);
  }
}
