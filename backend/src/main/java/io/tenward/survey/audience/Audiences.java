package io.tenward.survey.audience;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.Audience;
import io.tenward.contract.AudiencePart;
import io.tenward.contract.BlockKind;
import io.tenward.contract.SurveyState;
import io.tenward.form.Survey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads and writes who is asked: people, groups and their parts, but never invites. */
@Singleton
public class Audiences {
  @Inject Database database;

  /** Holds a person who is asked, their group and perhaps a part of it. */
  private record Row(UUID groupId, @Nullable UUID partId, UUID personId) {}

  /** Reads the audience: of a draft by today's groups, later as it was at launch. */
  public List<Audience> of(Survey survey) {
    var rows =
        survey.state == SurveyState.DRAFT ? planned(survey.surveyId) : atLaunch(survey.surveyId);
    var parts = parts(survey.surveyId);
    var asked = new LinkedHashMap<Audience, List<UUID>>();
    for (var row : rows) {
      parts.values().stream()
          .filter(part -> part.groupId().equals(row.groupId))
          .forEach(part -> asked.computeIfAbsent(part, p -> new ArrayList<>()));
      var unit = parts.getOrDefault(row.partId, new Audience(row.groupId, null, List.of()));
      asked.computeIfAbsent(unit, u -> new ArrayList<>()).add(row.personId);
    }
    parts.values().forEach(part -> asked.putIfAbsent(part, List.of()));
    return asked.entrySet().stream()
        .map(unit -> new Audience(unit.getKey().groupId(), unit.getKey().part(), unit.getValue()))
        .toList();
  }

  private List<Row> planned(UUID surveyId) {
    return people(surveyId).stream()
        .map(person -> new Row(person.ofGroup(), person.partId(), person.personId()))
        .toList();
  }

  private List<Row> atLaunch(UUID surveyId) {
    return database.list(
        """
        select group_id, part_id, person_id from audience where survey_id = ?
        order by 1, 2 nulls last, 3
        """,
        row ->
            new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class)),
        surveyId);
  }

  /**
   * Lists parts of groups by their id, without people, in the order in which the lead made them.
   */
  private Map<@Nullable UUID, Audience> parts(UUID surveyId) {
    var parts = new LinkedHashMap<@Nullable UUID, Audience>();
    database
        .list(
            """
            select t.group_id, t.part_id, t.name
            from audience_part t join stakeholder_group g using (group_id)
            where t.survey_id = ? order by t.position
            """,
            row ->
                new Audience(
                    row.getObject(1, UUID.class),
                    new AudiencePart(row.getObject(2, UUID.class), row.getString(3)),
                    List.of()),
            surveyId)
        .forEach(unit -> parts.put(part(unit), unit));
    return parts;
  }

  private static @Nullable UUID part(Audience unit) {
    return unit.part() == null ? null : unit.part().id();
  }

  /** Lists the people of a draft: by group in the lead's order, then by part, then by name. */
  public List<AskedPerson> people(UUID surveyId) {
    return database.list(
        """
        select p.person_id, p.name, p.email, p.external_id, coalesce(t.part_id, g.group_id) as unit_id,
          case when t.part_id is null then g.kind else 'own' end as kind,
          coalesce(t.name, g.name) as group_name, g.group_id, p.language, p.archived_at is not null as archived
        from audience a
        join person p using (person_id)
        join stakeholder_group g on g.group_id = p.group_id
        left join audience_part t on t.survey_id = a.survey_id and t.part_id = a.part_id
          and t.group_id = p.group_id
        where a.survey_id = ?
        order by g.position, g.group_id, t.position nulls last, lower(p.name), p.person_id
        """,
        row ->
            new AskedPerson(
                PersonKey.ofPerson(row),
                row.getString("name"),
                row.getObject("unit_id", UUID.class),
                BlockKind.of(row.getString("kind")),
                row.getString("group_name"),
                row.getObject("group_id", UUID.class),
                row.getString("email"),
                row.getString("language"),
                row.getBoolean("archived")),
        surveyId);
  }

  /** Lists everyone a launched survey asked, by the keys of the repeat rule. */
  public Set<PersonKey> whoWasAsked(UUID surveyId) {
    return whoWasAskedByUnit(surveyId).values().stream().flatMap(Set::stream).collect(toSet());
  }

  /** Maps groups, or parts of them, at launch to everyone they contained. */
  public Map<UUID, Set<PersonKey>> whoWasAskedByUnit(UUID surveyId) {
    return database
        .list(
            """
            select coalesce(part_id, group_id), person_id, external_key, mailbox_key,
              coalesce(name_key, person_id), spellings
            from audience where survey_id = ?
            """,
            row -> Map.entry(row.getObject(1, UUID.class), PersonKey.read(row, 2)),
            surveyId)
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  /**
   * @param problem gets unknown-group, unknown-person, duplicate or too-many
   * @throws ProblemException this one, where it names anything
   */
  public void replace(Survey survey, List<Audience> audience, ProblemException problem) {
    new AudienceRules(groups(survey.leadId), groupOfPeople(survey.leadId)).check(problem, audience);
    problem.throwIfAny();
    database.update("delete from audience where survey_id = ?", survey.surveyId);
    database.update("delete from audience_part where survey_id = ?", survey.surveyId);
    database.batch(
        """
        insert into audience_part (workspace_id, survey_id, group_id, part_id, name, position)
        values (?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, audience.size())
            .filter(i -> audience.get(i).part() != null)
            .mapToObj(
                i ->
                    new @Nullable Object[] {
                      survey.workspaceId,
                      survey.surveyId,
                      audience.get(i).groupId(),
                      part(audience.get(i)),
                      requireNonNull(audience.get(i).part()).name(),
                      i
                    })
            .toList());
    database.batch(
        """
        insert into audience (workspace_id, survey_id, group_id, part_id, person_id)
        select ?, ?, ?, ?, unnest(cast(? as uuid[]))
        """,
        audience.stream()
            .map(
                unit ->
                    new @Nullable Object[] {
                      survey.workspaceId,
                      survey.surveyId,
                      unit.groupId(),
                      part(unit),
                      unit.personIds()
                    })
            .toList());
  }

  /**
   * Keeps whom the survey asks, in the groups of its launch.
   *
   * @param asked by the id of their launch group
   */
  public void freeze(Survey survey, Map<UUID, List<AskedPerson>> asked) {
    asked.forEach(
        (launchGroupId, people) ->
            database.batch(
                """
                update audience
                set launch_group_id = ?, group_id = ?, part_id = ?, person_key = ?,
                  name_key = ?, external_key = ?, mailbox_key = ?, spellings = ?
                where survey_id = ? and person_id = ?
                """,
                people.stream()
                    .map(
                        person ->
                            new @Nullable Object[] {
                              launchGroupId,
                              person.ofGroup(),
                              person.partId(),
                              person.who().key(),
                              person.who().name(),
                              person.who().external(),
                              person.who().mailbox(),
                              person.who().spellings(),
                              survey.surveyId,
                              person.personId()
                            })
                    .toList()));
  }

  /** Lists groups in the lead's order. */
  public Set<UUID> groups(UUID leadId) {
    return new LinkedHashSet<>(
        database.ids(
            "select group_id from stakeholder_group where lead_id = ? order by position, group_id",
            leadId));
  }

  private Map<UUID, UUID> groupOfPeople(UUID leadId) {
    return database.map(
        "select person_id, group_id from person where lead_id = ?",
        row -> row.getObject(2, UUID.class),
        leadId);
  }

  /**
   * Checks the audience of a draft.
   *
   * @param groups the lead's
   * @param groupOf the group that each of the lead's people is in
   */
  record AudienceRules(Set<UUID> groups, Map<UUID, UUID> groupOf) {
    private static final int MOST_PARTS = 2;

    /**
     * Checks that everyone is asked once, in their own group, and that a group has two parts at
     * most.
     *
     * @param problem gets unknown-group, unknown-person, duplicate or too-many
     */
    void check(ProblemException problem, List<Audience> audience) {
      var seenUnits = new HashSet<UUID>();
      var seenPeople = new HashSet<UUID>();
      var names = new HashSet<String>();
      var parts = new HashMap<UUID, Integer>();
      for (int i = 0; i < audience.size(); i++) {
        var unit = audience.get(i);
        var place = "/audience/" + i;
        var part = unit.part();
        if (!groups.contains(unit.groupId())) {
          problem.field(place + "/groupId", "unknown-group");
        } else if (part == null && !seenUnits.add(unit.groupId())) {
          problem.field(place + "/groupId", "duplicate");
        }
        if (part != null) {
          if (groups.contains(part.id()) || !seenUnits.add(part.id())) {
            problem.field(place + "/part/id", "duplicate");
          }
          if (!names.add(part.name().toLowerCase(Locale.ROOT))) {
            problem.field(place + "/part/name", "duplicate");
          }
          if (parts.merge(unit.groupId(), 1, Integer::sum) > MOST_PARTS) {
            problem.field(place + "/part", "too-many", Map.of("max", MOST_PARTS));
          }
        }
        for (int j = 0; j < unit.personIds().size(); j++) {
          var person = unit.personIds().get(j);
          if (!unit.groupId().equals(groupOf.get(person))) {
            problem.field(place + "/personIds/" + j, "unknown-person");
          } else if (!seenPeople.add(person)) {
            problem.field(place + "/personIds/" + j, "duplicate");
          }
        }
      }
    }
  }
}
