package io.tenward.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.platform.PlatformProblem;
import io.tenward.platform.ProblemException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Who is asked: persons and groups, and never an invite. */
final class Audiences {
  private Audiences() {}

  /** Of a draft by the groups people are in now, later as it was at launch. */
  static List<Audience> of(Survey survey) {
    var people =
        survey.state == SurveyState.DRAFT
            ? AskedPerson.of(survey.surveyId).stream()
                .collect(
                    groupingBy(
                        AskedPerson::groupId,
                        LinkedHashMap::new,
                        mapping(AskedPerson::personId, toList())))
            : atLaunch(survey.surveyId);
    return people.entrySet().stream()
        .map(group -> new Audience(group.getKey(), group.getValue()))
        .toList();
  }

  private static Map<UUID, List<UUID>> atLaunch(UUID surveyId) {
    return sql("select group_id, person_id from audience where survey_id = :survey order by 1, 2")
        .setParameter("survey", surveyId)
        .getResultStream()
        .collect(
            groupingBy(
                row -> (UUID) row[0], LinkedHashMap::new, mapping(row -> (UUID) row[1], toList())));
  }

  /**
   * @throws ProblemException invalid-request with unknown-group, unknown-person or duplicate
   */
  static void replace(Survey survey, List<Audience> audience) {
    check(survey.leadId, audience);
    delete(survey.surveyId);
    Panache.getSession()
        .doWork(
            connection -> {
              try (var insert =
                  connection.prepareStatement(
                      """
                      insert into audience (workspace_id, survey_id, group_id, person_id)
                      select ?, ?, ?, unnest(?)
                      """)) {
                for (var group : audience) {
                  insert.setObject(1, survey.workspaceId);
                  insert.setObject(2, survey.surveyId);
                  insert.setObject(3, group.groupId());
                  insert.setArray(4, connection.createArrayOf("uuid", group.personIds().toArray()));
                  insert.addBatch();
                }
                insert.executeBatch();
              }
            });
  }

  /** Keeps whom the survey asks, in the groups of its launch; the repeat rule compares them. */
  static void freeze(Survey survey, Plan plan, List<Manifest.Group> groups) {
    Panache.getSession()
        .doWork(
            connection -> {
              try (var update =
                  connection.prepareStatement(
                      """
                      update audience
                      set launch_group_id = ?, group_id = ?, person_key = who.key
                      from unnest(?, ?) as who (person_id, key)
                      where survey_id = ? and audience.person_id = who.person_id
                      """)) {
                for (var group : groups) {
                  for (var member : group.members()) {
                    var people = plan.persons(member.groupId());
                    var ids = people.stream().map(Who::personId).toArray();
                    var keys = people.stream().map(Who::key).toArray();
                    update.setObject(1, group.id());
                    update.setObject(2, member.groupId());
                    update.setArray(3, connection.createArrayOf("uuid", ids));
                    update.setArray(4, connection.createArrayOf("uuid", keys));
                    update.setObject(5, survey.surveyId);
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

  private static void check(UUID leadId, List<Audience> audience) {
    var groups = groups(leadId);
    var groupOf = groupOfPeople(leadId);
    var problem =
        ProblemException.of(PlatformProblem.INVALID_REQUEST, "The audience cannot be asked");
    var seenGroups = new HashSet<UUID>();
    var seenPeople = new HashSet<UUID>();
    for (int i = 0; i < audience.size(); i++) {
      var group = audience.get(i);
      var place = "/audience/" + i;
      if (!groups.contains(group.groupId())) {
        problem.field(place + "/groupId", "unknown-group");
      } else if (!seenGroups.add(group.groupId())) {
        problem.field(place + "/groupId", "duplicate");
      }
      for (int j = 0; j < group.personIds().size(); j++) {
        var person = group.personIds().get(j);
        if (!group.groupId().equals(groupOf.get(person))) {
          problem.field(place + "/personIds/" + j, "unknown-person");
        } else if (!seenPeople.add(person)) {
          problem.field(place + "/personIds/" + j, "duplicate");
        }
      }
    }
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
  }

  /** In the lead's order. */
  static Set<UUID> groups(UUID leadId) {
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
}
