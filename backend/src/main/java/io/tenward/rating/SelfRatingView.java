package io.tenward.rating;

import io.tenward.base.text.LocalizedText;
import io.tenward.survey.SelfRatingState;
import io.tenward.survey.core.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contract's SelfRating: every item of the form, in its order, whether rated or not.
 *
 * @param endedAt when it was finished or waived
 */
record SelfRatingView(
    UUID surveyId, SelfRatingState state, List<Item> items, @Nullable Instant endedAt) {

  record Item(
      String questionId,
      LocalizedText text,
      @Nullable Map<String, LocalizedText> anchors,
      @Nullable Integer rating,
      @Nullable Boolean cantSay,
      @Nullable String example,
      @Nullable String whyNot,
      @Nullable String proof) {

    static Item of(Question question, SelfRatedItem rated) {
      return new Item(
          question.id(),
          question.text(),
          question.anchors(),
          rated.rating(),
          rated.cantSay(),
          rated.example(),
          rated.whyNot(),
          rated.proof());
    }
  }

  static SelfRatingView of(RatedSurvey survey, SelfRating rating) {
    var rated = rating.byQuestion();
    var items =
        survey.items().stream()
            .map(q -> Item.of(q, rated.getOrDefault(q.id(), SelfRatedItem.untouched(q.id()))))
            .toList();
    return new SelfRatingView(survey.surveyId(), rating.state(), items, rating.endedAt);
  }
}
