package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.Database;
import io.tenward.board.BoardList;
import io.tenward.board.publish.DecisionReader;
import io.tenward.board.view.Materials;
import io.tenward.contract.BoardClause;
import io.tenward.contract.GoalToLookBack;
import io.tenward.contract.Station;
import io.tenward.contract.SurveyState;
import io.tenward.contract.SurveySummary;
import io.tenward.home.NextStep.Asked;
import io.tenward.home.NextStep.Situation;
import io.tenward.kernel.invite.Ballots;
import io.tenward.survey.SurveyQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the facts that the start page is computed from, all of them the caller's own. */
@Singleton
class HomeQuery {
  @Inject Database database;
  @Inject Caller caller;
  @Inject Materials materials;
  @Inject DecisionReader decisions;
  @Inject Clock clock;
  @Inject SurveyQuery surveyQuery;
  @Inject WorkQuery work;

  /**
   * Looks at the first page of surveys: what waits on an older one is no next step any more.
   *
   * @param day today for the caller; by default the day in their zone
   * @param handedOut a survey whose links are handed out
   */
  Situation situation(@Nullable LocalDate day, @Nullable UUID handedOut) {
    var now = clock.instant();
    var today = day == null ? caller.today() : day;
    var clauses = materials.clausesOf(caller.memberId()).stream().map(BoardClause::id).toList();
    var facts = facts();
    var surveys =
        surveyQuery.list(caller.memberId(), null, null, null, new Paging(), now).items().stream()
            .flatMap(
                survey ->
                    Stream.ofNullable(facts.get(survey.id())).map(fact -> asked(survey, fact)))
            .toList();
    return new Situation(
        !clauses.isEmpty(),
        people(),
        surveys,
        handedOut,
        BoardList.list(database, caller, null, Paging.largest(), clauses, decisions).items(),
        goal(today),
        work.read(today));
  }

  /** Lists stations that were ever reached; deleting something later takes no station away. */
  Set<Station> stations(Situation now) {
    var named =
        database
            .list(
                "select upper(name) from station where member_id = ?",
                row -> Station.valueOf(row.getString(1)),
                caller.memberId())
            .stream()
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Station.class)));
    var reached = reached(now);
    if (named.addAll(reached)) {
      name(reached);
    }
    return named;
  }

  void name(Set<Station> reached) {
    database.update(
        """
        insert into station (workspace_id, member_id, name)
        select ?, ?, unnest(?::text[]) on conflict do nothing
        """,
        caller.workspaceId(),
        caller.memberId(),
        reached.stream().map(Station::word).toArray(String[]::new));
  }

  private Set<Station> reached(Situation now) {
    var reached = EnumSet.of(Station.ROLE, Station.ASK);
    if (now.surveys().stream().anyMatch(a -> a.survey().ratings() && !a.is(SurveyState.DRAFT))) {
      reached.add(Station.RATE);
    }
    var has = has();
    if (now.role() || has.goal || now.boards().stream().anyMatch(board -> board.decided() > 0)) {
      reached.add(Station.GROW);
    }
    if (has.goal || has.plan) {
      reached.add(Station.WEEK);
    }
    return reached;
  }

  private record Has(boolean goal, boolean plan) {}

  private Has has() {
    return database
        .first(
            """
            select exists (select from goal where member_id = m.id),
              exists (select from task where member_id = m.id)
                or exists (select from talk where member_id = m.id)
            from (select ?::uuid as id) m
            """,
            row -> new Has(row.getBoolean(1), row.getBoolean(2)),
            caller.memberId())
        .orElseThrow();
  }

  private Optional<GoalToLookBack> goal(LocalDate today) {
    return database.first(
        """
        select goal_id, title, thread_words, look_back_on from goal
        where member_id = ? and workspace_id = ? and state = 'active' and look_back_on <= ?
        order by look_back_on, created_at limit 1
        """,
        row ->
            new GoalToLookBack(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class)),
        caller.memberId(),
        caller.workspaceId(),
        today);
  }

  private record Facts(UUID surveyId, boolean read, boolean rated, boolean gatherable) {}

  private Map<UUID, Facts> facts() {
    return database
        .list(
            """
            select survey_id, results_read or exists (
                select from agreement a where a.survey_id = s.survey_id and (a.agreed_on is not null
                  or exists (select from agreement later
                    where later.member_id = a.member_id and later.number > a.number))),
              exists (select from self_rating r where r.survey_id = s.survey_id and r.ended_at is not null),
              purpose = 'form'
                and (select min(question_id) from comment c where c.survey_id = s.survey_id) is not null
            from survey s where lead_id = ? and workspace_id = ?
            order by created_at desc, survey_id limit ?
            """,
            row ->
                new Facts(
                    row.getObject(1, UUID.class),
                    row.getBoolean(2),
                    row.getBoolean(3),
                    row.getBoolean(4)),
            caller.memberId(),
            caller.workspaceId(),
            new Paging().limit())
        .stream()
        .collect(Collectors.toMap(Facts::surveyId, Function.identity()));
  }

  private static Asked asked(SurveySummary survey, Facts facts) {
    return new Asked(
        survey,
        facts.read,
        survey.ratings() && !facts.rated,
        survey.state() == SurveyState.RUNNING && Ballots.complete(survey.id()),
        facts.gatherable);
  }

  private int people() {
    return database
        .first(
            "select count(*) from person where lead_id = ? and workspace_id = ? and archived_at is null",
            row -> row.getInt(1),
            caller.memberId(),
            caller.workspaceId())
        .orElse(0);
  }
}
