package io.tenward.survey.audience;

import static java.util.stream.Collectors.toSet;

import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.RelatedSurvey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Surveys that ask the same of overlapping people can be added up and subtracted. People who stand
 * in exactly the same blocks of all of them are an atom; no such sum tells the members of an atom
 * apart, so every atom must have k people (docs/adr/0061).
 */
public final class RepeatRule {
  static final Duration WAIT = Duration.ofDays(60);

  private static final List<Boolean> BOTH = List.of(false, true);

  private static final Comparator<Round> BY_LAUNCH =
      Comparator.comparing(RepeatRule::launch).thenComparing(Round::surveyId);

  private RepeatRule() {}

  private static Instant launch(Round launched) {
    return Objects.requireNonNull(launched.launchedAt);
  }

  /**
   * A launch group and whom it asks, without those who certainly got no link.
   *
   * @param named one person whose answer carries their name
   * @param sure who got a link that nobody else held
   * @param taken whose link somebody else may have used, so that the block may hold them or not
   */
  record Block(boolean named, Set<PersonKey> sure, Set<PersonKey> taken) {
    Stream<PersonKey> people() {
      return Stream.concat(sure.stream(), taken.stream());
    }
  }

  /**
   * A survey as it is compared.
   *
   * @param questions without those that were held back at its close
   * @param launchedAt null of one that is planned
   * @param over since when its figures may be known, also where it was cancelled then; null while
   *     it runs
   * @param settled which answers count, so that it is or will be released as it is now
   */
  record Round(
      UUID surveyId,
      String title,
      int k,
      List<ComparedQuestion> questions,
      List<Block> blocks,
      @Nullable Instant launchedAt,
      @Nullable Instant over,
      boolean settled) {

    /** It runs at that time, or was over less than 60 days before. */
    boolean isRecent(Instant at) {
      return over == null || over.plus(WAIT).isAfter(at);
    }

    List<List<PersonKey>> peopleByBlock() {
      return blocks.stream().map(block -> block.people().toList()).toList();
    }

    /**
     * Of whom figures may be shown without names. Below k in all there are none. Blocks below k are
     * one, as they always join at close; whom else they join is known then only, and unions tell no
     * more than their parts.
     */
    List<Set<PersonKey>> shown(boolean takenAnswered) {
      var all =
          blocks.stream()
              .filter(block -> !block.named)
              .map(block -> takenAnswered ? block.people().collect(toSet()) : block.sure)
              .filter(people -> !people.isEmpty())
              .toList();
      if (all.stream().mapToInt(Set::size).sum() < k) {
        return List.of();
      }
      var shown = new ArrayList<>(all.stream().filter(people -> people.size() >= k).toList());
      var small = all.stream().filter(people -> people.size() < k).flatMap(Set::stream);
      Optional.of(small.collect(toSet())).filter(joined -> !joined.isEmpty()).ifPresent(shown::add);
      return shown;
    }
  }

  /**
   * Why a survey must not be launched as it is planned.
   *
   * @param others the latest first
   * @param questionIds of the planned one
   * @param exposed whose answers would stand out
   */
  record Conflict(List<Round> others, List<String> questionIds, List<Exposed> exposed) {}

  /**
   * Somebody in an atom of fewer than k.
   *
   * @param now whether the planned survey asks them
   * @param before whether the latest of the others did
   */
  record Exposed(UUID personId, boolean now, boolean before) {}

  /** Surveys with a question in common count that run at that time or are recent. */
  static Optional<Conflict> conflict(Round planned, Collection<Round> others, Instant at) {
    var recent = others.stream().filter(other -> other.isRecent(at)).sorted(BY_LAUNCH).toList();
    var asking = new LinkedHashMap<List<Round>, List<String>>();
    for (var question : planned.questions) {
      var same = recent.stream().filter(other -> question.isAmong(other.questions)).toList();
      asking.computeIfAbsent(same, surveys -> new ArrayList<>()).add(question.id());
    }
    var concerned = new TreeSet<>(BY_LAUNCH.reversed());
    var questionIds = new ArrayList<String>();
    var exposed = new LinkedHashMap<UUID, Exposed>();
    asking.forEach(
        (same, ids) -> {
          var fewest = fewestInConflict(planned, same);
          if (!fewest.isEmpty()) {
            concerned.addAll(fewest);
            questionIds.addAll(ids);
            exposed(planned, fewest).forEach(one -> exposed.putIfAbsent(one.personId(), one));
          }
        });
    return questionIds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Conflict(List.copyOf(concerned), questionIds, List.copyOf(exposed.values())));
  }

  /** Those that are in conflict with the planned one each by itself, else all of them, or none. */
  private static List<Round> fewestInConflict(Round planned, List<Round> others) {
    var each =
        others.stream().filter(other -> !exposed(planned, List.of(other)).isEmpty()).toList();
    if (!each.isEmpty() || exposed(planned, others).isEmpty()) {
      return each;
    }
    return Atoms.of(planned, others, true).others();
  }

  /**
   * Under no reading may an atom be too small: one name with two addresses may be one person or
   * two, and whose link was taken may have answered or not.
   */
  private static Set<Exposed> exposed(Round planned, List<Round> others) {
    var exposed = new LinkedHashSet<Exposed>();
    for (boolean byName : BOTH) {
      var atoms = Atoms.of(planned, others, byName);
      for (boolean takenAnswered : BOTH) {
        exposed.addAll(atoms.belowK(takenAnswered));
      }
    }
    return exposed;
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
      boolean same = planned.questions.stream().anyMatch(q -> q.isAmong(other.questions));
      if (other.isRecent(at) || same && related.stream().noneMatch(RelatedSurvey::sameQuestions)) {
        var people = Atoms.of(planned, List.of(other), true);
        if (people.overlap() && (same || isNearly(people.differ(), planned, other))) {
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
