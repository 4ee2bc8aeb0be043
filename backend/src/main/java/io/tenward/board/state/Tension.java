package io.tenward.board.state;

import java.util.List;
import java.util.UUID;

/**
 * Statements of groups that may want the opposite of each other; proposed, never asserted.
 *
 * @param one statements of some groups
 * @param other statements of others
 */
public record Tension(UUID id, List<UUID> one, List<UUID> other, TensionState state) {
  Tension in(TensionState said) {
    return new Tension(id, one, other, said);
  }
}
