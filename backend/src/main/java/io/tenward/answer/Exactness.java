package io.tenward.answer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.tenward.base.sql.Database;
import io.tenward.contract.ClearChange;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which launch groups get no figures for which question, as decided at the launch, and what
 * earlier surveys showed of them (docs/adr/0105).
 */
public record Exactness(Map<String, Map<UUID, Inexact>> byQuestion) {
  public static final Exactness ALL = new Exactness(Map.of());

  /**
   * @param before the latest figures of the same words and group
   * @param allVoted exactly the same people have voted before, and all of them each time
   */
  record Inexact(Optional<Before> before, boolean allVoted) {}

  /**
   * @param taken so many of the n at most came through links that the lead had access to
   * @param invited people of the group then
   * @param common how many of them are in the group now beyond doubt
   */
  record Before(UUID surveyId, BigDecimal mean, int n, int taken, int invited, int common) {
    /**
     * Says how an average has changed, but only if at least two people have certainly moved,
     * whoever answered only one of the two.
     *
     * @param known so many answers at most are the lead's own
     * @param asked people of the group now
     */
    @Nullable ClearChange change(BigDecimal now, int answers, int known, int asked) {
      var by = now.subtract(mean);
      int smaller = Math.min(n, answers);
      int both = Math.max(0, inCommon(n, invited) + inCommon(answers, asked) - common);
      int once = n + answers - 2 * both + taken + known;
      return ChangeRules.isClear(by, smaller) && ChangeRules.severalMoved(by, smaller, once)
          ? by.signum() > 0 ? ClearChange.CLEARLY_HIGHER : ClearChange.CLEARLY_LOWER
          : null;
    }

    /** Returns how many of these answers must come from people who are in both. */
    private int inCommon(int answers, int people) {
      return Math.max(0, answers - (people - common));
    }
  }

  public static Exactness of(Database database, UUID surveyId) {
    record Row(String questionId, UUID groupId, Inexact inexact) {}
    return new Exactness(
        database
            .list(
                """
                select b.question_id, b.launch_group_id, b.reference_survey_id, b.common, r.mean,
                  r.n, r.taken, g.invited,
                  cardinality(b.votes) > 0 and not exists (
                    select from unnest(b.votes) v (survey_id)
                    where (select sum(invited) from launch_group l
                        where l.survey_id = v.survey_id and not l.named)
                      is distinct from
                        coalesce((select sum(x.n - x.taken) from released_rating x
                          where x.survey_id = v.survey_id and x.question_id = b.question_id
                            and x.block <> 'total'), 0)
                        + coalesce((select sum(y.n - y.taken) from released_inexact y
                          where y.survey_id = v.survey_id and y.question_id = b.question_id
                            and y.block <> 'total'), 0)) as all_voted
                from inexact_block b
                left join released_rating r on r.survey_id = b.reference_survey_id
                  and r.question_id = b.question_id and r.block = 'block'
                  and r.launch_group_id = b.reference_group_id
                left join launch_group g on g.launch_group_id = b.reference_group_id
                where b.survey_id = ?
                """,
                row ->
                    new Row(
                        row.getString("question_id"),
                        row.getObject("launch_group_id", UUID.class),
                        new Inexact(Optional.ofNullable(before(row)), row.getBoolean("all_voted"))),
                surveyId)
            .stream()
            .collect(groupingBy(Row::questionId, toMap(Row::groupId, Row::inexact))));
  }

  private static @Nullable Before before(ResultSet row) throws SQLException {
    var mean = row.getBigDecimal("mean");
    return mean == null
        ? null
        : new Before(
            row.getObject("reference_survey_id", UUID.class),
            mean,
            row.getInt("n"),
            row.getInt("taken"),
            row.getInt("invited"),
            row.getInt("common"));
  }

  /** Lists launch groups without figures. */
  Set<UUID> groups(String questionId) {
    return byQuestion.getOrDefault(questionId, Map.of()).keySet();
  }

  Optional<Before> before(String questionId, UUID groupId) {
    return Optional.ofNullable(byQuestion.getOrDefault(questionId, Map.of()).get(groupId))
        .flatMap(Inexact::before);
  }

  /** Tells whether all people of these groups have voted before, each time. */
  boolean haveAllVoted(String questionId, List<UUID> groups) {
    var inexact = byQuestion.getOrDefault(questionId, Map.of());
    return groups.stream()
        .allMatch(id -> Optional.ofNullable(inexact.get(id)).map(Inexact::allVoted).orElse(false));
  }
}
