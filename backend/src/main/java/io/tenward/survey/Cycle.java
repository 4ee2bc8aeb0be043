package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.survey.core.Survey;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The place of a survey among those that repeat one another.
 *
 * @param series the id of the first one
 * @param number in the order of their launches, from 1; drafts come last, and what was cancelled
 *     has no place
 */
public record Cycle(UUID series, int number) {
  static @Nullable Cycle of(Survey survey) {
    return survey.seriesId == null ? null : all(survey.leadId).get(survey.surveyId);
  }

  /** Of all surveys of a lead that were repeated, or repeat one. */
  static Map<UUID, Cycle> all(UUID leadId) {
    return Panache.getSession()
        .createNativeQuery(
            """
            select survey_id, series_id, cast(row_number() over (
              partition by series_id order by launched_at nulls last, created_at, survey_id)
              as integer)
            from survey
            where lead_id = :lead and series_id is not null and state <> 'cancelled'
            """,
            Object[].class)
        .setParameter("lead", leadId)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0], row -> new Cycle((UUID) row[1], (Integer) row[2])));
  }
}
