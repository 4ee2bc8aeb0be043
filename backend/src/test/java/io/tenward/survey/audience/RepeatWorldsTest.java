package io.tenward.survey.audience;

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
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random teams that are asked again and again, against brute force. The model: everybody rates as
 * before, and answers all surveys that ask them or none. What is released must then never add up or
 * subtract to fewer than k of them, whoever the list says they are.
 */
class RepeatWorldsTest {
  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  private static final List<String> NAMES =
      List.of("Ana Berg", "Bo Castro", "Cleo Dunn", "Dan Ek", "Eve Frei", "Finn Gur", "Gia Holt");
  private static final List<String> MORE =
      List.of("Hal Ibe", "Ida Jost", "Jon Kerr", "Kim Lau", "Leo Mey", "Mia Noor", "Nils Ott");

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

  /** A released block: who stands in it in truth, and how many answered. */
  private record Block(int round, Set<Integer> people, int n) {}

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
      var fate = Fate.values()[random.nextInt(Fate.values().length)];
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

    /** Some of the list in one or two groups. */
    Map<UUID, List<Entry>> audience() {
      var asked = new ArrayList<>(list);
      if (random.nextInt(3) == 0) {
        Collections.shuffle(asked, random);
        int out = random.nextInt(4);
        IntStream.range(0, Math.min(out, asked.size() - 4)).forEach(i -> asked.removeLast());
      }
      int cut = random.nextInt(3) == 0 ? random.nextInt(asked.size()) : 0;
      var groups = new LinkedHashMap<UUID, List<Entry>>();
      groups.put(new UUID(1, rounds.size()), asked.subList(cut, asked.size()));
      groups.put(new UUID(2, rounds.size()), asked.subList(0, cut));
      groups.values().removeIf(List::isEmpty);
      return groups;
    }

    /** Asks, closes, and releases what the rule lets pass. */
    Map<String, RepeatRule.Verdict> ask(Map<UUID, List<Entry>> audience, Question... questions) {
      var n = new TreeMap<UUID, Integer>();
      audience.forEach(
          (id, asked) ->
              n.put(id, (int) asked.stream().filter(e -> answers.get(e.person)).count()));
      var shown = shown(n, k);
      var round =
          round(
              rounds.size(),
              k,
              audience,
              Stream.of(questions).map(q -> new Figures(ComparedQuestion.of(q), shown)).toList());
      var launch = round.launchedAt();
      var verdicts = RepeatRule.decide(round, rounds, launch);
      var figures =
          round.figures().stream().filter(f -> !verdicts.containsKey(f.question().id())).toList();
      if (!figures.isEmpty()) {
        for (var block : shown) {
          var who =
              block.groups().stream()
                  .flatMap(id -> audience.get(id).stream())
                  .map(Entry::person)
                  .collect(java.util.stream.Collectors.toSet());
          released.add(new Block(rounds.size(), who, block.n()));
        }
      }
      rounds.add(round.decided(figures));
      audience.values().forEach(asked -> asked.forEach(entry -> changed.remove(entry.person)));
      return verdicts;
    }
  }

  private static Round round(
      int number, int k, Map<UUID, List<Entry>> audience, List<Figures> figures) {
    var groups = new LinkedHashMap<UUID, Group>();
    audience.forEach(
        (id, asked) ->
            groups.put(
                id, new Group(false, asked.stream().map(e -> new Asked(e.key(), false)).toList())));
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
  private static List<Shown> shown(Map<UUID, Integer> n, int k) {
    var alone = new ArrayList<>(n.entrySet().stream().filter(e -> e.getValue() >= k).toList());
    var joined = new ArrayList<>(n.entrySet().stream().filter(e -> e.getValue() < k).toList());
    joined.removeIf(e -> e.getValue() == 0);
    while (!joined.isEmpty()
        && !alone.isEmpty()
        && joined.stream().mapToInt(Map.Entry::getValue).sum() < k) {
      joined.add(alone.removeFirst());
    }
    var shown = new ArrayList<Shown>();
    alone.forEach(e -> shown.add(new Shown(Set.of(e.getKey()), e.getValue())));
    int all = joined.stream().mapToInt(Map.Entry::getValue).sum();
    if (all >= k) {
      shown.add(
          new Shown(
              joined.stream().map(Map.Entry::getKey).collect(java.util.stream.Collectors.toSet()),
              all));
    }
    return shown;
  }

  private static final Question FOCUS = rated("focus", "Knows what matters this quarter");

  private static Question rated(String id, String text) {
    return new Question(id, Question.Kind.ITEM, LocalizedText.own(text), null, null, null);
  }

  @Test
  void nothingThatIsReleasedAddsUpToAFew() {
    int held = 0;
    int shown = 0;
    for (long seed = 0; seed < 1_500; seed++) {
      var world = new World(seed);
      int rounds = 2 + world.random.nextInt(4);
      for (int i = 0; i < rounds; i++) {
        if (i > 0) {
          world.change();
        }
        int before = world.released.size();
        world.ask(world.audience(), FOCUS);
        shown += world.released.size() > before ? 1 : 0;
        held += world.released.size() > before ? 0 : 1;
      }
      long at = seed;
      int fewest = fewest(world);
      assertTrue(
          fewest >= world.k,
          () ->
              "world "
                  + at
                  + ": "
                  + fewest
                  + " of k "
                  + world.k
                  + " "
                  + world.log
                  + " "
                  + world.released
                  + " answering "
                  + world.answers);
    }
    assertTrue(shown > 1_000 && held > 1_000, shown + " shown, " + held + " held");
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
        var groups = new LinkedHashMap<UUID, List<Entry>>();
        int half = world.list.size() / 2;
        groups.put(new UUID(1, i), List.copyOf(world.list.subList(0, half)));
        groups.put(new UUID(2, i), List.copyOf(world.list.subList(half, world.list.size())));
        world.ask(groups, FOCUS);
      }
      released += world.released.size();
      long at = seed;
      assertTrue(fewest(world) >= world.k, () -> "world " + at + ": " + world.released);
    }
    assertTrue(released < 200 * 4, released + " blocks released");
  }

  /** The smallest number of people whom a combination of released figures counts. */
  private static int fewest(World world) {
    var blocks = world.released;
    int[] factors = new int[blocks.size()];
    return fewest(world, factors, 0);
  }

  private static int fewest(World world, int[] factors, int from) {
    if (from == factors.length) {
      return support(world, factors);
    }
    int fewest = Integer.MAX_VALUE;
    for (int factor = -1; factor <= 1; factor++) {
      factors[from] = factor;
      fewest = Math.min(fewest, fewest(world, factors, from + 1));
    }
    factors[from] = 0;
    return fewest;
  }

  private static int support(World world, int[] factors) {
    int people = 0;
    for (int person = 0; person < world.people; person++) {
      int sum = 0;
      for (int i = 0; i < factors.length; i++) {
        sum += world.released.get(i).people.contains(person) ? factors[i] : 0;
      }
      people += sum != 0 && world.answers.get(person) ? 1 : 0;
    }
    return people == 0 ? Integer.MAX_VALUE : people;
  }
}
