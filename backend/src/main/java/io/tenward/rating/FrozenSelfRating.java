package io.tenward.rating;

import static java.util.stream.Collectors.toMap;

import io.tenward.base.sql.Database;
import io.tenward.contract.OwnRating;
import io.tenward.contract.SelfRatedItem;
import io.tenward.contract.SelfRatingState;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a lead's self-rating, frozen before they read the others. In a waived one they read without
 * rating themselves, and what they had typed is ignored.
 *
 * @param items by question
 */
record FrozenSelfRating(SelfRatingState state, Map<String, OwnRating> items) {
  static final FrozenSelfRating WAIVED = new FrozenSelfRating(SelfRatingState.WAIVED, Map.of());

  /** Reads it for a survey whose results are open. */
  static FrozenSelfRating of(Database database, UUID surveyId) {
    return database
        .first(
            "select state, items from self_rating where survey_id = ?",
            row -> of(row.getString(1), row.getString(2)),
            surveyId)
        .orElse(WAIVED);
  }

  private static FrozenSelfRating of(String state, String items) {
    return SelfRatingState.of(state) == SelfRatingState.FINISHED
        ? new FrozenSelfRating(SelfRatingState.FINISHED, read(items))
        : WAIVED;
  }

  private static Map<String, OwnRating> read(String items) {
    return SelfRatedItems.read(items).stream()
        .collect(toMap(SelfRatedItem::questionId, FrozenSelfRating::spoken));
  }

  /**
   * Keeps the proof of a 10, or else why the rating is not a 10, because the form asks for one of
   * them.
   */
  private static OwnRating spoken(SelfRatedItem item) {
    boolean ten = Objects.equals(item.rating(), 10);
    return new OwnRating(
        item.rating(), item.example(), ten ? null : item.whyNot(), ten ? item.proof() : null);
  }

  @Nullable Integer rating(String questionId) {
    var own = items.get(questionId);
    return own == null ? null : own.rating();
  }
}
