package io.tenward.theme;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comments and the themes that their statements stand in, in the shape of the contract. */
record CommentChain(List<Item> items) {
  /**
   * @param links each a {@link Link} as JSON, written once for all comments that lead to it
   */
  record Item(UUID commentId, List<RawValue> links) {}

  /**
   * @param reason in the lead's own words; null for none
   * @param published whether those who answered read it
   */
  record Link(
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
