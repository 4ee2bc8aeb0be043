package io.tenward.survey.audience;

import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.RelatedSurvey;
import io.tenward.survey.core.RepeatCheck.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a close may show beside the surveys before it (docs/adr/0082). Surveys that ask the same of
 * overlapping people can be added up and subtracted; no sum or difference may tell fewer than k
 * people apart. Looks at blocks and numbers of answers only, never at a rating or a word.
 */
public final class RepeatRule {
  static final Duration WAIT = Duration.ofDays(60);

  static final Comparator<Round> BY_LAUNCH =
      Comparator.comparing(RepeatRule::launch).thenComparing(Round::surveyId);

  private RepeatRule() {}

  private static Instant launch(Round launched) {
    return Objects.requireNonNull(launched.launchedAt);
  }

  /**
   * Somebody with a link.
   *
   * @param taken whether somebody else may have used it, so that the answer may be theirs or not
   */
  record Asked(PersonKey who, boolean taken) {}

  /**
   * A launch group, without those who certainly got no link.
   *
   * @param named one person whose answer carries their name
   */
  record Group(boolean named, List<Asked> people) {}

  /**
   * A block of which figures are shown.
   *
   * @param groups the launch groups in it
   * @param n how many answers; null where they are not known
   */
  record Shown(Set<UUID> groups, @Nullable Integer n) {}

  /** A question, and of whom figures are shown. */
  record Figures(ComparedQuestion question, List<Shown> blocks) {}

  /**
   * A survey as it is compared.
   *
   * @param groups by the id of the launch group
   * @param figures of each question that is not held back
   * @param launchedAt null of one that is planned
   * @param over since when its figures may be known, also where it was cancelled then; null while
   *     it runs
   * @param decided whether its figures are those that are or will be released; else what is
   *     expected
   */
  record Round(
      UUID surveyId,
      String title,
      int k,
      Map<UUID, Group> groups,
      List<Figures> figures,
      @Nullable Instant launchedAt,
      @Nullable Instant over,
      boolean decided) {

    /** As if everybody answers everything. */
    static Round expected(
        UUID surveyId,
        String title,
        int k,
        Map<UUID, Group> groups,
        List<ComparedQuestion> questions,
        @Nullable Instant launchedAt,
        @Nullable Instant over) {
      var blocks = blocks(groups, k);
      var figures = questions.stream().map(question -> new Figures(question, blocks)).toList();
      return new Round(surveyId, title, k, groups, figures, launchedAt, over, false);
    }

    /** Groups below k together, and nothing where all of them are below k. */
    private static List<Shown> blocks(Map<UUID, Group> groups, int k) {
      var blocks = new ArrayList<Shown>();
      var small = new HashSet<UUID>();
      int all = 0;
      for (var group : groups.entrySet()) {
        int people = group.getValue().named ? 0 : group.getValue().people.size();
        all += people;
        if (people >= k) {
          blocks.add(new Shown(Set.of(group.getKey()), null));
        } else if (people > 0) {
          small.add(group.getKey());
        }
      }
      if (!small.isEmpty()) {
        blocks.add(new Shown(small, null));
      }
      return all < k ? List.of() : blocks;
    }

    /** It runs at that time, or was over less than 60 days before. */
    boolean isRecent(Instant at) {
      return over == null || over.plus(WAIT).isAfter(at);
    }

    List<PersonKey> people() {
      return groups.values().stream().flatMap(g -> g.people.stream()).map(Asked::who).toList();
    }

    Round decided(List<Figures> shown) {
      return new Round(surveyId, title, k, groups, shown, launchedAt, over, true);
    }

    boolean asks(ComparedQuestion question) {
      return figures.stream().anyMatch(other -> question.isSameAs(other.question));
    }
  }

  /**
   * Why figures must not be shown as they are.
   *
   * @param others with which they would tell, the latest first
   * @param exposed whose answers would stand out; empty where numbers of answers would tell
   */
  record Verdict(Reason reason, List<Round> others, List<Exposed> exposed) {}

  /**
   * Somebody whom a comparison would tell, or among fewer than k.
   *
   * @param now whether this survey asks them
   * @param before whether the latest of the others did
   */
  record Exposed(UUID personId, boolean now, boolean before) {}

  /**
   * Of the questions that cannot be shown as they are; all others can.
   *
   * @param others released, or decided before: what is decided later looks at this survey
   */
  static Map<String, Verdict> decide(Round closing, Collection<Round> others, Instant launch) {
    var surveys = new ComparedSurveys(closing, others, launch);
    var verdicts = new LinkedHashMap<String, Verdict>();
    for (var figures : closing.figures) {
      verdict(new FiguresComparison(surveys, figures), true)
          .ifPresent(verdict -> verdicts.put(figures.question.id(), verdict));
    }
    return verdicts;
  }

  /**
   * Why a survey must not be launched as it is planned.
   *
   * @param others the latest first
   * @param questionIds of the planned one
   * @param exposed whose answers would stand out
   */
  record Conflict(List<Round> others, List<String> questionIds, List<Exposed> exposed) {}

  /** What is certain at a launch: that figures would tell people apart if everybody answers. */
  static Optional<Conflict> conflict(Round planned, Collection<Round> others, Instant at) {
    var surveys = new ComparedSurveys(planned, others, at);
    var concerned = new TreeSet<>(BY_LAUNCH.reversed());
    var questionIds = new ArrayList<String>();
    var exposed = new LinkedHashMap<UUID, Exposed>();
    for (var figures : planned.figures) {
      verdict(new FiguresComparison(surveys, figures), false)
          .ifPresent(
              verdict -> {
                concerned.addAll(verdict.others);
                questionIds.add(figures.question.id());
                verdict.exposed.forEach(one -> exposed.putIfAbsent(one.personId(), one));
              });
    }
    return questionIds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Conflict(List.copyOf(concerned), questionIds, List.copyOf(exposed.values())));
  }

  /**
   * What becomes of figures at the close if the number of answers differs by a few: rounded where
   * all surveys that ask the same ask the very same people, else held back; null where none does.
   */
  public static @Nullable Reason forecast(Round planned, Collection<Round> others, Instant at) {
    var surveys = new ComparedSurveys(planned, others, at);
    return planned.figures.stream()
        .map(figures -> new FiguresComparison(surveys, figures).ifTurnoutDiffers())
        .filter(Objects::nonNull)
        .max(Comparator.comparing(reason -> reason == Reason.TURNOUT))
        .orElse(null);
  }

  private static Optional<Verdict> verdict(FiguresComparison all, boolean byTurnout) {
    var exposed = all.exposed();
    if (exposed.isEmpty()) {
      return byTurnout ? all.turnout() : Optional.empty();
    }
    // Those that tell each by itself, else all of them.
    var each = new ArrayList<Round>();
    var byEach = new LinkedHashSet<Exposed>();
    for (var other : all.others().reversed()) {
      var alone = all.with(other).exposed();
      if (!alone.isEmpty()) {
        each.add(other);
        byEach.addAll(alone);
      }
    }
    return Optional.of(
        each.isEmpty()
            ? new Verdict(Reason.PEOPLE, all.others().reversed(), exposed)
            : new Verdict(Reason.PEOPLE, each, List.copyOf(byEach)));
  }

  /** The first time at which nothing stands in its way; empty while one of them runs. */
  static Optional<Instant> possibleFrom(Round planned, Collection<Round> others) {
    return others.stream()
        .map(Round::over)
        .flatMap(Stream::ofNullable)
        .map(over -> over.plus(WAIT))
        .sorted()
        .filter(at -> conflict(planned, others, at).isEmpty())
        .findFirst();
  }

  /**
   * What respondents are told of: whatever was asked of nearly the same people, and the same
   * question asked of some of them; of those that are not recent only the last one.
   */
  public static List<RelatedSurvey> related(Round planned, Collection<Round> others, Instant at) {
    var related = new ArrayList<RelatedSurvey>();
    for (var other : others.stream().sorted(BY_LAUNCH.reversed()).toList()) {
      boolean same = planned.figures.stream().anyMatch(figures -> other.asks(figures.question));
      if (other.isRecent(at) || same && related.stream().noneMatch(RelatedSurvey::sameQuestions)) {
        int now = planned.people().size();
        int before = other.people().size();
        int all = new People(List.of(planned.people(), other.people())).possiblySame().size();
        int differ = 2 * all - now - before;
        if (all < now + before && (same || isNearly(differ, planned, other))) {
          related.add(new RelatedSurvey(other.title, launch(other), same));
        }
      }
    }
    return related;
  }

  private static boolean isNearly(int differ, Round planned, Round other) {
    return differ > 0 && differ < Math.max(planned.k, other.k);
  }
}
