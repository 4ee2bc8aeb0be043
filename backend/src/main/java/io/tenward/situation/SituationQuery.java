package io.tenward.situation;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.SituationState;
import io.tenward.contract.SituationView;
import io.tenward.growth.TaskResource.TaskNamed;
import io.tenward.growth.thread.ThreadLink;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the caller's own situations. */
@Singleton
public class SituationQuery {
  private static final Cursor LATEST = new Cursor("9999-99", new UUID(-1, -1));

  @Inject Database database;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject SituationOut out;
  @Inject Ties ties;
  @Inject ToldAnswers told;

  /** Narrows the list; null is no bound. */
  record Filter(
      @Nullable String template,
      @Nullable SituationState state,
      @Nullable UUID personId,
      @Nullable UUID goalId,
      @Nullable LocalDate since) {}

  /** Lists situations, latest day first. */
  Page<SituationView> list(Filter filter, Paging paging) {
    Panache.getEntityManager().flush();
    var after = paging.after().orElse(LATEST);
    var person = filter.personId();
    var named = person == null ? null : "[{\"person\": {\"id\": \"%s\"}}]".formatted(person);
    var state = filter.state();
    var places =
        database.list(
            """
            select situation_id, sort_key from (
              select s.*, day
                || to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as sort_key
              from situation s where member_id = ?
            ) s
            where (sort_key, situation_id) < (?, ?)
              and template = coalesce(?, template) and state = coalesce(?, state)
              and goal_id is not distinct from coalesce(?, goal_id) and day >= coalesce(?, day)
              and (?::text is null or answers::jsonb @> ?::jsonb)
            order by sort_key desc, situation_id desc limit ?
            """,
            row -> new Cursor(row.getString(2), row.getObject(1, UUID.class)),
            caller.memberId(),
            after.key(),
            after.id(),
            filter.template(),
            state == null ? null : state.word(),
            filter.goalId(),
            filter.since(),
            named,
            named,
            paging.rows());
    var shown = Page.of(places, paging, place -> place, Cursor::id);
    var byId = byId(shown.items());
    return new Page<>(
        shown.items().stream().map(byId::get).filter(Objects::nonNull).toList(), shown.next());
  }

  /** Lists situations without their questions. The names of all people are read at once. */
  private Map<UUID, SituationView> byId(Collection<UUID> ids) {
    List<Situation> rows = Situation.list("situationId in ?1", ids);
    var names = told.names(rows.stream().map(row -> row.answers).toList());
    var things = ties.found();
    return rows.stream()
        .collect(
            toMap(
                row -> row.situationId,
                row ->
                    out.view(
                        row, null, ToldAnswers.named(row.answers, names), things.named(row.ties))));
  }

  /** Lists situations without their questions, answers and replies. */
  public Map<UUID, SituationView> heads(Collection<UUID> ids) {
    List<Situation> rows = Situation.list("situationId in ?1", ids);
    return rows.stream().collect(toMap(row -> row.situationId, out::head));
  }

  SituationView view(Situation situation) {
    var names = told.names(List.of(situation.answers));
    return out.view(
        situation,
        situation.form,
        ToldAnswers.named(situation.answers, names),
        ties.found().named(situation.ties));
  }

  /** The start page no longer names what the other person answered until now. */
  void markRead(Situation situation) {
    if (!situation.replies.isEmpty()) {
      database.update(
          "update situation set replies_read_at = ? where situation_id = ?",
          clock.instant(),
          situation.situationId);
    }
  }

  /**
   * Refuses to name a person at the task of a situation that is linked to anonymous answers, also
   * later.
   */
  void refuse(@Observes TaskNamed named) {
    var task = named.taskId();
    var hung =
        database.ids(
            """
            select situation_id from situation
            where member_id = any (array(select ? union select member_id from task where task_id = ?))
              and (task_id = ? or ties::jsonb @> ?::jsonb)
            """,
            caller.memberId(),
            task,
            task,
            "[{\"kind\": \"task\", \"id\": \"%s\"}]".formatted(task));
    if (Situation.<Situation>stream("situationId in ?1", hung).anyMatch(ties::isBesideAnswers)) {
      throw ProblemException.invalid().field("/personId", "contradictory");
    }
  }

  /**
   * @throws ProblemException invalid-request unless it is one of the caller's own, and names nobody
   *     beside what came out of anonymous answers
   */
  void requireTask(UUID taskId, @Nullable ThreadLink thread) {
    var named =
        database
            .first(
                """
                select coalesce(person_id, talk_id) is not null from task
                where task_id = ? and member_id = ?
                """,
                row -> row.getBoolean(1),
                taskId,
                caller.memberId())
            .orElseThrow(() -> ProblemException.invalid().field("/taskId", "unknown-thing"));
    if (named && thread != null && thread.isAnonymous()) {
      throw ProblemException.invalid().field("/taskId", "contradictory");
    }
  }
}
