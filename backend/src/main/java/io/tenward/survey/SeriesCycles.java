package io.tenward.survey;

import io.tenward.contract.Cycle;
import io.tenward.contract.SurveyState;
import io.tenward.form.Survey;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a survey among those that repeat one another.
 *
 * @param series the id of the first one
 * @param number in the order of their launches, from 1; drafts come last, and what was cancelled
 *     has no place
 */
final class SeriesCycles {
  private SeriesCycles() {}

  static @Nullable Cycle of(Survey survey) {
    return survey.seriesId == null ? null : all(survey.leadId).get(survey.surveyId);
  }

  /** Finds those of all surveys of a lead that were repeated, or repeat one. */
  static Map<UUID, Cycle> all(UUID leadId) {
    var numbers = new HashMap<UUID, Integer>();
    return Survey.find(
            """
            leadId = ?1 and seriesId is not null and state <> ?2
            order by launchedAt nulls last, createdAt, surveyId
            """,
            leadId,
            SurveyState.CANCELLED)
        .project(Place.class)
        .stream()
        .collect(
            Collectors.toMap(
                Place::surveyId,
                place ->
                    new Cycle(place.seriesId(), numbers.merge(place.seriesId(), 1, Integer::sum))));
  }

  record Place(UUID surveyId, UUID seriesId) {}
}
