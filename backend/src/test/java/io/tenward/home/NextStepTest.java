package io.tenward.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.agreement.LatestAgreement;
import io.tenward.contract.BoardSummary;
import io.tenward.contract.Delivery;
import io.tenward.contract.GoalToLookBack;
import io.tenward.contract.Halted;
import io.tenward.contract.SurveyPurpose;
import io.tenward.contract.SurveyState;
import io.tenward.contract.SurveySummary;
import io.tenward.contract.SurveyTitle;
import io.tenward.contract.SynthesisState;
import io.tenward.home.NextStep.Asked;
import io.tenward.home.NextStep.Situation;
import io.tenward.home.WorkQuery.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NextStepTest {
  private static final UUID GATHERED = UUID.randomUUID();
  private static final Instant CLOSES = Instant.parse("2026-11-27T17:00:00Z");

  private static final Asked DRAFT = asked(SurveyState.DRAFT, 0);
  private static final Asked OPENED =
      asked(
          SurveyState.DRAFT, 0, Delivery.LINKS, true, false, null, CLOSES, Duration.ofSeconds(10));
  private static final Asked RUNNING = asked(SurveyState.RUNNING, 5);
  private static final Asked FRESH = asked(SurveyState.RUNNING, 0);
  private static final Asked UNREAD = asked(SurveyState.CLOSED, 13);
  private static final Asked READ = new Asked(UNREAD.survey(), true, false, false, false);
  private static final Asked UNGATHERED = new Asked(UNREAD.survey(), true, false, false, true);
  private static final Asked UNRATED = new Asked(UNREAD.survey(), false, true, false, true);
  private static final Asked COMPLETE = new Asked(RUNNING.survey(), false, true, true, false);
  private static final Asked CANCELLED = asked(SurveyState.CANCELLED, 0);
  private static final Asked MAILED =
      asked(SurveyState.RUNNING, 0, Delivery.MAIL, false, false, null);
  private static final Asked OPENING =
      asked(SurveyState.CLOSED, 13, Delivery.LINKS, false, false, null);
  private static final Asked WITHHELD =
      asked(SurveyState.CLOSED, 13, Delivery.LINKS, false, true, null);
  private static final Asked HALTED = halted(SurveyState.RUNNING);
  private static final Asked GIVEN_UP = halted(SurveyState.CANCELLED);

  private static final BoardSummary TOLD = board(12, 12, 11, true, false, 0, SynthesisState.DONE);
  private static final BoardSummary OPEN = board(12, 9, 8, true, false, 0, SynthesisState.DONE);
  private static final BoardSummary DUE = board(12, 12, 11, true, false, 1, SynthesisState.DONE);
  private static final BoardSummary UNTOLD =
      board(12, 12, 11, false, false, 0, SynthesisState.DONE);
  private static final BoardSummary TAKEN_BACK =
      board(12, 12, 11, false, true, 0, SynthesisState.DONE);
  private static final BoardSummary GATHERING =
      board(12, 0, 0, false, false, 0, SynthesisState.RUNNING);
  private static final BoardSummary VOICELESS =
      board(12, 12, 0, false, false, 0, SynthesisState.DONE);

  static Stream<Arguments> steps() {
    return Stream.of(
        step("ask", List.of(), List.of()),
        step("go-on", List.of(DRAFT), List.of()),
        step("ask", List.of(OPENED), List.of()),
        step("go-on", List.of(OPENED, DRAFT), List.of()),
        step("hand-out", List.of(DRAFT, FRESH), List.of()),
        step("wait", List.of(MAILED), List.of()),
        step("wait", List.of(RUNNING), List.of()),
        step("close", List.of(DRAFT, COMPLETE), List.of()),
        step("read", List.of(DRAFT, RUNNING, UNREAD), List.of()),
        step("rate", List.of(DRAFT, RUNNING, UNRATED), List.of(DUE)),
        step("ask-again", List.of(READ), List.of()),
        step("opening", List.of(OPENING), List.of()),
        step("held-back", List.of(RUNNING, WITHHELD), List.of()),
        step("held-back", List.of(HALTED, RUNNING), List.of()),
        step("wait", List.of(GIVEN_UP, RUNNING), List.of()),
        step("ask", List.of(CANCELLED), List.of()),
        step("gather", List.of(UNGATHERED), List.of()),
        // Somebody who knows of older answers that they stand on no board has left them out.
        step("ask-again", List.of(READ, UNGATHERED), List.of()),
        step("ask-again", List.of(UNGATHERED), List.of(holding(UNGATHERED))),
        step("ask-again", List.of(UNREAD), List.of(holding(UNREAD))),
        step("decide", List.of(READ), List.of(OPEN)),
        step("decide", List.of(READ), List.of(UNTOLD, OPEN)),
        step("due", List.of(RUNNING), List.of(OPEN, DUE)),
        step("tell", List.of(DRAFT, READ), List.of(UNTOLD)),
        step("go-on", List.of(DRAFT, READ), List.of(TOLD)),
        step("ask", List.of(), List.of(TAKEN_BACK)),
        step("tell", List.of(), List.of(TAKEN_BACK, UNTOLD)),
        step("ask", List.of(), List.of(GATHERING)),
        step("ask", List.of(), List.of(VOICELESS)));
  }

  private static Arguments step(String kind, List<Asked> surveys, List<BoardSummary> boards) {
    return Arguments.of(kind, surveys, boards);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void oneStepIsNext(String kind, List<Asked> surveys, List<BoardSummary> boards) {
    assertEquals(kind, next(true, 14, surveys, boards).kind().word());
  }

  @Test
  void itBeginsWithTheRoleOrWithAQuestionAndThenNeedsPeople() {
    assertEquals("begin", next(false, 0, List.of(), List.of()).kind().word());
    assertEquals("begin", next(false, 5, List.of(), List.of()).kind().word());
    assertEquals("add-people", next(true, 0, List.of(), List.of()).kind().word());
    assertEquals("add-people", next(false, 0, List.of(DRAFT), List.of()).kind().word());
    assertEquals("ask-again", next(false, 14, List.of(READ), List.of()).kind().word());
  }

  @Test
  void itSaysWhatItIsAbout() {
    var later = asked(SurveyState.RUNNING, 5, CLOSES.plusSeconds(60));
    assertEquals(RUNNING.survey(), next(true, 14, List.of(later, RUNNING), List.of()).survey());
    assertEquals(UNREAD.survey(), next(true, 14, List.of(RUNNING, UNREAD), List.of()).survey());
    assertEquals(OPEN, next(true, 14, List.of(READ), List.of(TOLD, OPEN)).board());
  }

  @Test
  void aGoalToLookBackOnComesAfterWhatOthersWereToldAndBeforeWhatRuns() {
    var goal = new GoalToLookBack(UUID.randomUUID(), "A word the same day", null, LocalDate.EPOCH);
    assertEquals("look-back", withGoal(goal, List.of(COMPLETE), List.of(OPEN)).kind().word());
    assertEquals(goal, withGoal(goal, List.of(COMPLETE), List.of(OPEN)).goal());
    assertEquals("due", withGoal(goal, List.of(COMPLETE), List.of(DUE)).kind().word());
    assertEquals("read", withGoal(goal, List.of(UNREAD), List.of(DUE)).kind().word());
  }

  @Test
  void linksThatAreHandedOutAreNoStep() {
    var fresh = List.of(FRESH, RUNNING);
    var out = FRESH.survey().id();
    var now = new Situation(true, 14, fresh, out, List.of(), Optional.empty(), Work.NONE);
    assertEquals("wait", NextStep.of(now).kind().word());
    var other = new Situation(true, 14, fresh, GATHERED, List.of(), Optional.empty(), Work.NONE);
    assertEquals("hand-out", NextStep.of(other).kind().word());
  }

  @Test
  void aVoteThatHasEndedWaitsForTheLead() {
    assertEquals("end-vote", voted(null).kind().word());
    assertEquals("ask", voted(CLOSES).kind().word());
  }

  private static NextStep voted(@Nullable Instant closes) {
    var none = Work.NONE;
    var agreement = new LatestAgreement(UUID.randomUUID(), 2, false, closes, true, null);
    var work =
        new Work(
            Optional.of(agreement),
            none.stepless(),
            none.unplanned(),
            none.talk(),
            none.drifting(),
            none.ritual());
    return NextStep.of(new Situation(true, 4, List.of(), null, List.of(), Optional.empty(), work));
  }

  private static NextStep withGoal(
      GoalToLookBack goal, List<Asked> surveys, List<BoardSummary> boards) {
    return NextStep.of(
        new Situation(true, 14, surveys, null, boards, Optional.of(goal), Work.NONE));
  }

  private static NextStep next(
      boolean role, int people, List<Asked> surveys, List<BoardSummary> boards) {
    return NextStep.of(
        new Situation(role, people, surveys, null, boards, Optional.empty(), Work.NONE));
  }

  private static Asked asked(SurveyState state, int answered) {
    return asked(state, answered, Delivery.LINKS, true, false, null);
  }

  private static Asked halted(SurveyState state) {
    return asked(state, 5, Delivery.LINKS, false, false, Halted.MORE_ANSWERS_THAN_BALLOTS);
  }

  private static Asked asked(SurveyState state, int answered, Instant closes) {
    return asked(state, answered, Delivery.LINKS, true, false, null, closes);
  }

  private static Asked asked(
      SurveyState state,
      int answered,
      Delivery delivery,
      boolean ready,
      boolean withheld,
      @Nullable Halted halted) {
    return asked(state, answered, delivery, ready, withheld, halted, CLOSES);
  }

  private static Asked asked(
      SurveyState state,
      int answered,
      Delivery delivery,
      boolean ready,
      boolean withheld,
      @Nullable Halted halted,
      Instant closes) {
    return asked(
        state, answered, delivery, ready, withheld, halted, closes, Duration.ofSeconds(11));
  }

  private static Asked asked(
      SurveyState state,
      int answered,
      Delivery delivery,
      boolean ready,
      boolean withheld,
      @Nullable Halted halted,
      Instant closes,
      Duration changedAfter) {
    var survey =
        new SurveySummary(
            UUID.randomUUID(),
            state,
            SurveyPurpose.FORM,
            "on-track",
            null,
            "Am I on track?",
            true,
            delivery,
            closes,
            "Europe/Berlin",
            CLOSES,
            CLOSES.plus(changedAfter),
            14,
            answered,
            ready,
            withheld,
            halted,
            null,
            null);
    return new Asked(survey, false, false, false, false);
  }

  private static BoardSummary holding(Asked asked) {
    return board(asked.survey().id(), 12, 12, 11, true, false, 0, SynthesisState.DONE);
  }

  private static BoardSummary board(
      int themes,
      int decided,
      int tellable,
      boolean published,
      boolean takenBack,
      int due,
      SynthesisState state) {
    return board(GATHERED, themes, decided, tellable, published, takenBack, due, state);
  }

  private static BoardSummary board(
      UUID survey,
      int themes,
      int decided,
      int tellable,
      boolean published,
      boolean takenBack,
      int due,
      SynthesisState state) {
    return new BoardSummary(
        UUID.randomUUID(),
        "June",
        List.of(new SurveyTitle(survey, "Am I on track?")),
        false,
        themes,
        decided,
        tellable,
        58,
        state,
        published,
        published ? 0 : null,
        takenBack,
        due,
        CLOSES);
  }
}
