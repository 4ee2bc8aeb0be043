package io.tenward.board.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Locates a part of a comment, or of a clause of the role. Its words are not stored.
 *
 * @param place among all of the board
 * @param surveyId of its comment
 * @param start in UTF-16 units of the text
 * @param end the unit after its last
 * @param suggestedId the theme that was suggested for it, at the suggested coarseness
 * @param alikeId the first of those that say nearly the same
 */
public record BoardStatement(
    UUID id,
    int place,
    @Nullable UUID surveyId,
    @Nullable UUID commentId,
    @Nullable UUID clauseId,
    int start,
    int end,
    @Nullable UUID suggestedId,
    @Nullable UUID alikeId) {

  /** Returns the same id for the same part of the same text, in every synthesis. */
  public static UUID idOf(UUID textId, int start, int end) {
    return DerivedId.of("statement", textId.toString(), start + "-" + end);
  }

  /** A clause may have been written anew since. */
  public BoardStatement until(int last) {
    return new BoardStatement(
        id, place, surveyId, commentId, clauseId, start, last, suggestedId, alikeId);
  }

  /** Returns the id of its comment or its clause. */
  public UUID textId() {
    var text = commentId == null ? clauseId : commentId;
    if (text == null) {
      throw new IllegalStateException("A statement of nothing");
    }
    return text;
  }
}
