package io.tenward.survey.audience;

import static io.tenward.survey.audience.Asked.FOCUS;
import static io.tenward.survey.audience.Asked.item;
import static io.tenward.survey.audience.Asked.vote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.LocalizedText;
import io.tenward.form.ComparedQuestion;
import io.tenward.form.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures what the rule costs leads without bad intent, if 85 % answer and one person is replaced
 * each time.
 */
class HarmlessRoundsTest {
  private static final int K = 4;
  private static final int WORLDS = 100;
  private static final int ROUNDS = 6;
  private static final String CLAUSE = "You get a first look at your review within a day";

  private final Random random = new Random(72);
  private int people;

  private List<PersonKey> team(int size) {
    var team = new ArrayList<PersonKey>();
    for (int i = 0; i < size; i++) {
      team.add(newcomer());
    }
    return team;
  }

  private PersonKey newcomer() {
    int i = people++;
    return PersonKey.of(
        new UUID(random.nextLong(), i), "Person " + i, "p" + i + "@x.example", null);
  }

  /** The share of rounds with figures, of those in which k answered; nothing is refused. */
  private double exact(int size, int days) {
    int exact = 0;
    int enough = 0;
    for (int world = 0; world < WORLDS; world++) {
      var asked = new Asked();
      var team = team(size);
      for (int round = 0; round < ROUNDS; round++) {
        boolean without = !asked.launch(round * days, FOCUS, team).isEmpty();
        long answers = team.stream().filter(who -> random.nextInt(100) < 85).count();
        if (answers >= K) {
          enough++;
          exact += without ? 0 : 1;
          asked.closed(round * days + 10);
        } else {
          asked.closedBelowK(round * days + 10);
        }
        team.set(random.nextInt(size), newcomer());
      }
    }
    return (double) exact / enough;
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 8, 12, 20})
  void quarterlyRoundsHaveFigures(int size) {
    assertTrue(exact(size, 91) >= 0.95);
  }

  /** The share that docs/anonymity.md tells: every third monthly round. */
  @ParameterizedTest
  @ValueSource(ints = {6, 8, 12, 20})
  void everyThirdMonthlyRoundHasFigures(int size) {
    assertEquals(0.34, exact(size, 30), 0.04);
  }

  /** Two months later, as the page proposes. */
  @Test
  void whatWasAgreedOnIsRatedWithFigures() {
    var asked = new Asked();
    var team = team(8);
    asked.launch(0, vote("clause.1", CLAUSE), team);
    asked.closed(10);

    assertEquals(List.of(), asked.launch(71, item("clause.1", CLAUSE), team));
  }

  /** They share their scale and their introduction. */
  @ParameterizedTest
  @CsvSource({
    "Timely and useful code reviews, A second person for testing",
    "Fewer meetings in the morning, Clear priorities for each week",
  })
  void twoThemesStandInOneForm(String one, String other) {
    assertFalse(theme("theme.1", one).isTwinOf(theme("theme.2", other)));
    assertFalse(theme("theme.1", one).isSameAs(theme("theme.2", other)));
  }

  private static ComparedQuestion theme(String id, String name) {
    return ComparedQuestion.of(
        new Question(
            id,
            Question.Kind.ITEM,
            LocalizedText.own(name),
            Map.of(
                "3", LocalizedText.own("I often miss it and it holds me up"),
                "10", LocalizedText.own("I would not change anything about it")),
            true,
            true),
        "What you said matters most to you. How is it going by now?");
  }
}
