package io.tenward.board.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes where a statement stands.
 *
 * @param themeId null: without a theme
 * @param position its order inside its theme
 * @param byHand whether only the lead moves it
 */
public record Placement(UUID id, @Nullable UUID themeId, double position, boolean byHand) {
  boolean isIn(UUID theme) {
    return theme.equals(themeId);
  }

  Placement moved(@Nullable UUID theme, double position, boolean byHand) {
    return new Placement(id, theme, position, byHand);
  }
}
