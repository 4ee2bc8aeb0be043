package io.tenward.board.view;

import io.tenward.board.state.Verdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Comments and the themes that their statements stand in, in the shape of the contract.
 *
 * @param themes each once, however many comments lead to it
 */
public record CommentChain(List<Linked> themes, List<Item> items) {
  /**
   * @param themes places in the list of themes, each once
   */
  public record Item(UUID commentId, List<Integer> themes) {}

  /**
   * @param reason in the lead's own words; null for none
   * @param published whether those who answered read it
   */
  public record Linked(
      UUID boardId,
      String boardTitle,
      UUID themeId,
      String themeName,
      @Nullable Verdict verdict,
      @Nullable String reason,
      boolean published,
      List<Clause> clauses) {}

  /** Of the role, in the same theme. */
  record Clause(UUID id, String text) {}
}
