package io.tenward.home;

import static java.util.Objects.requireNonNullElse;

import io.tenward.agreement.LatestAgreement;
import io.tenward.base.text.KebabEnum;
import io.tenward.board.BoardSummary;
import io.tenward.contract.Place;
import io.tenward.contract.Station;
import io.tenward.contract.SurveyState;
import io.tenward.contract.TaskView;
import io.tenward.home.NextStep.Asked;
import io.tenward.home.NextStep.Situation;
import io.tenward.home.WorkQuery.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How it stands at one place of the bar, in the shape of the contract.
 *
 * @param id of the survey, board, agreement, goal, task or talk that it is about
 * @param title of that, or a name
 * @param of what {@code count} is a part of
 * @param start the hour of a talk
 */
record HomeLine(
    Place station,
    Kind kind,
    @Nullable UUID id,
    @Nullable String title,
    @Nullable Integer count,
    @Nullable Integer of,
    @Nullable LocalDate day,
    @Nullable String start,
    @Nullable TaskView task) {

  enum Kind implements KebabEnum {
    WRITE_ROLE,
    INTERPRET,
    BEGIN_AGREEMENT,
    PROPOSE,
    VOTE_RUNS,
    END_VOTE,
    AGREED,

    NOT_ASKED,
    DRAFT,
    RUNNING,
    READ,
    GATHER,
    DECIDE,
    TELL,
    ASKED,

    NOT_RATED,
    RATINGS_RUN,
    RATE,
    RATED,

    NO_GOAL,
    DRAFT_GOAL,
    LOOK_BACK,
    CHOOSE_STEP,
    STEP,

    NO_PLAN,
    PLAN_WEEK,
    CLOSE_WEEK,
    OVERDUE,
    PLAN_STEP,
    TODAY,
    PLANNED,

    TALK,
    TOUCH,
    IN_TOUCH
  }

  private static HomeLine of(Place station, Kind kind) {
    return new HomeLine(station, kind, null, null, null, null, null, null, null);
  }

  private HomeLine about(@Nullable UUID what, @Nullable String called) {
    return new HomeLine(station, kind, what, called, count, of, day, start, task);
  }

  private HomeLine counting(int part, @Nullable Integer all) {
    return new HomeLine(station, kind, id, title, part, all, day, start, task);
  }

  private HomeLine on(@Nullable LocalDate date) {
    return new HomeLine(station, kind, id, title, count, of, date, start, task);
  }

  private HomeLine at(@Nullable String hour) {
    return new HomeLine(station, kind, id, title, count, of, day, hour, task);
  }

  private HomeLine doing(TaskView what) {
    return new HomeLine(station, kind, id, title, count, of, day, start, what);
  }

  /**
   * One of each place that was reached.
   *
   * @param zone of the lead
   */
  static List<HomeLine> all(Situation now, Set<Station> reached, ZoneId zone) {
    var lines = new ArrayList<HomeLine>();
    for (var station : reached) {
      lines.add(
          switch (station) {
            case ROLE -> role(now, zone);
            case ASK -> ask(now, zone);
            case RATE -> rate(now, zone);
            case GROW -> grow(now);
            case WEEK -> week(now.work());
          });
    }
    if (now.people() > 0) {
      lines.add(people(now));
    }
    return lines;
  }

  static HomeLine role(Situation now, ZoneId zone) {
    var work = now.work();
    var agreement = work.agreement().orElse(null);
    if (agreement != null && !agreement.empty()) {
      return line(agreement, zone);
    }
    if (!now.role()) {
      return of(Place.ROLE, Kind.WRITE_ROLE);
    }
    return work.uninterpreted() > 0
        ? of(Place.ROLE, Kind.INTERPRET).counting(work.uninterpreted(), null)
        : of(Place.ROLE, Kind.BEGIN_AGREEMENT);
  }

  /** The line of the agreement, if it is of this kind. */
  static Optional<HomeLine> agreement(Situation now, Kind kind) {
    return now.work()
        .agreement()
        .filter(agreement -> !agreement.empty())
        .map(agreement -> line(agreement, ZoneOffset.UTC))
        .filter(line -> line.kind == kind);
  }

  private static HomeLine line(LatestAgreement agreement, ZoneId zone) {
    var closes = agreement.voteCloses();
    var line =
        agreement.agreedOn() != null
            ? of(Place.ROLE, Kind.AGREED).on(agreement.agreedOn())
            : closes != null
                ? of(Place.ROLE, Kind.VOTE_RUNS).on(day(closes, zone))
                : of(Place.ROLE, agreement.voted() ? Kind.END_VOTE : Kind.PROPOSE);
    return line.about(agreement.id(), null).counting(agreement.number(), null);
  }

  static HomeLine ask(Situation now, ZoneId zone) {
    var surveys = now.surveys();
    var unread =
        surveys.stream().filter(one -> one.isReady() && !NextStep.isKnown(now, one)).findFirst();
    if (unread.isPresent()) {
      return about(Kind.READ, unread.get());
    }
    var running = surveys.stream().filter(Asked::runs).findFirst();
    if (running.isPresent()) {
      var survey = running.get().survey();
      return about(Kind.RUNNING, running.get())
          .counting(
              requireNonNullElse(survey.answered(), 0), requireNonNullElse(survey.invited(), 0))
          .on(day(survey.closesAt(), zone));
    }
    var board = now.boards().stream().filter(NextStep::isUndecided).findFirst();
    if (board.isPresent()) {
      var open = board.get();
      return about(Kind.DECIDE, open).counting(open.themes() - open.decided(), null);
    }
    var untold = now.boards().stream().filter(NextStep::isUntold).findFirst();
    if (untold.isPresent()) {
      return about(Kind.TELL, untold.get());
    }
    return NextStep.toGather(now)
        .map(asked -> about(Kind.GATHER, asked))
        .or(
            () ->
                now.surveys().stream()
                    .filter(Asked::isBegun)
                    .findFirst()
                    .map(asked -> about(Kind.DRAFT, asked)))
        .or(
            () ->
                first(now, SurveyState.CLOSED)
                    .map(
                        asked -> about(Kind.ASKED, asked).on(day(asked.survey().closesAt(), zone))))
        .orElseGet(() -> of(Place.ASK, Kind.NOT_ASKED));
  }

  static HomeLine rate(Situation now, ZoneId zone) {
    return rated(now, Kind.RATE, asked -> asked.isReady() && asked.unrated(), zone)
        .or(() -> rated(now, Kind.RATED, Asked::isReady, zone))
        .or(() -> rated(now, Kind.RATINGS_RUN, Asked::runs, zone))
        .orElseGet(() -> of(Place.RATE, Kind.NOT_RATED));
  }

  private static Optional<HomeLine> rated(
      Situation now, Kind kind, Predicate<Asked> which, ZoneId zone) {
    return now.surveys().stream()
        .filter(asked -> asked.survey().ratings() && which.test(asked))
        .findFirst()
        .map(Asked::survey)
        .map(
            survey ->
                of(Place.RATE, kind)
                    .about(survey.id(), survey.title())
                    .on(day(survey.closesAt(), zone)));
  }

  static HomeLine grow(Situation now) {
    var work = now.work();
    if (now.goal().isPresent()) {
      var goal = now.goal().get();
      return of(Place.GROW, Kind.LOOK_BACK).about(goal.id(), goal.title()).on(goal.lookBackOn());
    }
    return work.step()
        .map(step -> of(Place.GROW, Kind.STEP).about(step.id(), null).doing(step))
        .or(() -> chooseStep(work))
        .or(
            () ->
                work.draftGoal()
                    .map(goal -> of(Place.GROW, Kind.DRAFT_GOAL).about(goal.id(), goal.title())))
        .orElseGet(() -> of(Place.GROW, Kind.NO_GOAL));
  }

  /** A goal that has begun and has no step. */
  static Optional<HomeLine> chooseStep(Work work) {
    return work.stepless()
        .map(goal -> of(Place.GROW, Kind.CHOOSE_STEP).about(goal.id(), goal.title()));
  }

  /** A step without a day and without time in the week. */
  static Optional<HomeLine> planStep(Work work) {
    return work.step()
        .filter(step -> work.unplanned())
        .map(step -> of(Place.WEEK, Kind.PLAN_STEP).about(step.id(), step.text()));
  }

  /** Planning a week or closing it, if it is the day for that. */
  static Optional<HomeLine> ritual(Work work, Kind kind) {
    return work.ritual()
        .filter(ritual -> ritual.kind() == kind)
        .map(ritual -> of(Place.WEEK, kind).on(ritual.week()));
  }

  static HomeLine week(Work work) {
    if (work.overdue() > 0) {
      return of(Place.WEEK, Kind.OVERDUE).counting(work.overdue(), null);
    }
    return ritual(work, Kind.PLAN_WEEK)
        .or(() -> ritual(work, Kind.CLOSE_WEEK))
        .or(() -> planStep(work))
        .orElseGet(
            () ->
                work.blocksToday() > 0
                    ? of(Place.WEEK, Kind.TODAY).counting(work.blocksToday(), null)
                    : work.blocks() > 0
                        ? of(Place.WEEK, Kind.PLANNED).counting(work.blocks(), null)
                        : of(Place.WEEK, Kind.NO_PLAN));
  }

  static HomeLine people(Situation now) {
    var work = now.work();
    return talk(work)
        .or(() -> touch(work))
        .orElseGet(() -> of(Place.PEOPLE, Kind.IN_TOUCH).counting(now.people(), null));
  }

  /** A one-on-one or session that is today. */
  static Optional<HomeLine> talk(Work work) {
    return work.talk()
        .map(talk -> of(Place.PEOPLE, Kind.TALK).about(talk.id(), talk.with()).at(talk.start()));
  }

  /** Somebody has not been heard of for longer than the lead wished. */
  static Optional<HomeLine> touch(Work work) {
    return work.drifting().stream()
        .findFirst()
        .map(
            name ->
                of(Place.PEOPLE, Kind.TOUCH)
                    .about(null, name)
                    .counting(work.drifting().size(), null));
  }

  private static Optional<Asked> first(Situation now, SurveyState state) {
    return now.surveys().stream().filter(asked -> asked.is(state)).findFirst();
  }

  private static HomeLine about(Kind kind, Asked asked) {
    return of(Place.ASK, kind).about(asked.survey().id(), asked.survey().title());
  }

  private static HomeLine about(Kind kind, BoardSummary board) {
    return of(Place.ASK, kind).about(board.id(), board.title());
  }

  private static LocalDate day(Instant time, ZoneId zone) {
    return LocalDate.ofInstant(time, zone);
  }
}
