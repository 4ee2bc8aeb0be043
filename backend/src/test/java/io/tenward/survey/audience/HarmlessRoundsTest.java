package io.tenward.survey.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.survey.audience.RepeatRule.Asked;
import io.tenward.survey.audience.RepeatRule.Figures;
import io.tenward.survey.audience.RepeatRule.Group;
import io.tenward.survey.audience.RepeatRule.Round;
import io.tenward.survey.audience.RepeatRule.Shown;
import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.Question;
import io.tenward.survey.core.RepeatCheck.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rule costs teams of 5 to 40 who plan nothing, of whom five of six answer each time. */
class HarmlessRoundsTest {
  private static final int K = 4;
  private static final int WORLDS = 200;
  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  private static final Question CLAUSE =
      Question.vote(
          "clause.1", "A first look within a day", new Question.Clause("duty", null, null));
  private static final Question RATING =
      new Question("clause.1", Question.Kind.ITEM, CLAUSE.text(), null, false, true);

  /** What came of a survey. */
  private enum Outcome {
    SHOWN,
    ROUNDED,
    HELD
  }

  private final Random random = new Random(9474);

  private List<PersonKey> team(int size) {
    return IntStream.range(0, size).mapToObj(i -> person("P" + i)).toList();
  }

  private PersonKey person(String name) {
    var id = new UUID(random.nextLong(), random.nextLong());
    return PersonKey.of(id, name + " " + id, id + "@x.example", null);
  }

  private Round round(List<PersonKey> team, int day, Question... questions) {
    var group = new UUID(1, random.nextLong());
    int n = (int) team.stream().filter(who -> random.nextInt(6) > 0).count();
    var shown = n < K ? List.<Shown>of() : List.of(new Shown(Set.of(group), n));
    var launch = START.plus(Duration.ofDays(day));
    return new Round(
        new UUID(7, day),
        "Day " + day,
        K,
        Map.of(group, new Group(false, team.stream().map(who -> new Asked(who, false)).toList())),
        List.of(questions).stream().map(q -> new Figures(ComparedQuestion.of(q), shown)).toList(),
        launch,
        launch.plus(Duration.ofDays(10)),
        true);
  }

  private Outcome outcome(Round round, List<Round> before) {
    var verdict =
        RepeatRule.decide(round, before, Objects.requireNonNull(round.launchedAt()))
            .values()
            .stream()
            .findFirst();
    return verdict
        .map(v -> v.reason() == Reason.ROUNDED ? Outcome.ROUNDED : Outcome.HELD)
        .orElse(Outcome.SHOWN);
  }

  /** Each leaves with this chance; then somebody may come instead. */
  private List<PersonKey> later(List<PersonKey> team, double turnover, boolean newcomers) {
    var later = new ArrayList<PersonKey>();
    for (var who : team) {
      if (random.nextDouble() >= turnover) {
        later.add(who);
      } else if (newcomers) {
        later.add(person("New"));
      }
    }
    return later;
  }

  @ParameterizedTest
  @CsvSource({"5", "8", "12", "20", "40"})
  void theSamePeopleAndQuarterlyRoundsAreNeverHeldBack(int size) {
    for (int world = 0; world < WORLDS; world++) {
      var team = team(size);
      var first = round(team, 0, RATING);
      assertTrue(outcome(round(team, 20, RATING), List.of(first)) != Outcome.HELD);
      var quarterly = round(later(team, 0.1, true), 90, RATING);
      assertEquals(Outcome.SHOWN, outcome(quarterly, List.of(first)));
      assertEquals(
          Outcome.SHOWN, outcome(round(team, 25, RATING), List.of(round(team, 0, CLAUSE))));
    }
  }

  /** The shares that docs/anonymity.md tells, of second votes three weeks after the first. */
  @ParameterizedTest
  @CsvSource({
    "8, 0, 0, 70",
    "20, 0, 0, 71",
    "8, 0.03, 22, 54",
    "20, 0.03, 45, 38",
    "8, 0.1, 54, 31",
    "20, 0.1, 82, 7",
  })
  void secondVotesOfThoseWhoAreStillThere(int size, double turnover, int held, int rounded) {
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    for (int world = 0; world < WORLDS; world++) {
      var team = team(size);
      var first = List.of(round(team, 0, CLAUSE));
      var second = round(later(team, turnover, false), 21, CLAUSE);
      boolean refused =
          RepeatRule.conflict(second, first, Objects.requireNonNull(second.launchedAt()))
              .isPresent();
      counts.merge(refused ? Outcome.HELD : outcome(second, first), 100, Integer::sum);
    }
    assertEquals(held, counts.getOrDefault(Outcome.HELD, 0) / WORLDS, 10);
    assertEquals(rounded, counts.getOrDefault(Outcome.ROUNDED, 0) / WORLDS, 10);
  }
}
