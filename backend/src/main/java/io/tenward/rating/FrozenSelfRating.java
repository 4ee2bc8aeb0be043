package io.tenward.rating;

import static java.util.stream.Collectors.toMap;

import io.tenward.base.sql.Database;
import io.tenward.contract.SelfRatedItem;
import io.tenward.survey.SelfRatingState;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead says of themselves, frozen before they read the others. Waived: they chose to read
 * without having rated themselves, and what they had typed counts for nothing.
 *
 * @param items by question
 */
record FrozenSelfRating(SelfRatingState state, Map<String, Words> items) {
  static final FrozenSelfRating WAIVED = new FrozenSelfRating(SelfRatingState.WAIVED, Map.of());

  /**
   * @param rating absent where the lead cannot say
   * @param whyNot what is missing to a 10
   * @param proof what shows the 10
   */
  record Words(
      @Nullable Integer rating,
      @Nullable String example,
      @Nullable String whyNot,
      @Nullable String proof) {

    /** Which of the two last ones speaks depends on the rating. */
    static Words of(SelfRatedItem item) {
      var rating = item.rating();
      boolean ten = rating != null && rating == 10;
      return new Words(
          rating, item.example(), ten ? null : item.whyNot(), ten ? item.proof() : null);
    }
  }

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

  private static Map<String, Words> read(String items) {
    return SelfRatedItems.read(items).stream().collect(toMap(SelfRatedItem::questionId, Words::of));
  }
}
