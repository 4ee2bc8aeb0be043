package io.tenward.board.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.contract.ThemeChangeKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThemeChangeTest {
  private static final UUID THEME = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final UUID STATEMENT = new UUID(0, 3);

  /** Boards keep a hash of it for years: fields that come later must not change it. */
  @Test
  void whatMadeAThemeIsKnownByTheFieldsItHas() {
    assertEquals(
        "add-theme{themeId=%s, statementIds=[%s], name=Plants}".formatted(THEME, STATEMENT),
        change(ThemeChangeKind.ADD_THEME, null, List.of(STATEMENT), "Plants").words());
    assertEquals(
        "split{themeId=%s, newThemeId=%s}".formatted(THEME, OTHER),
        change(ThemeChangeKind.SPLIT, OTHER, null, null).words());
  }

  private static ThemeChange change(
      ThemeChangeKind kind,
      @Nullable UUID newTheme,
      @Nullable List<UUID> statements,
      @Nullable String name) {
    return new ThemeChange(
        kind,
        6L,
        THEME,
        newTheme,
        null,
        statements,
        null,
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
