package io.tenward.survey.audience;

import static io.tenward.survey.audience.Asked.day;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.LocalizedText;
import io.tenward.survey.audience.Round.Group;
import io.tenward.survey.audience.Round.Place;
import io.tenward.survey.audience.Round.Standing;
import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random teams that are asked again and again, by whoever knows who they really are: within 60 days
 * the figures of one question are of disjoint people, and sameness that lets more be shown is true.
 */
class ExactFiguresWorldsTest {
  private static final int K = 4;
  private static final String FOCUS = "Knows what matters most this quarter";
  private static final String CLAUSE = "You get a first look at your review within a day";

  /** Holds an opinion and one way to ask for it. */
  private record Variant(String opinion, ComparedQuestion question) {}

  private static final List<Variant> VARIANTS =
      List.of(
          item("focus", "focus", FOCUS, null, ""),
          item("promise", "promise", "Keeps promises", null, ""),
          item("promise", "promise", "Does what was announced", null, ""),
          item("focus", "other", "Thinking of our last weeks: " + FOCUS, null, ""),
          item("focus", "anchored", "Where are we on this scale", FOCUS, ""),
          item("focus", "introduced", "Rate this", null, FOCUS + ". How true is that?"),
          item("cake", "cake", "Brings cake on Fridays", null, ""),
          vote("clause.1", CLAUSE),
          vote("clause.2", CLAUSE),
          vote("clause.1", "You get a first look at your review by noon"),
          item("vote", "own", "Do you agree? " + CLAUSE, null, ""),
          item("rating", "clause.1", CLAUSE, null, ""));

  private static Variant item(
      String opinion, String id, String text, @Nullable String anchor, String intro) {
    var anchors = anchor == null ? null : Map.of("10", LocalizedText.own(anchor));
    return new Variant(
        opinion,
        ComparedQuestion.of(
            new Question(id, Question.Kind.ITEM, LocalizedText.own(text), anchors, false, true),
            intro));
  }

  private static Variant vote(String id, String text) {
    return new Variant("vote", Asked.vote(id, text));
  }

  private record Entry(int person, UUID id, String name, String email, String external) {
    PersonKey key() {
      return PersonKey.of(
          id, name, email.isEmpty() ? null : email, external.isEmpty() ? null : external);
    }
  }

  /** Figures, or an answer by name, and whose they are. */
  private record Shown(
      String opinion, Set<Integer> people, boolean named, Instant launch, Instant over) {
    boolean isNear(Shown later) {
      return over.plus(io.tenward.survey.core.Survey.COUNTS_FOR).isAfter(later.launch);
    }
  }

  private static final class World {
    final Random random;
    final List<Entry> list = new ArrayList<>();
    final Set<Integer> changed = new HashSet<>();
    final Map<UUID, Integer> personOf = new HashMap<>();
    final List<Round> rounds = new ArrayList<>();
    final List<Shown> shown = new ArrayList<>();
    final Map<UUID, Set<Integer>> asked = new HashMap<>();
    Set<Integer> last = Set.of();
    Variant variant = VARIANTS.getFirst();
    int people;
    int inexact;
    int compared;
    int outcomes;

    World(long seed) {
      random = new Random(seed);
      IntStream.range(0, 8 + random.nextInt(8)).forEach(i -> enter(new UUID(9, random.nextLong())));
    }

    void enter(UUID id) {
      int person = people++;
      list.add(
          new Entry(
              person,
              id,
              "N" + word(person) + " Surname" + word(person),
              random.nextInt(4) == 0 ? "" : word(person) + "@x.example",
              random.nextInt(3) == 0 ? "hr" + person : ""));
    }

    private static String word(int i) {
      return Stream.iterate(i + 1, n -> n > 0, n -> n / 7)
          .map(n -> List.of("ba", "ke", "li", "mo", "nu", "pre", "sti").get(n % 7))
          .reduce("", String::concat);
    }

    /** Leaves, comes, or changes and keeps a sign; once each, so that the sign is still there. */
    void change() {
      for (int i = list.size() - 1; i >= 0; i--) {
        var old = list.get(i);
        int fate = random.nextInt(30);
        if (fate == 0) {
          list.remove(i);
        } else if (fate == 1) {
          list.remove(i);
          enter(old.id);
        } else if (fate < 8 && changed.add(old.person)) {
          list.set(i, changed(old, fate));
        }
      }
      IntStream.range(0, random.nextInt(3)).forEach(i -> enter(new UUID(9, random.nextLong())));
    }

    private Entry changed(Entry old, int fate) {
      var fresh = new UUID(9, random.nextLong());
      var name = "Renamed X" + word(old.person + 50);
      var email = "new" + old.person + "@x.example";
      return switch (fate) {
        case 2 -> new Entry(old.person, old.id, name, email, "");
        case 3 -> new Entry(old.person, fresh, old.name, email, "");
        case 4 -> old.email.isEmpty() ? old : new Entry(old.person, fresh, name, old.email, "");
        case 5 ->
            old.external.isEmpty() ? old : new Entry(old.person, fresh, name, email, old.external);
        case 6 ->
            old.email.isEmpty() ? new Entry(old.person, fresh, old.name.substring(1), "", "") : old;
        default ->
            old.email.isEmpty() && old.external.isEmpty()
                ? old
                : new Entry(old.person, fresh, name, old.email, old.external);
      };
    }

    /** One or two random groups of the list, which nest and cross those of other surveys. */
    List<Group> groups() {
      boolean again = random.nextInt(3) == 0;
      var some =
          list.stream()
              .filter(one -> again ? last.contains(one.person) : random.nextInt(5) > 0)
              .toList();
      last = some.stream().map(Entry::person).collect(toSet());
      int parts = again ? 1 : 1 + random.nextInt(2);
      var groups = new ArrayList<Group>();
      for (int part = 0; part < parts; part++) {
        int p = part;
        var members = some.stream().filter(one -> parts == 1 || one.person % 3 % 2 == p).toList();
        if (members.size() >= K) {
          groups.add(group(members, false));
        }
      }
      if (random.nextInt(4) == 0 && !groups.isEmpty()) {
        list.stream()
            .filter(one -> !some.contains(one))
            .findFirst()
            .ifPresent(one -> groups.add(group(List.of(one), true)));
      }
      return groups;
    }

    private Group group(List<Entry> members, boolean named) {
      var id = new UUID(3, random.nextLong());
      asked.put(id, members.stream().map(Entry::person).collect(toSet()));
      members.forEach(one -> personOf.put(one.id, one.person));
      return new Group(
          id, named, Set.of(new UUID(5, 5)), members.stream().map(Entry::key).toList());
    }

    Set<Integer> people(Group group) {
      return asked.get(group.id());
    }

    void play() {
      int day = 0;
      for (int i = 0; i < 6; i++) {
        ask(i, day);
        change();
        day += random.nextInt(40);
      }
    }

    void ask(int number, int day) {
      var opinion = variant.opinion;
      var alike = VARIANTS.stream().filter(one -> one.opinion.equals(opinion)).toList();
      var some = random.nextInt(3) == 0 ? alike : VARIANTS;
      variant = some.get(random.nextInt(some.size()));
      var question = variant.question;
      var groups = groups();
      boolean byName =
          question.kind() == Question.Kind.CLAUSE && random.nextInt(6) == 0 && !groups.isEmpty();
      if (byName) {
        groups = list.stream().limit(3).map(one -> group(List.of(one), true)).toList();
      }
      int ends = day + 1 + random.nextInt(20);
      var planned =
          new Round(
              byName ? null : new UUID(7, number),
              "",
              day(day),
              day(ends),
              byName ? day(day) : null,
              List.of(question),
              groups,
              Map.of());
      var before = rounds.stream().map(round -> asOf(round, day)).toList();
      var without = new ExactFigures(planned, before).inexact();
      without.forEach(this::check);
      inexact += without.size();
      boolean refused =
          without.stream().anyMatch(one -> one.isVotedAlready() || isByNameAlready(one))
              || byName && !without.isEmpty();
      if (refused || groups.isEmpty()) {
        return;
      }
      boolean cancelled = !byName && random.nextInt(8) == 0;
      if (!cancelled) {
        release(planned, variant, without, byName ? day : ends);
      }
    }

    /** Shows what reaches k at the close, and tells nobody of it before. */
    private void release(
        Round planned, Variant variant, List<ExactFigures.Inexact> without, int over) {
      var standings = new HashMap<Place, Standing>();
      var exact = new ArrayList<>(planned.groups());
      for (var one : without) {
        exact.remove(one.group());
        standings.put(new Place(one.question().id(), one.group().id()), Standing.INEXACT);
      }
      int answers =
          exact.stream()
              .filter(group -> !group.named())
              .mapToInt(
                  group ->
                      (int) group.people().stream().filter(who -> random.nextInt(20) > 2).count())
              .sum();
      for (var group : exact) {
        if (group.named() || answers >= K) {
          shown.add(
              new Shown(
                  variant.opinion, people(group), group.named(), planned.launchedAt(), day(over)));
        } else {
          standings.put(new Place(variant.question.id(), group.id()), Standing.NOTHING);
        }
      }
      rounds.add(
          new Round(
              planned.surveyId(),
              "",
              planned.launchedAt(),
              planned.closesAt(),
              day(over),
              planned.questions(),
              planned.groups(),
              standings));
    }

    /**
     * Returns what a launch on that day knows: for a running survey neither its end nor what
     * reaches k.
     */
    private static Round asOf(Round round, int day) {
      if (!round.over().isAfter(day(day)) || round.surveyId() == null) {
        return round;
      }
      var known = new HashMap<>(round.standings());
      known.values().removeIf(Standing.NOTHING::equals);
      return new Round(
          round.surveyId(),
          "",
          round.launchedAt(),
          round.closesAt(),
          null,
          round.questions(),
          round.groups(),
          known);
    }

    /** A launch refuses these votes. */
    private static boolean isByNameAlready(ExactFigures.Inexact one) {
      return !one.group().named()
          && one.question().kind() == Question.Kind.CLAUSE
          && one.causes().stream().anyMatch(cause -> cause.round().surveyId() == null);
    }

    private void check(ExactFigures.Inexact one) {
      var reference = one.reference();
      if (reference != null) {
        compared++;
        var both = new HashSet<>(people(one.group()));
        both.retainAll(asked.get(reference.groupId()));
        assertTrue(reference.common() <= both.size(), "somebody else counts as the same person");
      }
      for (var vote : one.votes()) {
        outcomes++;
        var then =
            rounds.stream()
                .filter(round -> vote.equals(round.surveyId()))
                .flatMap(Round::anonymous)
                .flatMap(group -> people(group).stream())
                .collect(toSet());
        assertTrue(then.containsAll(people(one.group())), "an outcome of other people");
      }
    }
  }

  @Test
  void exactFiguresOfOneQuestionAreOfDisjointPeople() {
    int pairs = 0;
    int inexact = 0;
    int compared = 0;
    int outcomes = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      var world = new World(seed);
      world.play();
      for (var one : world.shown) {
        for (var other : world.shown) {
          if (one.launch.isBefore(other.launch)
              && one.opinion.equals(other.opinion)
              && one.isNear(other)
              && !(one.named && other.named)) {
            pairs++;
            var both = new HashSet<>(one.people);
            both.retainAll(other.people);
            assertEquals(Set.of(), both, "world " + seed + ": " + one + " " + other);
          }
        }
      }
      inexact += world.inexact;
      compared += world.compared;
      outcomes += world.outcomes;
    }
    assertTrue(pairs > 100, "pairs of figures: " + pairs);
    assertTrue(inexact > 1_000, "without figures: " + inexact);
    assertTrue(compared > 100, "compared: " + compared);
    assertTrue(outcomes > 5, "outcomes: " + outcomes);
  }
}
