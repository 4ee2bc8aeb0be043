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

import io.tenward.survey.audience.Round.Group;
import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.Question;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExactFiguresTest {
  private static final String SENTENCE = "You get a first look at your review within a day";
  private static final ComparedQuestion VOTE = vote("clause.1", SENTENCE);

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
    assertEquals(9, again.reference().common());
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

  /** Being the same lets more be shown here, so that it has to be certain. */
  @Test
  void whoIsOnlyPossiblyTheSameIsNotInCommon() {
    asked.launch(0, FOCUS, join(people(1, 4), key(90, "Kim Berg", "kim@x.example", null)));
    asked.closed(10);

    var again =
        asked.launch(20, FOCUS, join(people(1, 4), key(90, "Ole Sand", "ole@x.example", null)));
    assertEquals(4, again.getFirst().reference().common());
  }

  @Test
  void theReferenceIsTheLatestOfTheSameWordsAndGroup() {
    asked.launch(0, FOCUS, people(1, 9));
    asked.closed(10);
    asked.launch(100, FOCUS, people(1, 9));
    asked.closed(110);
    asked.launch(111, FOCUS, people(1, 9));
    asked.closed(112);

    var again = asked.launch(120, FOCUS, people(1, 9)).getFirst();
    assertEquals(asked.rounds.get(1).surveyId(), again.reference().surveyId());
    var otherGroup = new Group(UUID.randomUUID(), false, Set.of(new UUID(5, 6)), people(1, 9));
    assertEquals(null, asked.launch(121, List.of(FOCUS), otherGroup).getFirst().reference());
    var reworded = item("focus", "Knows what matters this whole quarter");
    assertEquals(null, asked.launch(122, reworded, people(1, 9)).getFirst().reference());
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
    assertEquals(
        Set.of(person(2).personId()),
        asked.launch(21, VOTE, people(2, 9)).getFirst().personIds());

    var reverse = new Asked();
    reverse.launch(0, rating, people(1, 9));
    assertEquals(
        1,
        reverse
            .launch(20, List.of(VOTE), group(people(9, 12), true))
            .getFirst()
            .personIds()
            .size());
  }

  /** Quarterly ratings of what was agreed on lose nothing to its vote. */
  @Test
  void theRatingOfAClauseIsNotItsVote() {
    asked.launch(0, VOTE, people(1, 9));
    asked.closed(10);

    assertTrue(isExact(20, item("clause.1", SENTENCE), people(1, 9)));
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
    asked.closed(23);
    assertTrue(
        asked.launch(24, changed, people(1, 9)).getFirst().isVotedAlready(), "without figures");
  }

  @Test
  void anOutcomeNeedsExactlyTheSamePeopleEachTime() {
    asked.launch(0, VOTE, people(1, 8));
    asked.closed(10);
    var changed = vote("clause.1", "You get a first look by noon");

    assertEquals(List.of(), asked.launch(20, changed, people(1, 9)).getFirst().votes());
    asked.closed(21);
    var third = vote("clause.1", "You get a first look by tomorrow");
    assertEquals(List.of(), asked.launch(22, third, people(1, 9)).getFirst().votes());
    var kept = asked.launch(23, third, people(1, 8)).getFirst();
    assertEquals(List.of(), kept.votes(), "nine have voted in between");
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

  private static PersonKey key(int id, String name, String email, String external) {
    return PersonKey.of(new UUID(8, id), name, email, external);
  }

  private static List<PersonKey> join(List<PersonKey> people, PersonKey one) {
    return Stream.concat(people.stream(), Stream.of(one)).toList();
  }
}
