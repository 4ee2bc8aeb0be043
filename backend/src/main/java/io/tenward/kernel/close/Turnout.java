package io.tenward.kernel.close;

import io.tenward.base.sql.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ballots issued and answers handed in, by launch group. */
record Turnout(List<Group> groups) {

  record Group(int ballots, int answers) {}

  static Turnout of(Database database, UUID surveyId) {
    return new Turnout(
        database.list(
            """
            select
              (select count(*) from ballot b join invite i using (invite_id)
                where i.launch_group_id = g.launch_group_id),
              (select count(*) from answer a
                where a.survey_id = g.survey_id and a.launch_group_id = g.launch_group_id)
            from launch_group g where g.survey_id = ?
            """,
            row -> new Group(row.getInt(1), row.getInt(2)),
            surveyId));
  }

  /**
   * Counts, by launch group, ballots through links that were unused when others got access to them.
   */
  static Map<UUID, Integer> throughTakenLinks(Database database, UUID surveyId) {
    return database.map(
        """
            select i.launch_group_id, count(*) from ballot b join invite i using (invite_id)
            where i.survey_id = ? and i.taken_unused group by i.launch_group_id
            """,
        row -> row.getInt(2),
        surveyId);
  }

  /** Tells whether a person with a signed token has not sent their answer. */
  boolean someMayCome() {
    return groups.stream().anyMatch(group -> group.answers() < group.ballots());
  }

  /**
   * Tells whether there are more answers than ballots. Then a signature was forged, and none of the
   * answers can be trusted.
   */
  boolean tooMany() {
    return groups.stream().anyMatch(group -> group.answers() > group.ballots());
  }
}
