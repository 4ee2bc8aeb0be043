package io.tenward.board.state;

import io.tenward.contract.TensionState;
import java.util.List;
import java.util.UUID;

/**
 * Holds a contradiction between statements, as the lead has marked it, or a language model
 * proposes.
 *
 * @param one statements of one side
 * @param other none of them
 */
public record Tension(UUID id, List<UUID> one, List<UUID> other, TensionState state) {
  Tension in(TensionState said) {
    return new Tension(id, one, other, said);
  }
}
