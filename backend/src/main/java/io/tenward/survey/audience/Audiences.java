package io.tenward.survey.audience;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Audience;
import io.tenward.contract.AudiencePart;
import io.tenward.contract.SurveyState;
import io.tenward.form.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads and writes who is asked: people, groups and their parts, but never invites. */
public final class Audiences {
  private Audiences() {}

  /** Holds a person who is asked, their group and perhaps a part of it. */
  private record Row(UUID groupId, @Nullable UUID partId, UUID personId) {}

  /** Reads the audience: of a draft by today's groups, later as it was at launch. */
  public static List<Audience> of(Survey survey) {
    var rows =
        survey.state == SurveyState.DRAFT ? planned(survey.surveyId) : atLaunch(survey.surveyId);
    var parts = AudienceParts.of(survey.surveyId);
    var asked = new LinkedHashMap<Audience, List<UUID>>();
    rows.forEach(
        row -> {
          parts
              .within(row.groupId())
              .forEach(part -> asked.computeIfAbsent(part, p -> new ArrayList<>()));
          var unit = new Audience(row.groupId(), parts.part(row.partId()), List.of());
          asked.computeIfAbsent(unit, u -> new ArrayList<>()).add(row.personId());
        });
    parts.all().forEach(part -> asked.putIfAbsent(part, List.of()));
    return asked.entrySet().stream()
        .map(unit -> new Audience(unit.getKey().groupId(), unit.getKey().part(), unit.getValue()))
        .toList();
  }

  private static Stream<Row> planned(UUID surveyId) {
    return AskedPerson.of(surveyId).stream()
        .map(person -> new Row(person.ofGroup(), person.partId(), person.personId()));
  }

  private static Stream<Row> atLaunch(UUID surveyId) {
    return sql("""
    select group_id, part_id, person_id from audience where survey_id = :survey
    order by 1, 2 nulls last, 3
    """)
        .setParameter("survey", surveyId)
        .getResultStream()
        .map(row -> new Row((UUID) row[0], (UUID) row[1], (UUID) row[2]));
  }

  /** Lists everyone a launched survey asked, by the keys of the repeat rule. */
  public static Set<PersonKey> whoWasAsked(UUID surveyId) {
    return whoWasAskedByUnit(surveyId).values().stream().flatMap(Set::stream).collect(toSet());
  }

  /** Maps groups, or parts of them, at launch to everyone they contained. */
  public static Map<UUID, Set<PersonKey>> whoWasAskedByUnit(UUID surveyId) {
    return sql("""
    select coalesce(part_id, group_id), person_id, external_key, mailbox_key,
      coalesce(name_key, person_id), spellings
    from audience where survey_id = :survey
    """)
        .setParameter("survey", surveyId)
        .getResultStream()
        .collect(groupingBy(row -> (UUID) row[0], mapping(row -> PersonKey.of(row, 1), toSet())));
  }

  /**
   * @param problem gets unknown-group, unknown-person, duplicate or too-many
   * @throws ProblemException this one, where it names anything
   */
  public static void replace(Survey survey, List<Audience> audience, ProblemException problem) {
    new AudienceRules(groups(survey.leadId), groupOfPeople(survey.leadId)).check(problem, audience);
    problem.throwIfAny();
    delete(survey.surveyId);
    AudienceParts.write(survey, audience);
    Panache.getSession()
        .doWork(
            connection -> {
              try (var insert =
                  connection.prepareStatement(
                      """
                      insert into audience (workspace_id, survey_id, group_id, part_id, person_id)
                      select ?, ?, ?, ?, unnest(?)
                      """)) {
                for (var unit : audience) {
                  insert.setObject(1, survey.workspaceId);
                  insert.setObject(2, survey.surveyId);
                  insert.setObject(3, unit.groupId());
                  insert.setObject(4, unit.part() == null ? null : unit.part().id());
                  insert.setArray(5, connection.createArrayOf("uuid", unit.personIds().toArray()));
                  insert.addBatch();
                }
                insert.executeBatch();
              }
            });
  }

  /**
   * Keeps whom the survey asks, in the groups of its launch.
   *
   * @param asked by the id of their launch group
   */
  public static void freeze(Survey survey, Map<UUID, List<AskedPerson>> asked) {
    Panache.getSession()
        .doWork(
            connection -> {
              try (var update =
                  connection.prepareStatement(
                      """
                      update audience
                      set launch_group_id = ?, group_id = ?, part_id = ?, person_key = ?,
                        name_key = ?, external_key = ?, mailbox_key = ?, spellings = ?
                      where survey_id = ? and person_id = ?
                      """)) {
                for (var group : asked.entrySet()) {
                  for (var person : group.getValue()) {
                    var who = person.who();
                    update.setObject(1, group.getKey());
                    update.setObject(2, person.ofGroup());
                    update.setObject(3, person.partId());
                    update.setObject(4, who.key());
                    update.setObject(5, who.name());
                    update.setObject(6, who.external());
                    update.setObject(7, who.mailbox());
                    update.setArray(
                        8, connection.createArrayOf("bigint", who.spellings().toArray()));
                    update.setObject(9, survey.surveyId);
                    update.setObject(10, who.personId());
                    update.addBatch();
                  }
                }
                update.executeBatch();
              }
            });
  }

  static void delete(UUID surveyId) {
    Panache.getSession()
        .createNativeMutationQuery("delete from audience where survey_id = :survey")
        .setParameter("survey", surveyId)
        .executeUpdate();
  }

  /** Lists groups in the lead's order. */
  public static Set<UUID> groups(UUID leadId) {
    return new LinkedHashSet<>(
        Panache.getSession()
            .createNativeQuery(
                """
                select group_id from stakeholder_group
                where lead_id = :lead order by position, group_id
                """,
                UUID.class)
            .setParameter("lead", leadId)
            .getResultList());
  }

  private static Map<UUID, UUID> groupOfPeople(UUID leadId) {
    return sql("select person_id, group_id from person where lead_id = :lead")
        .setParameter("lead", leadId)
        .getResultStream()
        .collect(toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
  }

  private static NativeQuery<Object[]> sql(String text) {
    return Panache.getSession().createNativeQuery(text, Object[].class);
  }

  /**
   * Holds the parts into which a survey split groups of its lead.
   *
   * @param all without people; their groups exist
   */
  record AudienceParts(List<Audience> all) {
    static AudienceParts of(UUID surveyId) {
      return new AudienceParts(
          Panache.getSession()
              .createNativeQuery(
                  """
                  select t.group_id, t.part_id, t.name
                  from audience_part t join stakeholder_group g using (group_id)
                  where t.survey_id = :survey order by t.position
                  """,
                  Object[].class)
              .setParameter("survey", surveyId)
              .getResultStream()
              .map(AudienceParts::part)
              .toList());
    }

    private static Audience part(Object[] row) {
      return new Audience(
          (UUID) row[0], new AudiencePart((UUID) row[1], (String) row[2]), List.of());
    }

    /** Lists parts in the order in which the lead made them. */
    List<Audience> within(UUID groupId) {
      return all.stream().filter(part -> part.groupId().equals(groupId)).toList();
    }

    @Nullable AudiencePart part(@Nullable UUID id) {
      return all.stream()
          .map(Audience::part)
          .filter(part -> part != null && part.id().equals(id))
          .findFirst()
          .orElse(null);
    }

    /** Replaces them. */
    static void write(Survey survey, List<Audience> audience) {
      Panache.getSession()
          .createNativeMutationQuery("delete from audience_part where survey_id = :survey")
          .setParameter("survey", survey.surveyId)
          .executeUpdate();
      int position = 0;
      for (var unit : audience) {
        if (unit.part() != null) {
          insert(survey, unit.groupId(), Objects.requireNonNull(unit.part()), position++);
        }
      }
    }

    private static void insert(Survey survey, UUID groupId, AudiencePart part, int position) {
      Panache.getSession()
          .createNativeMutationQuery(
              """
              insert into audience_part (workspace_id, survey_id, part_id, group_id, name, position)
              values (:workspace, :survey, :part, :group, :name, :position)
              """)
          .setParameter("workspace", survey.workspaceId)
          .setParameter("survey", survey.surveyId)
          .setParameter("part", part.id())
          .setParameter("group", groupId)
          .setParameter("name", part.name())
          .setParameter("position", position)
          .executeUpdate();
    }
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
