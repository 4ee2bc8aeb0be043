package io.tenward.kernel.invite;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts issued ballots, as in "5 of 8". */
public final class Ballots {
  private Ballots() {}

  /** Ballots per launch group; a group without any is absent. */
  public static Map<UUID, Integer> count(UUID surveyId) {
    return Panache.getSession()
        .createNativeQuery(
            """
            select i.launch_group_id, cast(count(*) as integer)
            from ballot b join invite i using (invite_id)
            where i.survey_id = :survey
            group by i.launch_group_id
            """,
            Object[].class)
        .setParameter("survey", surveyId)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
  }

  /**
   * Tells whether everyone invited has answered or declined. A ballot whose answer has not arrived
   * does not count, and a link that the lead handed out or had access to counts as unanswered,
   * because whoever has it could use or decline it to bring the close forward. This reads answers
   * by SQL, because the package may not import them.
   */
  public static boolean complete(UUID surveyId) {
    return Panache.getSession()
        .createNativeQuery(
            """
            select not exists (
              select from invite i
              where i.survey_id = :survey
                and not exists (select from ballot b where b.invite_id = i.invite_id)
                and not exists (select from decline d where d.invite_id = i.invite_id))
            and not exists (
              select from launch_group g
              where g.survey_id = :survey
                and (select count(*) from ballot b join invite i using (invite_id)
                     where i.launch_group_id = g.launch_group_id)
                  > (select count(*) from answer a
                     where a.survey_id = :survey and a.launch_group_id = g.launch_group_id))
            and not exists (select from link_taking t where t.survey_id = :survey)
            and not exists (
              select from survey s where s.survey_id = :survey and s.all_handed_out)
            """,
            Boolean.class)
        .setParameter("survey", surveyId)
        .getSingleResult();
  }
}
