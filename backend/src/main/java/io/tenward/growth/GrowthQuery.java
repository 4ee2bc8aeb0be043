package io.tenward.growth;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.Database;
import io.tenward.base.text.KebabEnum;
import io.tenward.contract.CardName;
import io.tenward.contract.EntryKind;
import io.tenward.contract.EntryView;
import io.tenward.contract.GoalState;
import io.tenward.contract.GoalView;
import io.tenward.contract.Quadrant;
import io.tenward.contract.TaskMark;
import io.tenward.contract.TaskState;
import io.tenward.contract.TaskView;
import io.tenward.contract.ThreadDraft;
import io.tenward.expectation.Expectations;
import io.tenward.growth.thread.ThreadLink;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists of goals, tasks and entries. Here alone stands whose they are. */
@Singleton
class GrowthQuery {
  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  /**
   * Selects the caller's own tasks or entries, and those of a handover that two leads share.
   * PostgreSQL evaluates the array once; a subquery would read the rows of all leads.
   */
  private static final String MINE =
      """
      (x.member_id = ? or x.goal_id = any (array(
        select goal_id from goal where kind = 'handover' and (member_id = ? or partner_id = ?))))
      """;

  @Inject Database database;
  @Inject Caller caller;
  @Inject GrowthViews views;
  @Inject Expectations expectations;

  private record Place(UUID id, String key) {
    static Place read(ResultSet row) throws SQLException {
      return new Place(row.getObject(1, UUID.class), row.getString(2));
    }

    Cursor cursor() {
      return new Cursor(key, id);
    }
  }

  /**
   * Lists active goals first, then drafts, resting, reached and dropped ones; within each, the
   * latest change first.
   */
  Page<GoalView> goals(@Nullable GoalState state, Paging paging) {
    var after = paging.after().orElse(new Cursor("9", LAST));
    var me = caller.memberId();
    var places =
        database.list(
            """
            select goal_id, sort_key from (
              select goal_id, state, case state when 'active' then 5 when 'draft' then 4
                  when 'resting' then 3 when 'reached' then 2 else 1 end
                || to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as sort_key
              from goal where member_id = ? or kind = 'handover' and partner_id = ?
            ) x
            where (sort_key, goal_id) < (?, ?) and (?::text is null or state = ?)
            order by sort_key desc, goal_id desc limit ?
            """,
            Place::read,
            me,
            me,
            after.key(),
            after.id(),
            word(state),
            word(state),
            paging.rows());
    return page(places, paging, ids -> views.goals(Goal.list("goalId in ?1", ids)), GoalView::id);
  }

  /** Sorts by due day; tasks without one come last. */
  Page<TaskView> tasks(
      @Nullable UUID goalId,
      @Nullable TaskState state,
      @Nullable TaskMark mark,
      @Nullable Quadrant quadrant,
      @Nullable CardName card,
      Paging paging) {
    var after = paging.after().orElse(new Cursor("", FIRST));
    var me = caller.memberId();
    var places =
        database.list(
            """
            select task_id, sort_key from (
              select x.*, coalesce(due_on, '9999-12-31') || to_char(place, '00009')
                || to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as sort_key
              from task x where %s
            ) x
            where (sort_key, task_id) > (?, ?)
              and goal_id is not distinct from coalesce(?, goal_id) and state = coalesce(?, state)
              and mark is not distinct from coalesce(?, mark)
              and quadrant is not distinct from coalesce(?, quadrant)
              and card is not distinct from coalesce(?, card)
            order by sort_key, task_id limit ?
            """
                .formatted(MINE),
            Place::read,
            me,
            me,
            me,
            after.key(),
            after.id(),
            goalId,
            word(state),
            word(mark),
            word(quadrant),
            word(card),
            paging.rows());
    return page(places, paging, ids -> views.tasks(Task.list("taskId in ?1", ids)), TaskView::id);
  }

  /**
   * Narrows a list of entries; null is no bound.
   *
   * @param words that occur in the text, in any case
   */
  record Filter(
      @Nullable String words,
      @Nullable EntryKind kind,
      @Nullable UUID goalId,
      @Nullable ThreadDraft thread,
      @Nullable Boolean evidence,
      @Nullable LocalDate since,
      @Nullable CardName card) {}

  /** Lists entries, latest day first. */
  Page<EntryView> entries(Filter filter, Paging paging) {
    var after = paging.after().orElse(new Cursor("9999-99", LAST));
    var me = caller.memberId();
    var sql =
        new StringBuilder(
            """
            select entry_id, sort_key from (
              select x.*, x.day
                || to_char(x.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as sort_key
              from entry x where %s
            ) x
            where (sort_key, entry_id) < (?, ?)
            """
                .formatted(MINE));
    var parameters = new ArrayList<@Nullable Object>(List.of(me, me, me, after.key(), after.id()));
    narrow(sql, parameters, filter);
    sql.append(" order by sort_key desc, entry_id desc limit ?");
    parameters.add(paging.rows());
    var places = database.list(sql.toString(), Place::read, parameters.toArray());
    return page(
        places, paging, ids -> views.entries(Entry.list("entryId in ?1", ids)), EntryView::id);
  }

  private void narrow(StringBuilder sql, List<@Nullable Object> parameters, Filter filter) {
    and(sql, parameters, "position(lower(?) in lower(text)) > 0", filter.words());
    and(sql, parameters, "kind = ?", word(filter.kind()));
    and(sql, parameters, "goal_id = ?", filter.goalId());
    and(sql, parameters, "evidence = ?", filter.evidence());
    and(sql, parameters, "card = ?", word(filter.card()));
    and(sql, parameters, "day >= ?", filter.since());
    if (caller.token().isPresent()) {
      sql.append(" and not ").append(Entry.NOTE);
    }
    var thread = filter.thread();
    if (thread != null) {
      // What names a person stands beside nothing that may have come of anonymous answers.
      sql.append(" and person_id is null and talk_id is null and helper is null and ")
          .append(ThreadLink.belongs("x"));
      parameters.addAll(ThreadLink.belonging(expectations.of(ThreadLink.part(thread))));
    }
  }

  private static void and(
      StringBuilder sql,
      List<@Nullable Object> parameters,
      String condition,
      @Nullable Object value) {
    if (value != null) {
      sql.append(" and ").append(condition);
      parameters.add(value);
    }
  }

  /** Tells whether the row is the caller's own or belongs to a shared handover. */
  boolean mayRead(String table, UUID id) {
    var me = caller.memberId();
    return database
        .first(
            "select 1 from %1$s x where %1$s_id = ? and %2$s".formatted(table, MINE),
            row -> true,
            id,
            me,
            me,
            me)
        .orElse(false);
  }

  private <V> Page<V> page(
      List<Place> places,
      Paging paging,
      Function<List<UUID>, List<V>> views,
      Function<V, UUID> idOf) {
    Panache.getEntityManager().flush();
    var shown = Page.of(places, paging, Place::cursor, Place::id);
    var byId =
        views.apply(shown.items()).stream().collect(Collectors.toMap(idOf, Function.identity()));
    return new Page<>(
        shown.items().stream().map(byId::get).filter(Objects::nonNull).toList(), shown.next());
  }

  private static @Nullable String word(@Nullable KebabEnum value) {
    return value == null ? null : value.word();
  }
}
