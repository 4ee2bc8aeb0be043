package io.tenward.survey.audience;

import static io.tenward.survey.audience.Asked.FOCUS;
import static io.tenward.survey.audience.Asked.group;
import static io.tenward.survey.audience.Asked.item;
import static io.tenward.survey.audience.Asked.people;
import static io.tenward.survey.audience.Asked.person;
import static io.tenward.survey.audience.Asked.question;
import static io.tenward.survey.audience.Asked.vote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tenward.form.ComparedQuestion;
import io.tenward.form.Question;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactFiguresTest {
  private static final String SENTENCE = "You get a first look at your review within a day";
  private static final ComparedQuestion VOTE = clause(SENTENCE);

  private final Asked asked = new Asked();

  private boolean isExact(int day, ComparedQuestion question, List<PersonKey> people) {
    return asked.launch(day, question, people).isEmpty();
  }

  @Test
  void nineThenFourOfThemThenFour() {
    assertTrue(isExact(0, FOCUS, people(1, 9)));
    asked.closed(10);
    assertFalse(isExact(11, FOCUS, people(1, 4)));
    asked.closed(12);
    assertFalse(isExact(13, FOCUS, people(5, 8)));
    assertTrue(isExact(14, FOCUS, people(10, 14)), "wholly other people");
  }

  @Test
  void theSameNineAgainWhoeverIsAbsent() {
    asked.launch(0, FOCUS, people(1, 9));
    asked.closed(10);

    var again = asked.launch(20, FOCUS, people(1, 9)).getFirst();
    assertEquals(9, again.causes().getFirst().personIds().size());
  }

  @ParameterizedTest
  @CsvSource({"10, false", "69, false", "70, true"})
  void aSurveyCountsForSixtyDaysFromItsEnd(int later, boolean exact) {
    asked.launch(0, FOCUS, people(1, 9));
    asked.closed(10);

    assertEquals(exact, isExact(later, FOCUS, people(1, 9)));
  }

  @Test
  void aSurveyThatRunsCountsHoweverLongAgoItWasLaunched() {
    asked.launch(0, FOCUS, people(1, 9));

    assertFalse(isExact(200, FOCUS, people(9, 14)));
  }

  /** What shows nothing is known to nobody, and what has no figures stands in nothing's way. */
  @Test
  void blocksBelowKAndWithoutFiguresDoNotCount() {
    asked.launch(0, FOCUS, people(1, 9));
    asked.closedBelowK(10);
    assertTrue(isExact(11, FOCUS, people(1, 9)));
    asked.closed(12);
    assertFalse(isExact(13, FOCUS, people(9, 16)));
    asked.closed(14);
    assertTrue(isExact(15, FOCUS, people(10, 16)));
  }

  @Test
  void oneOfFortyCostsTheirBlockOnly() {
    asked.launch(0, FOCUS, people(1, 5));
    var team = group(people(5, 20));
    var others = group(people(21, 45));

    var inexact = asked.launch(20, List.of(FOCUS), team, others);
    assertEquals(List.of(team), inexact.stream().map(ExactFigures.Inexact::group).toList());
    assertEquals(Set.of(person(5).personId()), inexact.getFirst().personIds());
  }

  /** One sign in common is enough, however the rest was overwritten. */
  @ParameterizedTest
  @MethodSource("overwritten")
  void possiblyTheSamePersonIsEnough(PersonKey before, PersonKey now) {
    asked.launch(0, FOCUS, join(people(1, 4), before));
    assertEquals(
        Set.of(now.personId()),
        asked.launch(20, FOCUS, join(people(5, 8), now)).getFirst().personIds());
  }

  static Stream<PersonKey[]> overwritten() {
    var kim = key(1, "Kim Berg", "kim@x.example", "7");
    return Stream.of(
        new PersonKey[] {kim, key(1, "Ole Sand", "ole@x.example", null)},
        new PersonKey[] {kim, key(2, "Ole Sand", "ole@x.example", "7")},
        new PersonKey[] {kim, key(2, "Ole Sand", "Kim+x@X.example", null)},
        new PersonKey[] {kim, key(2, "Kim Berg", "ole@x.example", null)},
        new PersonKey[] {key(1, "Kim Berg", null, null), key(2, "Kim Bergh", null, null)});
  }

  /** Each change keeps a sign; all of them together keep none. */
  @Test
  void whoWasOverwrittenStepByStepStaysTheSame() {
    asked.launch(0, FOCUS, join(people(1, 4), key(1, "Kim Berg", "kim@x.example", null)));
    asked.launch(1, item("x", "Brings cake"), List.of(key(1, "Ole Sand", "ole@x.example", null)));

    assertFalse(isExact(20, FOCUS, join(people(5, 8), key(2, "Ole Sand", "ole@x.example", null))));
  }

  @ParameterizedTest
  @CsvSource({"Knows what matters, true", "How is it going?, false"})
  void aSentenceInTheIntroductionIsAskedAsWell(String intro, boolean same) {
    asked.launch(0, FOCUS, people(1, 9));

    var hidden = question("x", Question.Kind.ITEM, "Rate this", intro + " this quarter");
    assertEquals(!same, isExact(20, hidden, people(1, 9)));
  }

  @Test
  void managersAreNamedBesideTheTeamEachTime() {
    var manager = List.of(person(20));
    asked.launch(0, List.of(FOCUS), group(people(1, 9)), group(manager, true));
    asked.closed(10);

    var again = asked.launch(80, List.of(FOCUS), group(people(1, 9)), group(manager, true));
    assertEquals(List.of(), again);
    asked.closed(81);
    again = asked.launch(82, List.of(FOCUS), group(people(1, 9)), group(manager, true));
    assertEquals(1, again.size(), "only the team");
  }

  @Test
  void nobodyAnswersByNameWhatTheyAnsweredWithoutNorTheReverse() {
    asked.launch(0, FOCUS, people(1, 9));
    asked.closed(5);
    asked.launch(6, FOCUS, people(1, 9));
    asked.closed(30);
    // Without figures, and 60 days after those with figures: still without a name.
    assertFalse(asked.launch(70, List.of(FOCUS), group(List.of(person(9)), true)).isEmpty());

    var reverse = new Asked();
    reverse.launch(0, List.of(FOCUS), group(List.of(person(9)), true));
    assertFalse(reverse.launch(20, FOCUS, people(1, 9)).isEmpty());
  }

  @Test
  void ratedThenAgreedByNameAndTheReverse() {
    var rating = item("own", "How true is this: " + SENTENCE);
    asked.byName(0, VOTE, people(1, 2));
    var inexact = asked.launch(20, rating, people(1, 9));
    assertEquals(2, inexact.getFirst().personIds().size());
    var vote = asked.launch(21, VOTE, people(2, 9)).getFirst();
    assertEquals(Set.of(person(2).personId()), vote.personIds());
    assertTrue(vote.isByNameAlready());

    var reverse = new Asked();
    reverse.launch(0, rating, people(1, 9));
    assertEquals(Set.of(person(9).personId()), reverse.notByName(20, VOTE, people(9, 12)));
  }

  /** An answer of any kind by name tells one of any kind without a name. */
  @ParameterizedTest
  @EnumSource(Question.Kind.class)
  void anyKindByNameCountsAgainstAnyKind(Question.Kind kind) {
    var now = kind == Question.Kind.CLAUSE ? VOTE : question("own", kind, SENTENCE, "");
    asked.byName(0, item("situation", SENTENCE), people(1, 1));
    assertFalse(isExact(20, now, people(1, 9)));
    assertTrue(isExact(21, item("other", "Brings cake"), people(1, 9)));

    var reverse = new Asked();
    reverse.launch(0, now, people(1, 9));
    assertEquals(1, reverse.notByName(20, item("situation", SENTENCE), people(9, 12)).size());
  }

  /** Renamed, entered again, and by a clause's id in other words; for 60 days. */
  @ParameterizedTest
  @CsvSource({"59, false", "61, true"})
  void whoWasAskedByNameIsKnownWhateverBecomesOfTheEntry(int day, boolean exact) {
    asked.byName(0, VOTE, List.of(key(1, "Kim Berg", "kim@x.example", null)));
    var changed = vote("clause.1", "By noon, as a rule");

    var again = key(2, "Ole Sand", "Kim+work@x.example", null);
    assertEquals(exact, isExact(day, changed, join(people(5, 8), again)));
    var misspelt = key(3, "Kim Bergh", null, null);
    assertEquals(exact, isExact(day, vote("x", SENTENCE), join(people(15, 18), misspelt)));
  }

  /** Both are answers about one clause, whatever is asked first. */
  @ParameterizedTest
  @ValueSource(strings = {SENTENCE, "You get a first look by noon"})
  void theRatingOfAClauseAndItsVoteAreOne(String words) {
    asked.launch(0, VOTE, people(1, 9));
    asked.closed(10);
    assertFalse(isExact(20, item("clause.1", words), people(1, 9)));
    assertTrue(isExact(71, item("clause.1", words), people(1, 9)));

    var reverse = new Asked();
    reverse.launch(0, item("clause.1", words), people(1, 9));
    reverse.closed(10);
    assertEquals(List.of(), reverse.launch(20, VOTE, people(1, 9)).getFirst().votes());
  }

  @Test
  void theVerySameWordsGoToOtherPeopleOnly() {
    asked.launch(0, VOTE, people(1, 9));
    asked.closed(10);

    assertTrue(asked.launch(20, vote("new", SENTENCE), people(9, 14)).getFirst().isVotedAlready());
    asked.rounds.removeLast();
    assertTrue(isExact(21, VOTE, people(10, 14)));
    var changed = vote("clause.1", "You get a first look by noon");
    var again = asked.launch(22, changed, people(1, 9)).getFirst();
    assertFalse(again.isVotedAlready());
    assertEquals(List.of(asked.rounds.getFirst().surveyId()), again.votes());
    asked.closedWithoutOutcome(23);
    assertTrue(
        asked.launch(24, changed, people(1, 9)).getFirst().isVotedAlready(), "without figures");
  }

  /** Figures, then an outcome, then a third vote of the same people. */
  @Test
  void aChainOfVotesGoesOn() {
    asked.launch(0, VOTE, people(1, 8));
    asked.closed(10);
    asked.launch(20, changed(1), people(1, 8));
    asked.closed(30);

    assertEquals(2, asked.launch(40, changed(2), people(1, 8)).getFirst().votes().size());
  }

  /** Whoever is asked while it may still tell, or within 60 days of an outcome, gets words. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anOutcomeCountsAsFiguresAlsoWhileItMayBeTold(boolean runs) {
    asked.launch(0, VOTE, people(1, 8));
    asked.closed(10);
    asked.launch(60, changed(1), people(1, 8));
    if (!runs) {
      asked.closed(68);
    }

    assertFalse(isExact(80, changed(2), people(1, 7)), "without Ed");
    assertFalse(isExact(81, item("clause.1", "How is it going?"), people(8, 12)));
    asked.rounds.removeLast();
    asked.rounds.removeLast();
    assertTrue(isExact(82, changed(2), people(9, 14)), "wholly other people");
    asked.rounds.removeLast();
    if (runs) {
      asked.closedWithoutOutcome(83);
      assertTrue(isExact(84, changed(2), people(1, 7)), "told nothing but words");
    }
  }

  /** Whatever else counts keeps the outcome untold, and so does every other person. */
  @ParameterizedTest
  @MethodSource("beside")
  void anOutcomeNeedsExactlyTheSamePeopleEachTime(
      String what, Consumer<Asked> beside, List<PersonKey> now) {
    beside.accept(asked);

    assertEquals(List.of(), asked.launch(20, changed(1), now).getFirst().votes(), what);
  }

  static Stream<Arguments> beside() {
    Consumer<Asked> vote =
        asked -> {
          asked.launch(5, VOTE, people(1, 8));
          asked.closed(10);
        };
    Consumer<Asked> rated =
        asked -> {
          asked.launch(0, item("own", "How true is this: " + SENTENCE), people(5, 12));
          asked.closed(3);
          asked.launch(5, List.of(VOTE), group(people(1, 4)), group(people(5, 8)));
          asked.closed(10);
        };
    Consumer<Asked> renamed =
        asked -> {
          var other = key(8, "Ole Sand", "o@x.example", null);
          asked.launch(5, VOTE, join(people(1, 7), other));
          asked.closed(10);
        };
    return Stream.of(
        arguments("one left", vote, people(2, 8)),
        arguments("one more", vote, people(1, 9)),
        arguments("a rating before", rated, people(1, 8)),
        arguments(
            "by name",
            vote.andThen(asked -> asked.byName(12, changed(3), people(1, 1))),
            people(1, 8)),
        arguments(
            "another name", renamed, join(people(1, 7), key(8, "Ole Sands", "o@x.example", null))));
  }

  /** What told nothing but words stands in no way. */
  @Test
  void wordsInBetweenLeaveTheOutcome() {
    asked.launch(0, VOTE, people(1, 8));
    asked.closed(10);
    asked.launch(12, changed(2), people(2, 9));
    asked.closed(15);

    assertEquals(1, asked.launch(20, changed(1), people(1, 8)).getFirst().votes().size());
  }

  @Test
  void noOutcomeWhereSomebodyElseHadALink() {
    asked.launch(0, VOTE, people(1, 8));
    asked.closed(10);
    var last = asked.rounds.removeLast();
    asked.rounds.add(Asked.handedOut(last));

    assertEquals(List.of(), asked.launch(20, changed(1), people(1, 8)).getFirst().votes());
  }

  @Test
  void whatIsWrittenAgainCanBeRecognisedWithOrWithoutFigures() {
    var open = question("o", Question.Kind.OPEN, "What holds you up most these days?", "");
    asked.launch(0, open, people(1, 9));
    asked.closed(10);

    assertEquals(1, asked.launch(20, open, people(9, 15)).size());
    assertEquals(2, asked.launch(21, open, people(9, 15)).getFirst().causes().size());
    assertTrue(
        isExact(22, item("r", "What holds you up most these days?"), people(1, 9)),
        "a rating is another question");
  }

  private static ComparedQuestion changed(int time) {
    return vote("clause.1", "By noon " + "and once more ".repeat(time));
  }

  private static ComparedQuestion clause(String words) {
    return vote("clause.1", words);
  }

  private static PersonKey key(int id, String name, String email, String external) {
    return PersonKey.of(new UUID(8, id), name, email, external);
  }

  private static List<PersonKey> join(List<PersonKey> people, PersonKey one) {
    return Stream.concat(people.stream(), Stream.of(one)).toList();
  }
}
