package io.tenward.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What the repeat rule knows of a lead's surveys that were or will be released. Also of cancelled
 * ones whose figures may be known: a close failed after it had written them, or the keys were gone
 * because the database is an older one than the survey's end.
 */
final class Rounds {
  private Rounds() {}

  private record Row(UUID surveyId, UUID launchGroupId, boolean named, Who who) {}

  static List<RepeatRule.Round> of(UUID leadId) {
    var people = people(leadId);
    return Survey.<Survey>list(
            "leadId = ?1 and (state in ?2 or settled)",
            leadId,
            List.of(SurveyState.RUNNING, SurveyState.CLOSED))
        .stream()
        .map(survey -> round(survey, people.getOrDefault(survey.surveyId, List.of())))
        .toList();
  }

  private static RepeatRule.Round round(Survey survey, List<Row> people) {
    var blocks =
        people.stream()
            .filter(row -> !row.named())
            .collect(
                groupingBy(Row::launchGroupId, LinkedHashMap::new, mapping(Row::who, toSet())));
    return new RepeatRule.Round(
        survey.title,
        survey.k,
        survey.asked().items(),
        List.<Set<Who>>copyOf(blocks.values()),
        people.stream().filter(Row::named).map(Row::who).collect(toSet()),
        Objects.requireNonNull(survey.launchedAt),
        survey.releasedAt,
        survey.cancelledAt);
  }

  private static Map<UUID, List<Row>> people(UUID leadId) {
    return Panache.getSession()
        .createNativeQuery(
            """
            select a.survey_id, a.launch_group_id, g.named, a.person_id,
              coalesce(a.person_key, a.person_id), coalesce(a.name_key, a.person_id)
            from audience a
            join survey s using (survey_id)
            join launch_group g using (launch_group_id)
            where s.lead_id = :lead and (s.state in ('running', 'closed') or s.settled)
            order by g.position
            """,
            Object[].class)
        .setParameter("lead", leadId)
        .getResultStream()
        .map(
            row ->
                new Row(
                    (UUID) row[0],
                    (UUID) row[1],
                    (boolean) row[2],
                    new Who((UUID) row[3], (UUID) row[4], (UUID) row[5])))
        .collect(groupingBy(Row::surveyId));
  }
}
