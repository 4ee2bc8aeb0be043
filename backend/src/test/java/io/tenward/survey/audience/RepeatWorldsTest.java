package io.tenward.survey.audience;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.LocalizedText;
import io.tenward.survey.audience.RepeatRule.Asked;
import io.tenward.survey.audience.RepeatRule.Figures;
import io.tenward.survey.audience.RepeatRule.Group;
import io.tenward.survey.audience.RepeatRule.Round;
import io.tenward.survey.audience.RepeatRule.Shown;
import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random teams that are asked again and again, against brute force. The model: everybody rates as
 * before, and answers all surveys that ask them or none, unless somebody else had access to their
 * link. What is released must then never add up or subtract to fewer than k of those whose answers
 * nobody knows, whoever the list says they are.
 */
class RepeatWorldsTest {
  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  private static final List<String> NAMES =
      List.of("Ana Berg", "Bo Castro", "Cleo Dunn", "Dan Ek", "Eve Frei", "Finn Gur", "Gia Holt");
  private static final List<String> MORE =
      List.of("Hal Ibe", "Ida Jost", "Jon Kerr", "Kim Lau", "Leo Mey", "Mia Noor", "Nils Ott");

  /** The group of whoever answers by name. */
  private static final UUID NAMED = new UUID(3, 0);

  private static final String CLAUSE = "You get a first look at your review within a day";
  private static final Question FOCUS = rated("focus", "Knows what matters this quarter");
  private static final Question VOTE = vote("clause.1");
  private static final Question NEW_ID = vote("clause.2");
  private static final Question RATING = rated("clause.1", CLAUSE);
  private static final Question OWN_WORDS = rated("own", CLAUSE);

  /** What a world asks, in any order. */
  private static final List<List<Question>> FORMS =
      List.of(List.of(FOCUS), List.of(VOTE, NEW_ID), List.of(VOTE, NEW_ID, RATING, OWN_WORDS));

  private static final Map<Question, ComparedQuestion> COMPARED =
      FORMS.stream()
          .flatMap(List::stream)
          .distinct()
          .collect(toMap(Function.identity(), ComparedQuestion::of));

  /** What asks for the same; a lead's own words may stand for a vote and for a rating. */
  private static final List<Set<Question>> OPINIONS =
      List.of(Set.of(FOCUS), Set.of(VOTE, NEW_ID, OWN_WORDS), Set.of(RATING, OWN_WORDS));

  private static Question rated(String id, String text) {
    return new Question(id, Question.Kind.ITEM, LocalizedText.own(text), null, false, true);
  }

  private static Question vote(String id) {
    return Question.vote(id, CLAUSE, new Question.Clause("duty", null, null));
  }

  /** What the list does to somebody between two surveys. */
  enum Fate {
    STAYS,
    /** Married: one part of the name is another, and so is the address. */
    MARRIES,
    /** Removed and entered once more, with the same address. */
    COMES_BACK,
    /** The same, with a slip of the pen and without an address. */
    MISSPELT,
    /** Overwritten: the entry of one is another person from now on. */
    OVERWRITTEN,
    /** Overwritten by an entry that looks new and is the same person. */
    DISGUISED
  }

  /** An entry of the list. */
  private record Entry(int person, UUID id, String name, String email) {
    PersonKey key() {
      return PersonKey.of(id, name, email.isEmpty() ? null : email, null);
    }
  }

  /** What becomes of somebody's link. */
  private enum Link {
    THEIRS,
    /** The lead had access to it once they had answered. */
    ANSWERED_BEFORE,
    HANDED_ON,
    /** By the lead, who knows what was said. */
    USED,
    UNUSED
  }

  /** An entry in a survey. */
  private record Invited(Entry entry, Link link, boolean answers) {
    /** Whether what came through the link is theirs. */
    boolean theirs() {
      return answers && link != Link.USED && link != Link.UNUSED;
    }

    boolean ballot() {
      return theirs() || link == Link.USED;
    }

    /** As ReleaseRules counts. */
    boolean certain() {
      return theirs() && link != Link.HANDED_ON;
    }

    int person() {
      return entry.person;
    }
  }

  /**
   * Released figures.
   *
   * @param people whose answers they hold
   * @param named whose they are is shown beside them
   */
  private record Block(int round, Question question, Set<Integer> people, boolean named) {
    @Override
    public String toString() {
      return "%d %s %s%s".formatted(round, question.id(), people, named ? " by name" : "");
    }
  }

  private static final class World {
    final Random random;
    final int k;
    final List<Entry> list = new ArrayList<>();
    final Map<Integer, Boolean> answers = new HashMap<>();
    final List<Round> rounds = new ArrayList<>();
    final List<Block> released = new ArrayList<>();

    /** Twice before they are asked again, and nobody would know them. */
    final Set<Integer> changed = new HashSet<>();

    final List<String> log = new ArrayList<>();
    int people;

    World(long seed) {
      random = new Random(seed);
      k = 3 + random.nextInt(2);
      Stream.concat(NAMES.stream(), MORE.stream().limit(random.nextInt(5))).forEach(this::enter);
    }

    void enter(String name) {
      var email = random.nextInt(4) == 0 ? "" : name.charAt(0) + people + "@x.example";
      answers.put(people, random.nextInt(8) > 0);
      list.add(new Entry(people++, new UUID(9, random.nextLong()), name, email));
    }

    void change() {
      for (int i = 0; i < list.size(); i++) {
        if (random.nextInt(6) == 0 && changed.add(list.get(i).person)) {
          list.set(i, changed(list.get(i)));
        }
      }
      if (random.nextBoolean()) {
        int few = random.nextInt(1 + random.nextInt(2 * k));
        for (int i = 0; i < few && list.size() > 4; i++) {
          if (random.nextBoolean()) {
            list.remove(random.nextInt(list.size()));
          } else if (people < 16) {
            enter("New " + (char) ('A' + people) + "owner" + people);
          }
        }
      }
    }

    Entry changed(Entry old) {
      var names = old.name.split(" ");
      var fresh = new UUID(9, random.nextLong());
      var fate = any(Fate.values());
      if (fate == Fate.OVERWRITTEN && people >= 16) {
        return old;
      }
      log.add(old.person + " " + fate);
      return switch (fate) {
        case STAYS -> old;
        case MARRIES ->
            new Entry(old.person, old.id, names[0] + " Wed" + old.person, "w" + old.email);
        case COMES_BACK -> new Entry(old.person, fresh, old.name, old.email);
        case MISSPELT ->
            new Entry(
                old.person,
                fresh,
                old.name.endsWith("e") ? old.name.replaceFirst("e$", "") : old.name + "e",
                "");
        case OVERWRITTEN -> {
          answers.put(people, random.nextInt(8) > 0);
          yield new Entry(people++, old.id, "Zoe Quill" + people, "z" + people + "@x.example");
        }
        case DISGUISED ->
            new Entry(old.person, old.id, "Max Rohm" + random.nextInt(99), "m@" + fresh);
      };
    }

    /** Some of the list in one or two groups, and perhaps somebody by name. */
    Map<UUID, List<Invited>> audience() {
      var asked = new ArrayList<>(list);
      if (random.nextInt(3) == 0) {
        Collections.shuffle(asked, random);
        int out = random.nextInt(4);
        IntStream.range(0, Math.min(out, asked.size() - 4)).forEach(i -> asked.removeLast());
      }
      var groups = new LinkedHashMap<UUID, List<Invited>>();
      if (random.nextInt(4) == 0) {
        groups.put(NAMED, invited(List.of(asked.remove(random.nextInt(asked.size()))), false));
      }
      boolean taken = random.nextInt(4) == 0;
      int cut = random.nextInt(3) == 0 ? random.nextInt(asked.size()) : 0;
      groups.put(new UUID(1, rounds.size()), invited(asked.subList(cut, asked.size()), taken));
      groups.put(new UUID(2, rounds.size()), invited(asked.subList(0, cut), taken));
      groups.values().removeIf(List::isEmpty);
      return groups;
    }

    List<Invited> invited(List<Entry> asked, boolean taken) {
      return asked.stream()
          .map(
              entry -> {
                var link = taken && random.nextInt(3) == 0 ? any(Link.values()) : Link.THEIRS;
                return new Invited(entry, link, answers.get(entry.person));
              })
          .toList();
    }

    <T> T any(T[] all) {
      return all[random.nextInt(all.length)];
    }

    /** Asks, closes, and releases what the rule lets pass. */
    void ask(Map<UUID, List<Invited>> audience, Question question) {
      var shown = shown(audience, k);
      var figures = List.of(new Figures(COMPARED.get(question), shown));
      var round = round(rounds.size(), k, audience, figures);
      boolean held = !RepeatRule.decide(round, rounds, round.launchedAt()).isEmpty();
      if (!held) {
        shown.forEach(block -> release(question, audience, block.groups(), false));
        if (audience.containsKey(NAMED)) {
          release(question, audience, Set.of(NAMED), true);
        }
      }
      rounds.add(round.decided(held ? List.of() : figures));
      audience.values().forEach(asked -> asked.forEach(one -> changed.remove(one.person())));
    }

    private void release(
        Question question, Map<UUID, List<Invited>> audience, Set<UUID> groups, boolean named) {
      var people =
          groups.stream()
              .flatMap(id -> audience.getOrDefault(id, List.of()).stream())
              .filter(Invited::theirs)
              .map(Invited::person)
              .collect(toSet());
      released.add(new Block(rounds.size(), question, people, named));
    }
  }

  private static Round round(
      int number, int k, Map<UUID, List<Invited>> audience, List<Figures> figures) {
    var groups = new LinkedHashMap<UUID, Group>();
    audience.forEach(
        (id, asked) ->
            groups.put(
                id,
                new Group(
                    id.equals(NAMED),
                    asked.stream()
                        .map(one -> new Asked(one.entry.key(), one.link != Link.THEIRS))
                        .toList())));
    var launch = START.plus(Duration.ofDays(4L * number));
    return new Round(
        new UUID(7, number),
        "Round " + number,
        k,
        groups,
        figures,
        launch,
        launch.plus(Duration.ofDays(3)),
        true);
  }

  /** As Blocks joins them. */
  private static List<Shown> shown(Map<UUID, List<Invited>> audience, int k) {
    var alone = new ArrayList<UUID>();
    var joined = new ArrayList<UUID>();
    audience.forEach(
        (id, asked) -> {
          if (!id.equals(NAMED) && count(asked, Invited::ballot) > 0) {
            (count(asked, Invited::certain) < k ? joined : alone).add(id);
          }
        });
    ToIntFunction<List<UUID>> certain =
        ids -> ids.stream().mapToInt(id -> count(audience.get(id), Invited::certain)).sum();
    while (!joined.isEmpty() && !alone.isEmpty() && certain.applyAsInt(joined) < k) {
      joined.add(alone.removeFirst());
    }
    return Stream.concat(alone.stream().map(List::of), Stream.of(joined))
        .filter(ids -> certain.applyAsInt(ids) >= k)
        .map(
            ids ->
                new Shown(
                    Set.copyOf(ids),
                    ids.stream().mapToInt(id -> count(audience.get(id), Invited::ballot)).sum()))
        .toList();
  }

  private static int count(List<Invited> asked, Predicate<Invited> which) {
    return (int) asked.stream().filter(which).count();
  }

  @Test
  void nothingThatIsReleasedAddsUpToAFew() {
    int held = 0;
    int shown = 0;
    for (long seed = 0; seed < 1_500; seed++) {
      var world = new World(seed);
      var form = FORMS.get((int) seed % FORMS.size());
      int rounds = 2 + world.random.nextInt(4);
      for (int i = 0; i < rounds; i++) {
        if (i > 0) {
          world.change();
        }
        int before = world.released.size();
        world.ask(world.audience(), form.get(world.random.nextInt(form.size())));
        if (world.released.size() > before) {
          shown++;
        } else {
          held++;
        }
      }
      requireMany(world, seed);
    }
    assertTrue(shown > 1_000 && held > 1_000, shown + " shown, " + held + " held");
  }

  private static void requireMany(World world, long seed) {
    for (var opinion : OPINIONS) {
      int fewest = fewest(world, opinion);
      assertTrue(
          fewest >= world.k,
          () ->
              "world %d: %d of k %d %s %s"
                  .formatted(seed, fewest, world.k, world.log, world.released));
    }
  }

  /** Everybody answers, and the same people are split again and again. */
  @Test
  void splitsOfTheSamePeopleNeverAddUp() {
    int released = 0;
    for (long seed = 0; seed < 200; seed++) {
      var world = new World(seed);
      world.answers.replaceAll((person, answers) -> true);
      for (int i = 0; i < 7; i++) {
        Collections.shuffle(world.list, world.random);
        var groups = new LinkedHashMap<UUID, List<Invited>>();
        int half = world.list.size() / 2;
        groups.put(new UUID(1, i), world.invited(world.list.subList(0, half), false));
        groups.put(
            new UUID(2, i), world.invited(world.list.subList(half, world.list.size()), false));
        world.ask(groups, FOCUS);
      }
      released += world.released.size();
      requireMany(world, seed);
    }
    assertTrue(released < 200 * 4, released + " blocks released");
  }

  /** The smallest number of people whom a combination of released figures counts. */
  private static int fewest(World world, Set<Question> opinion) {
    var figures = world.released.stream().filter(b -> opinion.contains(b.question)).toList();
    var known =
        figures.stream().filter(Block::named).flatMap(b -> b.people.stream()).collect(toSet());
    var unknown =
        figures.stream()
            .filter(block -> !block.named)
            .map(block -> block.people.stream().filter(p -> !known.contains(p)).toList())
            .toList();
    return fewest(unknown, new int[world.people]);
  }

  /**
   * @param times how often each person is counted by the figures before these
   */
  private static int fewest(List<List<Integer>> figures, int[] times) {
    if (figures.isEmpty()) {
      int people = (int) IntStream.of(times).filter(t -> t != 0).count();
      return people == 0 ? Integer.MAX_VALUE : people;
    }
    int fewest = Integer.MAX_VALUE;
    for (int factor = -1; factor <= 1; factor++) {
      for (int person : figures.getFirst()) {
        times[person] += factor == -1 ? -1 : 1;
      }
      fewest = Math.min(fewest, fewest(figures.subList(1, figures.size()), times));
    }
    figures.getFirst().forEach(person -> times[person]--);
    return fewest;
  }
}
