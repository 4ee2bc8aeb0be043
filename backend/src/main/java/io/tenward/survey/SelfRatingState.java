package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.text.KebabEnum;
import io.tenward.survey.core.Manifest;
import io.tenward.survey.core.Question;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** Whether the lead has rated themselves, which opens the results. */
public enum SelfRatingState implements KebabEnum {
  /** Nothing is rated, so nothing is held back; never kept. */
  NONE,
  OPEN,
  FINISHED,
  WAIVED;

  public static SelfRatingState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Of a launched survey. */
  public static SelfRatingState of(UUID surveyId, Supplier<Manifest> manifest) {
    var kept =
        Panache.getSession()
            .createNativeQuery(
                "select state from self_rating where survey_id = :survey", String.class)
            .setParameter("survey", surveyId)
            .uniqueResultOptional()
            .map(SelfRatingState::of)
            .orElse(OPEN);
    boolean none = kept == OPEN && manifest.get().questions().stream().noneMatch(Question::rated);
    return none ? NONE : kept;
  }
}
