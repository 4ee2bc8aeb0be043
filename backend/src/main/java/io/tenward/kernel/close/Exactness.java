package io.tenward.kernel.close;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.tenward.base.sql.Database;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Says which launch groups get no figures for which question, as decided at the launch
 * (docs/adr/0137).
 *
 * @param votes of which an outcome is told if everyone has voted in this one, too
 */
public record Exactness(Map<String, Set<UUID>> inexact, Set<String> votes) {
  public static final Exactness ALL = new Exactness(Map.of(), Set.of());

  public static Exactness of(Database database, UUID surveyId) {
    record Row(String questionId, UUID groupId, boolean outcome) {}
    var rows =
        database.list(
            """
            select question_id, launch_group_id, votes <> '{}'
              and not exists (
                select from link_taking t
                where t.survey_id = b.survey_id or t.survey_id = any (b.votes))
              and not exists (
                select from unnest(b.votes) v (survey_id)
                where not exists (
                    select from released_outcome o
                    where o.survey_id = v.survey_id and o.question_id = b.question_id)
                  and (select sum(invited) from launch_group g where g.survey_id = v.survey_id)
                    is distinct from (
                      select r.n from released_rating r
                      where r.survey_id = v.survey_id and r.question_id = b.question_id
                        and r.block = 'total')) as outcome
            from inexact_block b where survey_id = ?
            """,
            row ->
                new Row(
                    row.getString("question_id"),
                    row.getObject("launch_group_id", UUID.class),
                    row.getBoolean("outcome")),
            surveyId);
    return new Exactness(
        rows.stream().collect(groupingBy(Row::questionId, mapping(Row::groupId, toSet()))),
        rows.stream().filter(Row::outcome).map(Row::questionId).collect(toSet()));
  }

  /** Lists launch groups without figures. */
  Set<UUID> groups(String questionId) {
    return inexact.getOrDefault(questionId, Set.of());
  }
}
