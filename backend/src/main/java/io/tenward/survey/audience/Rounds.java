package io.tenward.survey.audience;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the repeat rule knows of a lead's surveys that were or will be released. Also of cancelled
 * ones whose figures may be known: a close failed after it had written them, or the keys were gone
 * because the database is an older one than the survey's end.
 */
public final class Rounds {
  private Rounds() {}

  private record Row(
      UUID surveyId, UUID launchGroupId, boolean named, boolean taken, PersonKey who) {}

  public static List<RepeatRule.Round> of(UUID leadId) {
    var people = people(leadId);
    var heldBack = heldBack(leadId);
    return Survey.<Survey>list(
            "leadId = ?1 and (state in ?2 or settled)",
            leadId,
            List.of(SurveyState.RUNNING, SurveyState.CLOSED))
        .stream()
        .map(
            survey ->
                round(
                    survey,
                    heldBack.getOrDefault(survey.surveyId, Set.of()),
                    people.getOrDefault(survey.surveyId, List.of())))
        .toList();
  }

  private static RepeatRule.Round round(Survey survey, Set<String> heldBack, List<Row> people) {
    var blocks =
        people.stream()
            .collect(groupingBy(Row::launchGroupId, LinkedHashMap::new, Collectors.toList()));
    return new RepeatRule.Round(
        survey.surveyId,
        survey.title,
        survey.k,
        survey.asked().compared().stream()
            .filter(question -> !heldBack.contains(question.id()))
            .toList(),
        blocks.values().stream().map(Rounds::block).toList(),
        Objects.requireNonNull(survey.launchedAt),
        survey.releasedAt == null ? survey.cancelledAt : survey.releasedAt,
        survey.settled || survey.state == SurveyState.CLOSED);
  }

  private static RepeatRule.Block block(List<Row> people) {
    return new RepeatRule.Block(
        people.getFirst().named(), who(people, row -> !row.taken()), who(people, Row::taken));
  }

  private static Set<PersonKey> who(List<Row> people, Predicate<Row> which) {
    return people.stream().filter(which).map(Row::who).collect(toSet());
  }

  /**
   * Without those who got no link: of what runs, whose invitation was refused or came back; of what
   * is over, whom the close excluded. Whose link was taken may have answered all the same.
   */
  private static Map<UUID, List<Row>> people(UUID leadId) {
    return Panache.getSession()
        .createNativeQuery(
            """
            select a.survey_id, a.launch_group_id, g.named, t.person_id is not null,
              a.person_id, coalesce(a.person_key, a.person_id), coalesce(a.name_key, a.person_id)
            from audience a
            join survey s using (survey_id)
            join launch_group g using (launch_group_id)
            left join link_taking t on t.survey_id = a.survey_id and t.person_id = a.person_id
            left join mail m on m.survey_id = a.survey_id and m.person_id = a.person_id
              and m.invite_id is not null
            where s.lead_id = :lead and (s.state in ('running', 'closed') or s.settled)
              and (t.person_id is not null or not (a.excluded or coalesce(
                m.state = 'returned' or m.state = 'refused' and m.kind = 'invitation', false)))
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
                    (boolean) row[3],
                    new PersonKey((UUID) row[4], (UUID) row[5], (UUID) row[6])))
        .collect(groupingBy(Row::surveyId));
  }

  private static Map<UUID, Set<String>> heldBack(UUID leadId) {
    return Panache.getSession()
        .createNativeQuery(
            """
            select h.survey_id, h.question_id
            from held_back_question h join survey s using (survey_id)
            where s.lead_id = :lead
            """,
            Object[].class)
        .setParameter("lead", leadId)
        .getResultStream()
        .collect(
            groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], toSet())));
  }
}
