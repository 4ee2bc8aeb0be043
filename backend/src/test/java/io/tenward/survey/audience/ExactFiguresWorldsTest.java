package io.tenward.survey.audience;

import static io.tenward.survey.audience.Asked.day;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.LocalizedText;
import io.tenward.contract.BlockKind;
import io.tenward.form.ComparedQuestion;
import io.tenward.form.Question;
import io.tenward.form.Survey;
import io.tenward.kernel.close.AnswerPool;
import io.tenward.kernel.close.Exactness;
import io.tenward.kernel.close.OpenedAnswer;
import io.tenward.results.Launched;
import io.tenward.results.ReleasedSurveys;
import io.tenward.results.SampleManifest;
import io.tenward.survey.audience.Round.Group;
import io.tenward.survey.audience.Round.Place;
import io.tenward.survey.audience.Round.Standing;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random teams that are asked again and again, by whoever knows who they really are. Within 60 days
 * the figures of one question are of disjoint people, and no two people of a block can be told
 * apart by anything that is told: exchanging their answers changes nothing but words.
 */
class ExactFiguresWorldsTest {
  private static final int K = 4;
  private static final String FOCUS = "Knows what matters most this quarter";
  private static final String CLAUSE = "You get a first look at your review within a day";

  /** Holds an opinion and one way to ask for it. */
  private record Variant(String opinion, Question asked, ComparedQuestion question) {
    Variant(String opinion, Question asked, String intro) {
      this(opinion, asked, ComparedQuestion.of(asked, intro));
    }

    boolean isVote() {
      return asked.kind() == Question.Kind.CLAUSE;
    }
  }

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
          vote("clause.1", "You get a first look at your review within an hour"),
          vote("clause.1", "You get a first look at your review within a week"),
          item("vote", "own", "Do you agree? " + CLAUSE, null, ""),
          item("vote", "clause.1", CLAUSE, null, ""));

  /** Votes on one clause in several wordings. */
  private static final List<Variant> REWORDED =
      VARIANTS.stream().filter(one -> one.isVote() && one.asked.id().equals("clause.1")).toList();

  private static Variant item(
      String opinion, String id, String text, @Nullable String anchor, String intro) {
    var anchors = anchor == null ? null : Map.of("10", LocalizedText.own(anchor));
    return new Variant(
        opinion,
        new Question(id, Question.Kind.ITEM, LocalizedText.own(text), anchors, false, false),
        intro);
  }

  private static Variant vote(String id, String text) {
    return new Variant(
        "vote", Question.vote(id, text, new Question.Clause("duty", null, null)), "");
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
      return over.plus(Survey.COUNTS_FOR).isAfter(later.launch);
    }
  }

  private static final class World {
    final Random random;
    final List<Entry> list = new ArrayList<>();
    final Set<Integer> changed = new HashSet<>();
    final Map<UUID, Integer> personOf = new HashMap<>();
    final List<Round> rounds = new ArrayList<>();
    final List<AskedByName.Request> requests = new ArrayList<>();
    final List<Close> closes = new ArrayList<>();
    final Map<List<Object>, Integer> opinions = new HashMap<>();
    final List<Shown> shown = new ArrayList<>();
    final Map<UUID, Set<Integer>> asked = new HashMap<>();
    Set<Integer> last = Set.of();
    Variant variant = VARIANTS.getFirst();
    int people;
    int inexact;
    int outcomes;
    final boolean cannotSay;
    final int longest;

    /** One clause is reworded and voted on, mostly by the same people. */
    final boolean chain;

    /**
     * @param cannotSay whether some who take part leave the question out
     * @param longest days between two launches
     */
    World(long seed, boolean cannotSay, int longest) {
      random = new Random(seed);
      this.cannotSay = cannotSay;
      this.longest = longest;
      chain = seed % 3 == 0;
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
      boolean again = chain ? !last.isEmpty() && random.nextInt(5) > 0 : random.nextInt(3) == 0;
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
      if (!chain && random.nextInt(4) == 0 && !groups.isEmpty()) {
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
      return new Group(id, named, members.stream().map(Entry::key).toList());
    }

    Set<Integer> people(Group group) {
      return asked.get(group.id());
    }

    void play() {
      int day = 0;
      for (int i = 0; i < 7; i++) {
        ask(i, day);
        if (!chain || random.nextInt(3) == 0) {
          change();
        }
        day += random.nextInt(longest);
      }
    }

    void ask(int number, int day) {
      var opinion = variant.opinion;
      var alike = VARIANTS.stream().filter(one -> one.opinion.equals(opinion)).toList();
      var some = chain ? REWORDED : random.nextInt(3) == 0 ? VARIANTS : alike;
      variant = some.get(random.nextInt(some.size()));
      if (variant.isVote() && !chain && random.nextInt(6) == 0) {
        variant = REWORDED.getFirst();
        askByName(day);
        return;
      }
      var groups = groups();
      int ends = day + 1 + random.nextInt(longest / 2);
      var planned =
          new Round(
              new UUID(7, number),
              "",
              day(day),
              day(ends),
              null,
              random.nextInt(8) > 0,
              List.of(variant.question),
              groups,
              Map.of());
      var before = rounds.stream().map(round -> asOf(round, day)).toList();
      var without = new ExactFigures(planned, before, Asked.byName(requests)).inexact();
      without.forEach(this::check);
      inexact += without.size();
      boolean refused =
          without.stream().anyMatch(one -> one.isVotedAlready() || one.isByNameAlready());
      if (!refused && !groups.isEmpty() && random.nextInt(8) > 0) {
        close(planned, without, ends);
      }
    }

    private void askByName(int day) {
      var asked = new Asked();
      rounds.stream().map(round -> asOf(round, day)).forEach(asked.rounds::add);
      for (var one : list.stream().limit(3).toList()) {
        var keys = List.of(one.key());
        if (asked.notByName(day, variant.question, keys).isEmpty()) {
          asked.byName(day, variant.question, keys);
          shown.add(new Shown(variant.opinion, Set.of(one.person), true, day(day), day(day)));
        }
      }
      requests.addAll(asked.requests);
    }

    private void close(Round planned, List<ExactFigures.Inexact> without, int over) {
      boolean all = chain && random.nextInt(4) > 0;
      var took =
          planned
              .people()
              .filter(who -> all || random.nextInt(12) > 0)
              .map(PersonKey::personId)
              .toList();
      var close = new Close(planned, variant, without, Set.copyOf(took), day(over));
      closes.add(close);
      var told = close.told(this, person -> person);
      var standings = new HashMap<Place, Standing>();
      for (var group : planned.groups()) {
        var place = new Place(variant.question.id(), group.id());
        boolean inexact = without.stream().anyMatch(one -> one.group().equals(group));
        if (inexact && told.outcome.isEmpty()) {
          standings.put(place, Standing.WORDS);
        } else if (!inexact && !group.named() && !told.figures.contains(group.id().toString())) {
          standings.put(place, Standing.NOTHING);
        } else if (!inexact) {
          shown.add(
              new Shown(
                  variant.opinion, people(group), group.named(), planned.launchedAt(), day(over)));
        }
      }
      outcomes += told.outcome.isEmpty() ? 0 : 1;
      rounds.add(with(planned, day(over), standings));
    }

    /**
     * Returns what a launch on that day knows: for a running survey neither its end nor what is
     * told.
     */
    private Round asOf(Round round, int day) {
      if (!round.over().isAfter(day(day))) {
        return round;
      }
      var known = new HashMap<>(round.standings());
      known.values().removeIf(Standing.NOTHING::equals);
      if (close(round.surveyId()).mayTellOutcome()) {
        known.clear();
      }
      return with(round, null, known);
    }

    private static Round with(Round round, @Nullable Instant over, Map<Place, Standing> standings) {
      return new Round(
          round.surveyId(),
          "",
          round.launchedAt(),
          round.closesAt(),
          over,
          round.isByOwnLinks(),
          round.questions(),
          round.groups(),
          standings);
    }

    Close close(UUID surveyId) {
      return closes.stream()
          .filter(one -> surveyId.equals(one.round.surveyId()))
          .findFirst()
          .orElseThrow();
    }

    /** Says what somebody answers to a survey, or would; 0 is no answer. */
    int opinion(int person, Close close) {
      return opinions.computeIfAbsent(
          List.of(person, close.variant.opinion, closes.indexOf(close)),
          key -> cannotSay && random.nextInt(15) == 0 ? 0 : 1 + random.nextInt(3));
    }

    void requireAlike(Close block, int one, int other, long seed) {
      for (var close : closes) {
        if (close.variant.opinion.equals(block.variant.opinion)
            && close.isNear(block)
            && (!cannotSay || close.tookPart(one, this) && close.tookPart(other, this))) {
          assertEquals(
              close.told(this, person -> person),
              close.told(this, who -> who == one ? other : who == other ? one : who),
              () -> "world " + seed + ": " + one + " and " + other);
        }
      }
    }

    private void check(ExactFigures.Inexact one) {
      for (var vote : one.votes()) {
        var then =
            close(vote).round.groups().stream()
                .flatMap(group -> people(group).stream())
                .collect(toSet());
        assertTrue(then.containsAll(people(one.group())), "an outcome of other people");
      }
    }
  }

  /** What a close told: figures, answers by name, and an outcome; all but words. */
  private record Told(String figures, String outcome, String named) {}

  private record Close(
      Round round,
      Variant variant,
      List<ExactFigures.Inexact> without,
      Set<UUID> took,
      Instant over) {
    boolean mayTellOutcome() {
      return without.stream().anyMatch(one -> !one.votes().isEmpty());
    }

    /** Tells whether everybody voted and that is known: by figures or by an outcome. */
    private boolean isKnownOfEverybody(World world, UnaryOperator<Integer> swap) {
      var told = told(world, swap);
      return !told.outcome.isEmpty()
          || without.isEmpty()
              && !told.figures.equals("[]")
              && round.people().allMatch(who -> answer(who, world, swap) > 0);
    }

    Told told(World world, UnaryOperator<Integer> swap) {
      var groups =
          round.groups().stream()
              .map(
                  group ->
                      SampleManifest.group(
                          group.id(),
                          new Launched.Asked(
                              group.named() ? BlockKind.MANAGER : BlockKind.TEAM,
                              group.named(),
                              group.people().size()),
                          new byte[0]))
              .toList();
      var manifest =
          SampleManifest.running(
              round.surveyId(), K, false, groups, new byte[0], List.of(variant.asked));
      var pool = new AnswerPool(manifest, Map.of(), exactness(world, swap));
      int number = 0;
      for (var group : round.groups()) {
        for (var who : group.people()) {
          if (took.contains(who.personId())) {
            var reply = new OpenedAnswer.Rated(answer(who, world, swap), "", "");
            pool.add(ReleasedSurveys.box(number++, group.id(), List.of(reply)));
          }
        }
      }
      var release = pool.release(new SecureRandom());
      return new Told(
          release.ratings().toString(),
          release.outcomes().isEmpty() ? "" : release.outcomes().toString(),
          release.named().toString());
    }

    private Exactness exactness(World world, UnaryOperator<Integer> swap) {
      var inexact = without.stream().map(one -> one.group().id()).collect(toSet());
      boolean outcome =
          mayTellOutcome()
              && without.getFirst().votes().stream()
                  .map(world::close)
                  .allMatch(
                      vote -> !vote.over.isAfter(over) && vote.isKnownOfEverybody(world, swap));
      var id = variant.question.id();
      return new Exactness(Map.of(id, inexact), outcome ? Set.of(id) : Set.of());
    }

    private int answer(PersonKey who, World world, UnaryOperator<Integer> swap) {
      if (!took.contains(who.personId())) {
        return 0;
      }
      int opinion = world.opinion(swap.apply(world.personOf.get(who.personId())), this);
      return (variant.isVote() ? List.of(0, 3, 6, 10) : List.of(0, 2, 5, 9)).get(opinion);
    }

    boolean isNear(Close other) {
      return over.plus(Survey.COUNTS_FOR).isAfter(other.round.launchedAt())
          && other.over.plus(Survey.COUNTS_FOR).isAfter(round.launchedAt());
    }

    /** An outcome is of several blocks where an earlier vote showed several. */
    boolean isOneGroup(int one, int other, World world) {
      return round.groups().stream()
          .map(world::people)
          .anyMatch(people -> people.contains(one) && people.contains(other));
    }

    boolean tookPart(int person, World world) {
      return round
          .people()
          .anyMatch(
              who -> took.contains(who.personId()) && world.personOf.get(who.personId()) == person);
    }
  }

  /**
   * Without "can't say", each of two says what the other one says or would say, also where only one
   * of them took part. With it, they exchange what both answered: that one who left a question out
   * might have made a group large enough tells nothing of the other.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingThatIsToldDiffersWhenTwoOfOneBlockExchangeTheirAnswers(boolean cannotSay) {
    int pairs = 0;
    int outcomes = 0;
    for (long seed = 0; seed < 1_500; seed++) {
      var world = new World(seed, cannotSay, seed % 2 == 0 ? 8 : 25);
      world.play();
      outcomes += world.outcomes;
      for (var close : world.closes) {
        var told = close.told(world, person -> person);
        for (var group : close.round.groups()) {
          var people =
              world.people(group).stream().filter(who -> close.tookPart(who, world)).toList();
          boolean shown = !group.named() && told.figures.contains(group.id().toString());
          if (people.size() > 1 && (shown || !told.outcome.isEmpty())) {
            var one = people.get(world.random.nextInt(people.size()));
            var other = people.get(world.random.nextInt(people.size()));
            if (shown
                || close.without.getFirst().votes().stream()
                    .map(world::close)
                    .allMatch(vote -> vote.isOneGroup(one, other, world))) {
              pairs++;
              world.requireAlike(close, one, other, seed);
            }
          }
        }
      }
    }
    assertTrue(pairs > 1_000, "pairs: " + pairs);
    assertTrue(outcomes > 10, "outcomes: " + outcomes);
  }

  @Test
  void exactFiguresOfOneQuestionAreOfDisjointPeople() {
    int pairs = 0;
    int inexact = 0;
    int outcomes = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      var world = new World(seed, true, 40);
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
      outcomes += world.outcomes;
    }
    assertTrue(pairs > 100, "pairs of figures: " + pairs);
    assertTrue(inexact > 1_000, "without figures: " + inexact);
    assertTrue(outcomes > 2, "outcomes: " + outcomes);
  }
}
