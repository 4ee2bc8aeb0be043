package io.tenward.board.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.base.json.Json;
import io.tenward.contract.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeChangesTest {
  private static final UUID THEME = new UUID(0, 1);

  @ParameterizedTest
  @EnumSource
  void onlyWhatIsNotDoneNowIsPutOff(Verdict verdict) {
    var theme = Theme.made(THEME, "Reviews", null);
    var change =
        Map.of(
            "kind",
            "verdict",
            "after",
            1,
            "themeId",
            THEME,
            "verdict",
            verdict.word(),
            "reason",
            "Later",
            "horizon",
            Map.of("text", "In spring", "remindOn", "2027-03-01"));
    var decided =
        ThemeChanges.of(
            new State(0, Map.of(THEME, theme), Map.of(), Map.of()),
            Json.MAPPER.convertValue(change, ThemeChange.class),
            new StoredSynthesis(List.of(), () -> null),
            Instant.EPOCH);
    var putOff = decided.themes().get(THEME).horizon() != null;
    assertEquals(verdict == Verdict.NOT_NOW, putOff);
  }
}
