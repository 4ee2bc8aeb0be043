package io.tenward.thread;

import static io.tenward.contract.ThreadStation.AGREED;
import static io.tenward.contract.ThreadStation.EVIDENCE;
import static io.tenward.contract.ThreadStation.GOAL;
import static io.tenward.contract.ThreadStation.QUOTES;
import static io.tenward.contract.ThreadStation.RATED;
import static io.tenward.contract.ThreadStation.ROLE;
import static io.tenward.contract.ThreadStation.TIME;
import static io.tenward.contract.ThreadStation.VERDICT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.tenward.contract.ThreadClause;
import io.tenward.contract.ThreadStation;
import io.tenward.contract.ThreadTheme;
import io.tenward.contract.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationsTest {
  private static final UUID ID = new UUID(0, 1);

  @ParameterizedTest
  @CsvSource({
    "'', ROLE",
    "QUOTES VERDICT, ROLE",
    "ROLE, QUOTES",
    "ROLE QUOTES, VERDICT",
    "ROLE AGREED, RATED",
    "ROLE QUOTES VERDICT AGREED RATED GOAL TIME, EVIDENCE",
    "ROLE EVIDENCE, RATED",
    "ROLE RATED EVIDENCE, "
  })
  void theNextStationIsTheFirstEmptyOneBehindTheLast(String there, ThreadStation next) {
    assertEquals(next, stations(there).next(true, List.of(), List.of()));
  }

  @Test
  void aClauseThatIsWrittenWaitsForItsVote() {
    var clauses = List.of(new ThreadClause(ID, "Informed", 2, null));
    assertEquals(AGREED, stations("ROLE").next(true, List.of(), clauses));
    assertEquals(TIME, stations("ROLE GOAL").next(true, List.of(), clauses));
  }

  @Test
  void whatIsNotForNowHasNoNextStation() {
    var theme =
        new ThreadTheme(
            ID, ID, "Informed", null, 1, Verdict.NOT_NOW, "Later", Instant.EPOCH, false);
    assertNull(stations("QUOTES VERDICT").next(true, List.of(theme), List.of()));
  }

  @Test
  void anItemThatNobodyAskedForInWordsNeedsNoPlaceInTheRole() {
    assertEquals(QUOTES, stations("").next(false, List.of(), List.of()));
    assertEquals(GOAL, stations("RATED").next(false, List.of(), List.of()));
  }

  @Test
  void stationsStandInTheOrderOfTheChain() {
    assertEquals(
        List.of(ROLE, QUOTES, VERDICT, RATED, EVIDENCE),
        stations("EVIDENCE RATED VERDICT ROLE QUOTES").there());
  }

  private static Stations stations(String there) {
    var stations = new Stations();
    for (var word : there.split(" ", -1)) {
      stations.with(word.isEmpty() ? ROLE : ThreadStation.valueOf(word), !word.isEmpty());
    }
    return stations;
  }
}
