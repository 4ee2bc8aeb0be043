package io.tenward.survey.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.LocalizedText;
import io.tenward.survey.audience.RepeatRule.Asked;
import io.tenward.survey.audience.RepeatRule.Exposed;
import io.tenward.survey.audience.RepeatRule.Figures;
import io.tenward.survey.audience.RepeatRule.Group;
import io.tenward.survey.audience.RepeatRule.Round;
import io.tenward.survey.audience.RepeatRule.Shown;
import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.Question;
import io.tenward.survey.core.RelatedSurvey;
import io.tenward.survey.core.RepeatCheck.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
          abcdef          | abcdegh         | 4 | true
          abcdef          | abcdeghi        | 4 | false
          abcdef          | abcdgh          | 4 | false
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
          abcd?e          | abcd?e          | 4 | true
          abc?d           | abc             | 4 | false
          abc?d,efgh      | ijkl            | 4 | false
          ijkl            | abc?d,efgh      | 4 | false
          abcdefgh        | abcdefghi?j?k?l | 4 | true
          abcdefgh        | abcdefghijkl?m  | 4 | false
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

  /** Behind each block is how many answered; nothing where that is not known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          abcdef:6        | abcdef:6         | -
          abcdef:6        | abcdef:5         | ROUNDED
          abcdef:5        | abcdef:6         | ROUNDED
          abcdefghi:9     | abcdefghi:5      | -
          abcdef          | abcdef:6         | ROUNDED
          abcdefgh:5      | abcd:4           | TURNOUT
          abcdefgh:8      | abcdefghijkl:9   | TURNOUT
          abcdefgh:8      | abcdefghijkl:7   | TURNOUT
          abcdefgh:8      | abcdefghijkl:8   | -
          abcdefgh:8      | abcdefghijkl:12  | -
          abcdefgh        | abcdefghijkl:12  | TURNOUT
          abcdefghij:8    | cdefghijkl:8     | TURNOUT
          abcdefghij:10   | cdefghijkl:10    | -
          abcde:5,fghij:5 | abcdefghij:10    | -
          abcde:4,fghij:5 | abcdefghij:10    | ROUNDED
          abcde:5,fghij:5 | abcde:4,fghij:5  | ROUNDED
          abcde:5         | fghij:4          | -
          abcdef:6        | abcdeg:6         | PEOPLE
          abcdefgh:8      | abcdefghijkl?m:12 | TURNOUT
          abcdefgh:8      | abcdefghijkl?m:13 | -
          abcdef:4        | ghijkl:6,!a      | TURNOUT
          abcdef:5        | ghijkl:6,!a      | -
          """)
  void aFewAnswersMoreOrLessWouldTell(String earlier, String closing, @Nullable Reason reason) {
    var verdicts =
        RepeatRule.decide(answered(closing), List.of(launched(answered(earlier), 1)), NOW);
    assertEquals(
        Optional.ofNullable(reason),
        verdicts.values().stream().findFirst().map(RepeatRule.Verdict::reason));
  }

  private static Round answered(String blocks) {
    var round = round(blocks.replaceAll(":\\d+", ""), 4);
    var ids = List.copyOf(round.groups().keySet());
    var shown = new ArrayList<Shown>();
    for (var block : blocks.split(",")) {
      if (!block.startsWith("!")) {
        var parts = block.split(":");
        var n = parts.length == 1 ? null : Integer.valueOf(parts[1]);
        shown.add(new Shown(Set.of(ids.get(shown.size())), n));
      }
    }
    return round.decided(List.of(new Figures(round.figures().getFirst().question(), shown)));
  }

  @Test
  void countsWithTheLargerK() {
    var earlier = round("abcdef", 3);

    assertTrue(conflicts(round("abcdefghij", 6), earlier));
    assertFalse(conflicts(round("abcdefghij", 3), earlier));
    assertTrue(conflicts(round("abcdefghij", 3), round("abcdef", 6)));
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
    overwritten.set(0, PersonKey.of(team.getFirst().personId(), "Max", "max@y.example", null));
    var renamed = new ArrayList<>(team);
    renamed.set(0, PersonKey.of(team.getFirst().personId(), "Ana Berg", "Ana@x.example", null));
    var moved = new ArrayList<>(team);
    moved.set(0, PersonKey.of(team.getFirst().personId(), "Ana", "ana@y.example", null));

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
    var earlier =
        new ArrayList<>(List.of(PersonKey.of(UUID.randomUUID(), "Bob", "bob@x.example", null)));
    var again = new ArrayList<PersonKey>();
    for (int i = 0; i < 5; i++) {
      earlier.add(
          PersonKey.of(UUID.randomUUID(), name + i, address == null ? null : i + address, null));
      again.add(
          PersonKey.of(
              UUID.randomUUID(),
              laterName + i,
              laterAddress == null ? null : i + laterAddress,
              null));
    }

    assertTrue(conflicts(of(again), of(earlier)));
    var four = earlier.subList(1, 5);
    assertTrue(
        conflicts(of(Stream.concat(four.stream(), again.stream().limit(1)).toList()), of(four)));
  }

  /** Which of them is which nobody can tell, so that neither hides anybody. */
  @Test
  void twoOfOneNameWithoutAnAddressAreNotKnownAgain() {
    var team = "Alex Clara Emil Hanna Ida";
    var peers = "Alex Jonas Kim Lena Mia";

    assertTrue(conflicts(inBlocks(team, peers), inBlocks(team, peers)));
    assertFalse(conflicts(inBlocks("Clara Emil Hanna Ida"), inBlocks("Clara Emil Hanna Ida")));
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
        round.groups(),
        round.figures(),
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
        round.groups(),
        round.figures(),
        at.minus(Duration.ofDays(7)),
        at,
        true);
  }

  private static Round round(String blocks, int k, ComparedQuestion... questions) {
    return round(
        blocks,
        k,
        Stream.of(blocks.split(",")).map(letters -> block(letters)).toList(),
        questions.length == 0 ? List.of(item("on-track.focus", "Focus")) : List.of(questions));
  }

  private static Round round(
      String title, int k, List<Group> blocks, List<ComparedQuestion> questions) {
    var groups = new LinkedHashMap<UUID, Group>();
    blocks.forEach(block -> groups.put(UUID.randomUUID(), block));
    return Round.expected(UUID.randomUUID(), title, k, groups, questions, null, null);
  }

  private static Group block(String letters) {
    var people = new ArrayList<Asked>();
    for (int i = 0; i < letters.length(); i++) {
      var id = id(letters.charAt(i));
      if (Character.isLetterOrDigit(letters.charAt(i))) {
        var who = new PersonKey(id, null, id, id, Set.of(), Set.of());
        people.add(new Asked(who, i > 0 && letters.charAt(i - 1) == '?'));
      }
    }
    return new Group(letters.startsWith("!"), people);
  }

  private static Group block(Collection<PersonKey> people) {
    return new Group(false, people.stream().map(who -> new Asked(who, false)).toList());
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
        .map(name -> PersonKey.of(UUID.randomUUID(), name, name + "@" + domain, null))
        .toList();
  }

  private static Round of(List<PersonKey> people) {
    return round("x", 4, List.of(block(people)), List.of(item("on-track.focus", "Focus")));
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
                        .map(name -> PersonKey.of(UUID.randomUUID(), name, null, null))
                        .toList())
            .map(people -> block(people))
            .toList(),
        List.of(item("on-track.focus", "Focus")));
  }
}
