package io.tenward.home;

import static java.util.Comparator.comparing;

import io.tenward.agreement.LatestAgreement;
import io.tenward.base.text.KebabEnum;
import io.tenward.contract.BoardSummary;
import io.tenward.contract.Delivery;
import io.tenward.contract.GoalToLookBack;
import io.tenward.contract.NextStepLine;
import io.tenward.contract.Place;
import io.tenward.contract.SurveyPurpose;
import io.tenward.contract.SurveyState;
import io.tenward.contract.SurveySummary;
import io.tenward.contract.SurveyTitle;
import io.tenward.contract.SynthesisState;
import io.tenward.home.WorkQuery.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next, and the survey, the board, the goal or the line it is about.
 *
 * @param station where it is done; null where there is nothing to do but wait
 */
record NextStep(
    Kind kind,
    @Nullable Place station,
    @Nullable SurveySummary survey,
    @Nullable BoardSummary board,
    @Nullable GoalToLookBack goal,
    @Nullable NextStepLine line) {
  /** The order is the priority: what waits for the lead comes before what waits for others. */
  enum Kind implements KebabEnum {
    READ(Place.ASK),
    RATE(Place.RATE),
    DUE(Place.ASK),
    LOOK_BACK(Place.GROW),
    TALK(Place.PEOPLE),
    CLOSE(Place.ASK),
    HAND_OUT(Place.ASK),
    PLAN_WEEK(Place.WEEK),
    CLOSE_WEEK(Place.WEEK),
    GATHER(Place.ASK),
    DECIDE(Place.ASK),
    TELL(Place.ASK),
    END_VOTE(Place.ROLE),
    PROPOSE(Place.ROLE),
    GO_ON(Place.ASK),
    CHOOSE_STEP(Place.GROW),
    PLAN_STEP(Place.WEEK),
    TOUCH(Place.PEOPLE),
    HELD_BACK(Place.ASK),
    WAIT(null),
    OPENING(null),
    BEGIN(Place.ROLE),
    ADD_PEOPLE(Place.PEOPLE),
    ASK_AGAIN(Place.ASK),
    ASK(Place.ASK);

    private final @Nullable Place station;

    Kind(@Nullable Place station) {
      this.station = station;
    }
  }

  /**
   * @param role whether the lead has written down what is expected of them
   * @param people who can be asked
   * @param surveys newest first
   * @param handedOut the survey whose links the lead has handed out
   * @param boards the one changed last first
   * @param goal the active one that waits longest to be looked back on
   */
  record Situation(
      boolean role,
      int people,
      List<Asked> surveys,
      @Nullable UUID handedOut,
      List<BoardSummary> boards,
      Optional<GoalToLookBack> goal,
      Work work) {}

  /**
   * Adds to a survey what its line in the list does not say.
   *
   * @param read the lead has opened its results
   * @param unrated its results open once the lead has rated themselves
   * @param closable everybody has answered or declined
   * @param gatherable a comment was released
   */
  record Asked(
      SurveySummary survey, boolean read, boolean unrated, boolean closable, boolean gatherable) {
    /**
     * A page that opens a draft chooses its audience within this time; only later changes are the
     * lead's.
     */
    private static final Duration OPENING = Duration.ofSeconds(10);

    boolean isReady() {
      return is(SurveyState.CLOSED) && Boolean.TRUE.equals(survey.resultsReady());
    }

    boolean isHeldBack() {
      return !is(SurveyState.CANCELLED)
          && (Boolean.TRUE.equals(survey.resultsWithheld()) || survey.halted() != null);
    }

    boolean runs() {
      return is(SurveyState.RUNNING) && !isHeldBack();
    }

    boolean isUntouched() {
      var answered = survey.answered();
      return runs() && (answered == null || answered == 0) && survey.delivery() == Delivery.LINKS;
    }

    /** Tells whether the lead has changed the draft, and not only opened it. */
    boolean isBegun() {
      return is(SurveyState.DRAFT) && survey.changedAt().isAfter(survey.createdAt().plus(OPENING));
    }

    boolean is(SurveyState state) {
      return survey.state() == state;
    }

    boolean standsOn(BoardSummary board) {
      return board.surveys().stream().map(SurveyTitle::id).anyMatch(this::hasId);
    }

    private boolean hasId(UUID id) {
      return survey.id().equals(id);
    }
  }

  static NextStep of(Situation now) {
    return Stream.<Optional<NextStep>>of(
            first(now, asked -> asked.isReady() && !isKnown(now, asked))
                .map(asked -> about(asked.unrated() ? Kind.RATE : Kind.READ, asked)),
            board(now, Kind.DUE, board -> board.due() > 0),
            now.goal()
                .map(
                    goal ->
                        new NextStep(
                            Kind.LOOK_BACK, Kind.LOOK_BACK.station, null, null, goal, null)),
            now.work().talk().map(talk -> about(Kind.TALK, talk)),
            survey(now, Kind.CLOSE, asked -> asked.runs() && asked.closable()),
            survey(
                now,
                Kind.HAND_OUT,
                asked -> asked.isUntouched() && !asked.survey().id().equals(now.handedOut())),
            now.work()
                .ritual()
                .map(
                    ritual ->
                        about(
                            ritual.closes() ? Kind.CLOSE_WEEK : Kind.PLAN_WEEK,
                            new NextStepLine(null, null, null, ritual.week(), null))),
            toGather(now).map(asked -> about(Kind.GATHER, asked)),
            board(now, Kind.DECIDE, NextStep::isUndecided),
            board(now, Kind.TELL, NextStep::isUntold),
            agreement(now, Kind.END_VOTE, LatestAgreement::isVoted),
            agreement(now, Kind.PROPOSE, LatestAgreement::isDraft),
            now.people() == 0 ? Optional.empty() : survey(now, Kind.GO_ON, Asked::isBegun),
            now.work().stepless().map(goal -> about(Kind.CHOOSE_STEP, goal)),
            now.work().unplanned().map(step -> about(Kind.PLAN_STEP, step)),
            touch(now.work().drifting()),
            survey(now, Kind.HELD_BACK, Asked::isHeldBack),
            soonest(now),
            survey(now, Kind.OPENING, asked -> asked.is(SurveyState.CLOSED) && !asked.isReady()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> begin(now));
  }

  /**
   * Tells whether the lead has seen the answers, in the results or on a board that gathered them.
   */
  static boolean isKnown(Situation now, Asked asked) {
    return asked.read() || isGathered(now, asked);
  }

  private static boolean isGathered(Situation now, Asked asked) {
    return now.boards().stream().anyMatch(asked::standsOn);
  }

  /**
   * Finds the newest survey that was read but not gathered. Older ones were left out knowingly, so
   * they are not suggested.
   */
  static Optional<Asked> toGather(Situation now) {
    return first(now, asked -> asked.isReady() && isKnown(now, asked))
        .filter(asked -> asked.gatherable() && !isGathered(now, asked));
  }

  private static Optional<NextStep> soonest(Situation now) {
    return now.surveys().stream()
        .filter(Asked::runs)
        .min(comparing(asked -> asked.survey().closesAt()))
        .map(asked -> about(Kind.WAIT, asked));
  }

  private static NextStep begin(Situation now) {
    if (!now.role() && now.surveys().isEmpty()) {
      return of(Kind.BEGIN);
    }
    if (now.people() == 0) {
      return of(Kind.ADD_PEOPLE);
    }
    return survey(now, Kind.ASK_AGAIN, asked -> asked.is(SurveyState.CLOSED)).orElse(of(Kind.ASK));
  }

  static boolean isUndecided(BoardSummary board) {
    return done(board) && board.decided() < board.themes();
  }

  private static boolean done(BoardSummary board) {
    return board.state() == SynthesisState.DONE;
  }

  static boolean isUntold(BoardSummary board) {
    return done(board) && board.tellable() > 0 && !board.published() && !board.takenBack();
  }

  private static Optional<Asked> first(Situation now, Predicate<Asked> which) {
    return now.surveys().stream().filter(which).findFirst();
  }

  private static Optional<NextStep> survey(Situation now, Kind kind, Predicate<Asked> which) {
    return first(now, which).map(asked -> about(kind, asked));
  }

  private static Optional<NextStep> board(Situation now, Kind kind, Predicate<BoardSummary> which) {
    return now.boards().stream()
        .filter(which)
        .findFirst()
        .map(board -> new NextStep(kind, kind.station, null, board, null, null));
  }

  private static NextStep of(Kind kind) {
    return new NextStep(kind, kind.station, null, null, null, null);
  }

  /** Makes a step about a survey; results of a vote are read at the agreement. */
  private static NextStep about(Kind kind, Asked asked) {
    var station =
        kind == Kind.READ && asked.survey().purpose() == SurveyPurpose.VOTE
            ? Place.ROLE
            : kind.station;
    return new NextStep(kind, station, asked.survey(), null, null, null);
  }

  private static Optional<NextStep> agreement(
      Situation now, Kind kind, Predicate<LatestAgreement> which) {
    return now.work()
        .agreement()
        .filter(latest -> !latest.empty() && which.test(latest))
        .map(
            latest ->
                about(kind, new NextStepLine(latest.id(), null, latest.number(), null, null)));
  }

  /** Names a goal, or its step. */
  static NextStepLine line(UUID id, String title) {
    return new NextStepLine(id, title, null, null, null);
  }

  /**
   * @param drifting whom the lead has not heard of for longer than they wished
   */
  private static Optional<NextStep> touch(List<String> drifting) {
    return drifting.stream()
        .findFirst()
        .map(name -> about(Kind.TOUCH, new NextStepLine(null, name, drifting.size(), null, null)));
  }

  private static NextStep about(Kind kind, NextStepLine line) {
    return new NextStep(kind, kind.station, null, null, null, line);
  }
}
