package io.tenward.survey.audience;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.survey.audience.RepeatRule.Asked;
import io.tenward.survey.audience.RepeatRule.Figures;
import io.tenward.survey.audience.RepeatRule.Group;
import io.tenward.survey.audience.RepeatRule.Round;
import io.tenward.survey.audience.RepeatRule.Shown;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the repeat rule knows of a lead's surveys that were or will be released. Also of cancelled
 * ones whose figures may be known: a close failed after it had written them, or the keys were gone
 * because the database is an older one than the survey's end.
 */
public final class Rounds {
  private Rounds() {}

  private record Place(UUID launchGroupId, boolean named) {}

  private record Row(UUID surveyId, Place place, Asked asked) {}

  private record Block(UUID surveyId, String questionId, Shown shown) {}

  public static List<Round> of(UUID leadId) {
    var people = people(leadId);
    var blocks = blocks(leadId);
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
                    groups(people.getOrDefault(survey.surveyId, List.of())),
                    blocks.getOrDefault(survey.surveyId, List.of()),
                    heldBack.getOrDefault(survey.surveyId, Set.of())))
        .toList();
  }

  private static Round round(
      Survey survey, Map<UUID, Group> groups, List<Block> blocks, Set<String> heldBack) {
    var round =
        Round.expected(
            survey.surveyId,
            survey.title,
            survey.k,
            groups,
            survey.asked().compared(),
            Objects.requireNonNull(survey.launchedAt),
            survey.releasedAt == null ? survey.cancelledAt : survey.releasedAt);
    if (!survey.decided) {
      // Cancelled: how many answered is not known, and what is known of the figures neither.
      return round.over() == null ? round : round.decided(round.figures());
    }
    var shown =
        blocks.stream().collect(groupingBy(Block::questionId, mapping(Block::shown, toList())));
    return round.decided(
        round.figures().stream()
            .filter(figures -> !heldBack.contains(figures.question().id()))
            .map(
                figures ->
                    new Figures(
                        figures.question(), shown.getOrDefault(figures.question().id(), List.of())))
            .toList());
  }

  private static Map<UUID, Group> groups(List<Row> people) {
    var groups = new LinkedHashMap<UUID, Group>();
    people.stream()
        .collect(groupingBy(Row::place, LinkedHashMap::new, mapping(Row::asked, toList())))
        .forEach((place, asked) -> groups.put(place.launchGroupId, new Group(place.named, asked)));
    return groups;
  }

  /**
   * Without those who got no link: of what runs, whose invitation was refused or came back; of what
   * is over, whom the close excluded. Whose link was taken may have answered all the same.
   */
  private static Map<UUID, List<Row>> people(UUID leadId) {
    return sql(
            """
            select a.survey_id, a.launch_group_id, g.named, t.person_id is not null,
              a.person_id, a.external_key, a.mailbox_key, coalesce(a.name_key, a.person_id),
              a.name_parts, a.spellings
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
            leadId)
        .map(
            row ->
                new Row(
                    (UUID) row[0],
                    new Place((UUID) row[1], (boolean) row[2]),
                    new Asked(PersonKey.of(row, 4), (boolean) row[3])))
        .collect(groupingBy(Row::surveyId));
  }

  private static Map<UUID, List<Block>> blocks(UUID leadId) {
    return sql(
            """
            select b.survey_id, b.question_id, b.launch_group_ids, b.n
            from decided_block b join survey s using (survey_id)
            where s.lead_id = :lead
            """,
            leadId)
        .map(
            row ->
                new Block(
                    (UUID) row[0],
                    (String) row[1],
                    new Shown(Set.of((UUID[]) row[2]), (Integer) row[3])))
        .collect(groupingBy(Block::surveyId));
  }

  private static Map<UUID, Set<String>> heldBack(UUID leadId) {
    return sql(
            """
            select h.survey_id, h.question_id
            from held_back_question h join survey s using (survey_id)
            where s.lead_id = :lead and h.reason <> 'rounded'
            """,
            leadId)
        .collect(groupingBy(row -> (UUID) row[0], mapping(row -> (String) row[1], toSet())));
  }

  private static Stream<Object[]> sql(String text, UUID leadId) {
    return Panache.getSession()
        .createNativeQuery(text, Object[].class)
        .setParameter("lead", leadId)
        .getResultStream();
  }
}
