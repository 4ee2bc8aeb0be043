package io.tenward.talk;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.coaching.Pairings;
import io.tenward.contract.StepDraft;
import io.tenward.contract.TalkFinish;
import io.tenward.contract.TalkKind;
import io.tenward.contract.TalkState;
import io.tenward.contract.TalkStep;
import io.tenward.growth.TalkRecords;
import io.tenward.talk.Talk.TalkProblem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Ends a meeting and plans the next one, so that a series never ends unnoticed. */
@Singleton
class Series {
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject TalkRecords records;
  @Inject Pairings pairings;

  /**
   * @throws ProblemException step-missing with what a session lacks, invalid-request
   */
  void requireSound(Talk talk, TalkFinish finish) {
    var steps = steps(finish);
    var problem = ProblemException.invalid();
    if (finish.outcome() == TalkState.PLANNED) {
      problem.field("/outcome", "contradictory");
    }
    if (finish.outcome() == TalkState.NO_SHOW && talk.day.isAfter(caller.today())) {
      problem.field("/outcome", "in-future");
    }
    if (finish.outcome() == TalkState.SKIPPED && finish.reason() == null) {
      problem.field("/reason", "required");
    }
    if (!steps.isEmpty()
        && finish.outcome() != TalkState.HELD
        && finish.outcome() != TalkState.CUT_SHORT) {
      problem.field("/steps", "contradictory");
    }
    var session = talk.kind() == TalkKind.SESSION;
    if (session && steps.size() > 1) {
      problem.field("/steps", "too-many", Map.of("max", 1));
    }
    var skills = session ? skills(talk) : null;
    for (int place = 0; place < steps.size(); place++) {
      var at = "/steps/" + place;
      StepRules.check(problem, steps.get(place), at, skills);
      if (!session && steps.get(place).text() == null) {
        problem.field(at + "/text", "required");
      }
    }
    problem.throwIfAny();
    if (session && (finish.outcome() == TalkState.HELD || !steps.isEmpty())) {
      requireStep(steps);
    }
  }

  private static List<StepDraft> steps(TalkFinish finish) {
    return finish.steps() == null ? List.of() : finish.steps();
  }

  private void requireStep(List<StepDraft> steps) {
    var missing =
        ProblemException.of(TalkProblem.STEP_MISSING, "The session is missing the fields listed");
    StepRules.missing(missing, steps.isEmpty() ? null : steps.getFirst(), clock);
    missing.throwIfAny();
  }

  private List<String> skills(Talk talk) {
    return Optional.ofNullable(talk.pairingId)
        .flatMap(pairings::of)
        .map(Pairings.Pair::skills)
        .orElse(List.of());
  }

  /** Tells whether the same request closed the meeting before and its response was lost. */
  boolean isRepeated(Talk talk, TalkFinish finish) {
    var texts = steps(finish).stream().map(StepDraft::text).filter(Objects::nonNull);
    var written =
        records.steps(talk.memberId, talk.talkId, null, true).stream().map(TalkStep::text);
    return talk.isOver()
        && talk.state == finish.outcome()
        && texts.toList().equals(written.toList());
  }

  /** Writes down the steps, closes the talk, and plans the next one where there is a series. */
  Optional<Talk> close(Talk talk, TalkFinish finish) {
    var today = caller.today();
    int place = 0;
    for (var step : steps(finish)) {
      if (step.text() != null) {
        records.add(talk.talkId, talk.personId, talk.personName, step, place++);
        talk.skill = step.skill();
      }
    }
    talk.close(finish.outcome(), finish.reason(), today);
    talk.flush();
    var next = next(talk, today);
    next.ifPresent(talk::passLinkTo);
    return next;
  }

  private Optional<Talk> next(Talk talk, LocalDate today) {
    var planned = talk.planned();
    var days = planned.isPresent() ? OptionalInt.empty() : daysToNext(talk);
    if (days.isEmpty()) {
      return planned;
    }
    var next = talk.next(caller, days.getAsInt(), today, clock.instant());
    next.persistAndFlush();
    return Optional.of(next);
  }

  private OptionalInt daysToNext(Talk talk) {
    if (talk.personId != null) {
      return database
          .list(
              """
              select series_days from contact join person using (person_id)
              where person_id = ? and series_days is not null and archived_at is null
              """,
              row -> row.getInt(1),
              talk.personId)
          .stream()
          .mapToInt(Integer::intValue)
          .findFirst();
    }
    var held =
        Talk.count(
            "pairingId = ?1 and state in ?2",
            talk.pairingId,
            List.of(TalkState.HELD, TalkState.CUT_SHORT));
    return Optional.ofNullable(talk.pairingId)
        .flatMap(pairings::of)
        .filter(pair -> pair.running() && held < pair.sessions())
        .map(pair -> OptionalInt.of(pair.rhythmDays()))
        .orElse(OptionalInt.empty());
  }
}
