package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.synthesis.Naming.NearDuplicates;
import io.tenward.synthesis.meaning.Semantics;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what is shown once, as "x 2". */
class NearDuplicatesTest {
  private static final Semantics MODELS =
      Objects.requireNonNull(SharedModels.synthesis().english());

  @ParameterizedTest
  @CsvSource({
    "We have too many meetings, There are too many meetings",
    "Tell us the reasons for your decisions, Explain the reasons for your decisions to us",
    "Review our pull requests within a day, Please review our pull requests within one day"
  })
  void whatSaysTheSameInOtherWordsIsShownOnce(String one, String other) {
    assertEquals(List.of(List.of(0, 1)), alike(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "Please review our pull requests within a day, Review our merge requests within a day",
    "We need you in the office, We need you in the daily"
  })
  void whatOnlyResemblesItIsShownByItself(String one, String other) {
    assertEquals(List.of(), alike(one, other));
  }

  /** Models see them as near as those that say the same. */
  @ParameterizedTest
  @CsvSource({
    "We need more code reviews, We need fewer code reviews",
    "Please review our code more often, Please review our code less often",
    "Please do interrupt us, Please do not interrupt us",
    "Hold longer stand-ups with the team, Hold shorter stand-ups with the team",
    "Decide sooner on the architecture, Decide later on the architecture",
    "Bitte mehr Besprechungen mit dem Team, Bitte keine Besprechungen mit dem Team",
    "Wir brauchen öfter Besprechungen mit dem Team, Wir brauchen seltener Besprechungen mit dem Team"
  })
  void whatSaysTheOppositeIsNeverShownOnce(String one, String other) {
    assertEquals(List.of(), alike(one, other));
  }

  private static List<List<Integer>> alike(String one, String other) {
    var distinct = DistinctStatements.of(SharedModels.statements(one, other));
    var raw = distinct.stream().map(each -> MODELS.read(each.words())[1]).toArray(float[][]::new);
    return NearDuplicates.of(List.of(0, 1), distinct, raw).stream()
        .map(kind -> kind.stream().sorted().toList())
        .toList();
  }
}
