package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.contract.SelfRatingState;
import io.tenward.form.Manifest;
import io.tenward.form.Question;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads whether leads have rated themselves, which opens the results. */
public final class SelfRatings {
  private SelfRatings() {}

  /**
   * Returns the state of the self-rating of a launched survey. A survey without rated questions
   * needs none, so no row is stored for it.
   */
  public static SelfRatingState of(UUID surveyId, Supplier<Manifest> manifest) {
    var kept =
        Panache.getSession()
            .createNativeQuery(
                "select state from self_rating where survey_id = :survey", String.class)
            .setParameter("survey", surveyId)
            .uniqueResultOptional()
            .map(SelfRatingState::of)
            .orElse(SelfRatingState.OPEN);
    boolean none =
        kept == SelfRatingState.OPEN
            && manifest.get().questions().stream().noneMatch(Question::rated);
    return none ? SelfRatingState.NONE : kept;
  }
}
