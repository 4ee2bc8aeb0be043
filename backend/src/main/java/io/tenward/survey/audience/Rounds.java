package io.tenward.survey.audience;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.sql.Database;
import io.tenward.contract.SurveyState;
import io.tenward.form.Survey;
import io.tenward.form.SurveyReceived;
import io.tenward.survey.audience.Round.Group;
import io.tenward.survey.audience.Round.Place;
import io.tenward.survey.audience.Round.Standing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the lead's surveys that were or will be released. It includes cancelled ones whose figures
 * may be known: a close failed after writing them, or the keys were missing because the database
 * was restored from before the survey's end.
 */
@Singleton
public class Rounds {
  @Inject Database database;

  /**
   * What another lead must not read of a survey that they shall receive: they could subtract it
   * from figures of their own.
   *
   * @param of all of the lead who leaves
   * @param byName what the receiver asked people under their name
   */
  public List<SurveyReceived.Lost> lost(
      Collection<Round> of, UUID surveyId, UUID receiverId, AskedByName byName) {
    var survey =
        of.stream().filter(one -> surveyId.equals(one.surveyId())).findFirst().orElseThrow();
    return new ExactFigures(survey, of(receiverId), byName)
        .inexact().stream()
            .map(
                one ->
                    new SurveyReceived.Lost(
                        one.question().id(), one.group().id(), one.group().named()))
            .toList();
  }

  /**
   * Reads surveys first: one that is closed meanwhile still counts as running, which is cautious.
   */
  public List<Round> of(UUID leadId) {
    var surveys =
        Survey.<Survey>list(
            "leadId = ?1 and (state in ?2 or settled) order by launchedAt, surveyId",
            leadId,
            List.of(SurveyState.RUNNING, SurveyState.CLOSED));
    Panache.getEntityManager().flush();
    var groups = groups(leadId);
    var parts = parts(leadId);
    var taken = taken(leadId);
    var words = words(leadId);
    var told = told(leadId);
    return surveys.stream()
        .map(
            survey ->
                round(
                    survey,
                    parts.getOrDefault(survey.surveyId, List.of()),
                    !taken.contains(survey.surveyId),
                    groups.getOrDefault(survey.surveyId, List.of()),
                    words.getOrDefault(survey.surveyId, Set.of()),
                    told.getOrDefault(survey.surveyId, Set.of())))
        .toList();
  }

  private static Round round(
      Survey survey,
      List<String> parts,
      boolean byOwnLinks,
      List<Group> groups,
      Set<Place> words,
      Set<Place> told) {
    var standings = new HashMap<Place, Standing>();
    for (var question : survey.asked().all()) {
      for (var group : groups) {
        var place = new Place(question.id(), group.id());
        boolean counted = question.scaled() && !group.named();
        if (!told.contains(place)) {
          if (words.contains(place)) {
            standings.put(place, Standing.WORDS);
          } else if (survey.releasedAt != null && counted) {
            standings.put(place, Standing.NOTHING);
          }
        }
      }
    }
    return new Round(
        survey.surveyId,
        survey.title,
        Objects.requireNonNull(survey.launchedAt),
        survey.closesAt,
        survey.releasedAt == null ? survey.cancelledAt : survey.releasedAt,
        byOwnLinks,
        survey.asked().compared(survey.intro, parts),
        groups,
        standings);
  }

  private Map<UUID, List<Group>> groups(UUID leadId) {
    record Row(UUID surveyId, UUID groupId, boolean named, PersonKey who) {}
    return database
        .list(
            """
            select a.survey_id, a.launch_group_id, g.named, a.person_id, a.external_key,
              a.mailbox_key, coalesce(a.name_key, a.person_id), a.spellings
            from audience a
            join survey s using (survey_id)
            join launch_group g using (launch_group_id)
            where s.lead_id = ? and (s.state in ('running', 'closed') or s.settled)
            """,
            row ->
                new Row(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getBoolean(3),
                    PersonKey.read(row, 4)),
            leadId)
        .stream()
        .collect(groupingBy(Row::groupId))
        .entrySet()
        .stream()
        .collect(
            groupingBy(
                group -> group.getValue().getFirst().surveyId(),
                mapping(
                    group ->
                        new Group(
                            group.getKey(),
                            group.getValue().getFirst().named(),
                            group.getValue().stream().map(Row::who).toList()),
                    toList())));
  }

  /** Lists groups without figures; a vote that may still tell an outcome is not among them. */
  private Map<UUID, Set<Place>> words(UUID leadId) {
    return places(
        """
        select survey_id, question_id, launch_group_id
        from inexact_block join survey s using (survey_id)
        where s.lead_id = ? and (votes = '{}' or s.released_at is not null)
        """,
        leadId);
  }

  private Map<UUID, Set<Place>> told(UUID leadId) {
    return places(
        """
        select survey_id, question_id, unnest(launch_group_ids)
        from told_block join survey s using (survey_id) where s.lead_id = ?
        """,
        leadId);
  }

  private Map<UUID, List<String>> parts(UUID leadId) {
    return database
        .list(
            "select survey_id, p.name from audience_part p join survey using (survey_id) where lead_id = ?",
            row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
            leadId)
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** Lists surveys of which others had access to a link. */
  private Set<UUID> taken(UUID leadId) {
    return Set.copyOf(
        database.ids(
            """
            select survey_id from survey s
            where s.lead_id = ? and (coalesce(all_handed_out, true)
              or exists (select from link_taking t where t.survey_id = s.survey_id))
            """,
            leadId));
  }

  private Map<UUID, Set<Place>> places(String sql, UUID leadId) {
    return database
        .list(
            sql,
            row ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    new Place(row.getString(2), row.getObject(3, UUID.class))),
            leadId)
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }
}
