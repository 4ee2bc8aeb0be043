package io.tenward.survey.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.LocalizedText;
import io.tenward.survey.audience.RepeatRule.Block;
import io.tenward.survey.audience.RepeatRule.Exposed;
import io.tenward.survey.audience.RepeatRule.Round;
import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.Question;
import io.tenward.survey.core.RelatedSurvey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  /**
   * Letters are people, commas separate blocks; whoever has a ! answers by name, and whoever has a
   * ? may have, as their link was taken.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abcdef          | abcdef          | 4 | false
          abcdef          | abcdefg         | 4 | true
          abcdef          | abcdefghi       | 4 | true
          abcdef          | abcdefghij      | 4 | false
          abcdef          | abcdeg          | 4 | true
          abcdef          | abcdeghi        | 4 | true
          abcdef          | ghijkl          | 4 | false
          abcdef,ghijkl   | abcdef,mnopqr   | 4 | false
          abcdef,ghijkl   | abcdefm,ghijkn  | 4 | true
          abcd,efgh       | abcdefgh        | 4 | false
          abcd,efgh       | abcdefghi       | 4 | true
          abcd,efgh       | aefgh,bcd       | 4 | true
          abcd,efgh       | abef,cdgh       | 4 | true
          abcd,efgh,ijkl,mnop  | abcdefghq,ijklmnop | 4 | true
          abcd,efgh,ijkl,mnop  | abcdefgh,ijklmnop  | 4 | false
          abc             | ab              | 4 | false
          abcde           | abc             | 4 | false
          abcde           | abc             | 3 | true
          abcdefgh,pqrm   | abcdefgh,!m     | 4 | true
          abcdefgh,!m     | abcdefgh,pqrm   | 4 | true
          abcdefgh,pqrsm  | abcdefgh,!m     | 4 | false
          abcdefgh,pqrsm  | abcdefgh,!m     | 5 | true
          abcdefgh,!m     | abcdefgh,!m     | 4 | false
          abcdefgh,!m     | abcdefgh        | 4 | false
          abcdefgh,!m     | abcdefgh,!n     | 4 | false
          abcdefgh,!m     | abcdefghm       | 4 | true
          abcdefgh,!m     | ijklnopm        | 4 | false
          pqr,!m          | pqrm            | 4 | true
          pqrm            | pqr,!m          | 4 | true
          p,!m            | m,!p            | 4 | false
          abcd?e          | abcde           | 4 | true
          abcd?e          | abcd            | 4 | true
          abcde           | abcd?e          | 4 | true
          abcd?e          | abcd?e          | 4 | false
          abc?d,efgh      | efgh            | 4 | true
          abc?d           | abc             | 4 | false
          abc?d,efgh      | ijkl            | 4 | false
          """)
  void everyAtomHasKPeople(String earlier, String planned, int k, boolean refused) {
    assertEquals(refused, conflicts(round(planned, k), round(earlier, k)));
  }

  /** Each two of them differ by four; all together they give every single rating. */
  @ParameterizedTest
  @CsvSource({
    "'abcd,efgh abef,cdgh', 1",
    "'123456789 1234 5678', 2",
    "'1234 5678 123456789', 2",
    "'abcdefgh abcd efgh abcdefgh', 4",
    "'abcdijkl efghijkl abcdefgh', 3",
  })
  void surveysAreComparedAllTogether(String surveys, int launched) {
    var others = new ArrayList<Round>();
    for (var blocks : surveys.split(" ")) {
      var planned = round(blocks, 4);
      if (RepeatRule.conflict(planned, others, NOW).isEmpty()) {
        others.add(launched(planned, others.size()));
      }
    }
    assertEquals(launched, others.size());
  }

  /**
   * Small worlds, against trying: two people are in one atom if no figure changes when they swap
   * their ratings.
   */
  @Test
  void figuresOfWhatIsLaunchedStayWhenPeopleOfAnAtomSwap() {
    var random = new Random(9474);
    int refused = 0;
    for (int world = 0; world < 3_000; world++) {
      var launched = new ArrayList<String>();
      for (int survey = 0; survey < 3; survey++) {
        var blocks = blocks(random);
        var rounds = launched.stream().map(each -> launched(round(each, 3), 1)).toList();
        var all = Stream.concat(launched.stream(), Stream.of(blocks)).toList();
        if (conflicts(round(blocks, 3), rounds.toArray(Round[]::new))) {
          refused++;
          assertTrue(all.toString().contains("!") || smallest(all) < 3, () -> all + " was refused");
        } else {
          launched.add(blocks);
          assertTrue(smallest(all) >= 3, () -> all + " was launched");
        }
      }
    }
    assertTrue(refused > 1_000 && refused < 6_000, refused + " refused");
  }

  /** One or two blocks of three or more of nine people, and perhaps somebody named. */
  private static String blocks(Random random) {
    var letters = new ArrayList<>(List.of("abcdefghi".split("")));
    if (random.nextBoolean()) {
      Collections.shuffle(letters, random);
    }
    int first = 3 + random.nextInt(4);
    var blocks = new ArrayList<>(List.of(String.join("", letters.subList(0, first))));
    if (random.nextBoolean() && first < 6) {
      blocks.add(String.join("", letters.subList(first, 8)));
    } else if (random.nextInt(3) == 0) {
      blocks.add("!" + letters.getLast());
    }
    return String.join(",", blocks);
  }

  /** Of those who answer without a name anywhere, how few cannot be told apart. */
  private static long smallest(List<String> surveys) {
    var named = new HashSet<Character>();
    var blocks = surveys.stream().flatMap(each -> Stream.of(each.split(","))).toList();
    blocks.stream().filter(b -> b.startsWith("!")).forEach(b -> named.add(b.charAt(1)));
    var before = figures(blocks, "abcdefghi");
    return "abcdefghi"
        .chars()
        .mapToObj(c -> (char) c)
        .filter(one -> !named.contains(one) && blocks.stream().anyMatch(b -> b.indexOf(one) >= 0))
        .mapToLong(
            one ->
                "abcdefghi"
                    .chars()
                    .filter(other -> figures(blocks, swapped(one, (char) other)).equals(before))
                    .count())
        .min()
        .orElse(9);
  }

  private static String swapped(char one, char other) {
    return "abcdefghi".replace(one, '-').replace(other, one).replace('-', other);
  }

  /** Of ratings that no two sums of share: 1, 2, 4 and so on, in the order of these people. */
  private static List<Integer> figures(List<String> blocks, String people) {
    return blocks.stream()
        .map(block -> block.chars().filter(c -> c != '!').map(c -> 1 << people.indexOf(c)).sum())
        .toList();
  }

  @Test
  void countsWithTheLargerK() {
    var earlier = round("abcdef", 3);

    assertTrue(conflicts(round("abcdefghij", 6), earlier));
    assertFalse(conflicts(round("abcdefghij", 3), earlier));
  }

  @Test
  void waits60DaysUntilItIsOver() {
    var planned = round("abcdefg", 4);
    var short60 = NOW.minus(Duration.ofDays(60)).plusSeconds(1);

    assertTrue(conflicts(planned, over("abcdef", short60)));
    assertFalse(conflicts(planned, over("abcdef", NOW.minus(Duration.ofDays(60)))));
    assertEquals(
        Optional.of(NOW.plusSeconds(1)),
        RepeatRule.possibleFrom(planned, List.of(over("abcdef", short60))));
    assertEquals(Optional.empty(), RepeatRule.possibleFrom(planned, List.of(round("abcdef", 4))));
  }

  @Test
  void comparesQuestionByQuestion() {
    var planned = round("abcdefg", 4, item("a", "Listens"), item("b", "Explains choices"));
    var other = launched(round("abcdef", 4, item("b", "Explains choices")), 1);
    var apart = launched(round("abcdef", 4, item("c", "Keeps promises")), 2);

    var conflict = RepeatRule.conflict(planned, List.of(other, apart), NOW).orElseThrow();
    assertEquals(List.of("b"), conflict.questionIds());
    assertEquals(List.of(other), conflict.others());
    assertEquals(List.of(new Exposed(id('g'), true, false)), conflict.exposed());
    assertFalse(conflicts(planned, apart));
  }

  /** A survey of others does not stand in the way, although it is small. */
  @Test
  void namesThoseWhoWouldStandOut() {
    var planned = round("abcdefgx", 4);
    var gone = launched(round("abcdefgy", 4), 1);
    var same = launched(round("abcdefgx", 4), 2);

    var conflict = RepeatRule.conflict(planned, List.of(gone, same), NOW).orElseThrow();
    assertEquals(List.of(gone), conflict.others());
    assertEquals(
        Set.of(new Exposed(id('x'), true, false), new Exposed(id('y'), false, true)),
        Set.copyOf(conflict.exposed()));
  }

  @Test
  void respondentsAreToldOfTheSameQuestionsAndOfNearlyTheSamePeople() {
    var planned = round("abcdef", 4);
    var again = over("abcdef", NOW.minus(Duration.ofDays(50)));
    var others = over("mnopqr", NOW.minus(Duration.ofDays(20)));
    var older = over("abcdef", NOW.minus(Duration.ofDays(100)));
    var oldest = over("abcdef", NOW.minus(Duration.ofDays(200)));
    var nearly = launched(round("abcdeg", 4, item("z", "Keeps promises")), 3);
    var apart = launched(round("abghij", 4, item("z", "Keeps promises")), 4);
    var elsewise = launched(round("abcdef", 4, item("z", "Keeps promises")), 5);

    assertEquals(
        List.of(new RelatedSurvey("abcdef", again.launchedAt(), true)),
        RepeatRule.related(planned, List.of(again, others, older, oldest), NOW));
    assertEquals(
        List.of(new RelatedSurvey("abcdef", older.launchedAt(), true)),
        RepeatRule.related(planned, List.of(oldest, older), NOW));
    assertEquals(
        List.of(new RelatedSurvey("abcdeg", nearly.launchedAt(), false)),
        RepeatRule.related(planned, List.of(nearly, apart, elsewise), NOW));
  }

  @Test
  void knowsThoseAgainWhoWereRemovedAndAdded() {
    var asked = List.of("Aylin", "Bojan", "Clara", "Emil", "Hanna");
    var earlier = inBlocks(String.join(" ", asked));

    assertTrue(conflicts(inBlocks(String.join(" ", asked.subList(1, 5))), earlier));
    assertFalse(conflicts(inBlocks("Ida Jonas Kim Lena"), earlier));
  }

  @Test
  void whoWasOverwrittenIsSomebodyElse() {
    var team = people("Ana Bo Cleo Dan Eve", "x.example");
    var overwritten = new ArrayList<>(team);
    overwritten.set(0, PersonKey.of(team.getFirst().personId(), "Max", "max@y.example"));
    var renamed = new ArrayList<>(team);
    renamed.set(0, PersonKey.of(team.getFirst().personId(), "Ana Berg", "Ana@x.example"));
    var moved = new ArrayList<>(team);
    moved.set(0, PersonKey.of(team.getFirst().personId(), "Ana", "ana@y.example"));

    assertTrue(conflicts(of(overwritten), of(team)));
    assertFalse(conflicts(of(renamed), of(team)));
    assertFalse(conflicts(of(moved), of(team)));
  }

  /** The same people, if it is them, lack one; other people, if not, are only named alike. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          Ana Ruiz, ana@x.example, Ana Ruiz, -
          Ana Ruiz, -, Ana Ruiz, ana@x.example
          Ana Ruiz, ana@x.example, Ana Ruiz, ana@new.example
          Ana Ruiz, ana@x.example, ANA  Ruíz, -
          """)
  void oneNameWithAnotherAddressIsReadBothWays(
      String name, @Nullable String address, String laterName, @Nullable String laterAddress) {
    var earlier = new ArrayList<>(List.of(PersonKey.of(UUID.randomUUID(), "Bob", "bob@x.example")));
    var again = new ArrayList<PersonKey>();
    for (int i = 0; i < 5; i++) {
      earlier.add(PersonKey.of(UUID.randomUUID(), name + i, address == null ? null : i + address));
      again.add(
          PersonKey.of(
              UUID.randomUUID(), laterName + i, laterAddress == null ? null : i + laterAddress));
    }

    assertTrue(conflicts(of(again), of(earlier)));
    var four = earlier.subList(1, 5);
    assertTrue(
        conflicts(of(Stream.concat(four.stream(), again.stream().limit(1)).toList()), of(four)));
  }

  /** The ids are new each time, so whatever goes by their order goes wrong in some of these. */
  @RepeatedTest(50)
  void tellsTwoOfOneNameInTwoBlocksApartByThoseBesideThem() {
    var team = "Alex Clara Emil Hanna Ida";
    var peers = "Alex Jonas Kim Lena Mia";
    var both = inBlocks(team, peers);

    assertFalse(conflicts(inBlocks(team, peers), both));
    assertFalse(conflicts(inBlocks(peers, team), both));
    assertTrue(conflicts(inBlocks("Clara Emil Hanna Ida", peers), both));
    assertTrue(conflicts(inBlocks(team + " Alex", peers), both));
    assertFalse(conflicts(inBlocks(team + " " + peers), both));
    assertTrue(conflicts(inBlocks("Clara Emil Hanna Ida " + peers), both));
  }

  private static boolean conflicts(Round planned, Round... earlier) {
    var others =
        Stream.of(earlier).map(each -> each.launchedAt() == null ? launched(each, 1) : each);
    return RepeatRule.conflict(planned, others.toList(), NOW).isPresent();
  }

  private static Round launched(Round round, int hour) {
    return new Round(
        round.surveyId(),
        round.title(),
        round.k(),
        round.questions(),
        round.blocks(),
        NOW.minus(Duration.ofDays(9)).plus(Duration.ofHours(hour)),
        round.over(),
        false);
  }

  private static Round over(String blocks, Instant at) {
    var round = round(blocks, 4);
    return new Round(
        round.surveyId(),
        blocks,
        4,
        round.questions(),
        round.blocks(),
        at.minus(Duration.ofDays(7)),
        at,
        true);
  }

  private static Round round(String blocks, int k, ComparedQuestion... questions) {
    return round(
        blocks,
        k,
        Stream.of(blocks.split(",")).map(RepeatRuleTest::block).toList(),
        questions.length == 0 ? List.of(item("on-track.focus", "Focus")) : List.of(questions));
  }

  private static Round round(
      String title, int k, List<Block> blocks, List<ComparedQuestion> questions) {
    return new Round(UUID.randomUUID(), title, k, questions, blocks, null, null, false);
  }

  private static Block block(String letters) {
    var taken = new HashSet<PersonKey>();
    var sure = new HashSet<PersonKey>();
    for (int i = 0; i < letters.length(); i++) {
      var who = new PersonKey(id(letters.charAt(i)), id(letters.charAt(i)), id(letters.charAt(i)));
      if (Character.isLetterOrDigit(letters.charAt(i))) {
        (i > 0 && letters.charAt(i - 1) == '?' ? taken : sure).add(who);
      }
    }
    return new Block(letters.startsWith("!"), sure, taken);
  }

  private static UUID id(char letter) {
    return new UUID(0, letter);
  }

  private static ComparedQuestion item(String id, String text) {
    return ComparedQuestion.of(
        new Question(id, Question.Kind.ITEM, LocalizedText.own(text), null, null, null));
  }

  private static List<PersonKey> people(String names, String domain) {
    return Stream.of(names.split(" "))
        .map(name -> PersonKey.of(UUID.randomUUID(), name, name + "@" + domain))
        .toList();
  }

  private static Round of(List<PersonKey> people) {
    return round(
        "x",
        4,
        List.of(new Block(false, Set.copyOf(people), Set.of())),
        List.of(item("on-track.focus", "Focus")));
  }

  /** Each with a new id and without an address, as when a list is imported again. */
  private static Round inBlocks(String... blocks) {
    return round(
        "x",
        4,
        Stream.of(blocks)
            .map(
                names ->
                    Stream.of(names.split(" "))
                        .map(name -> PersonKey.of(UUID.randomUUID(), name, null))
                        .collect(Collectors.toSet()))
            .map(people -> new Block(false, people, Set.of()))
            .toList(),
        List.of(item("on-track.focus", "Focus")));
  }
}
