package io.tenward.rating;

import io.tenward.base.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lists the surveys that repeat one another and whose results are open, in the order of their
 * launches. Of people it says only whether two blocks held the same ones.
 *
 * @param all one that was never repeated stands alone
 */
record Cycles(List<One> all) {
  /**
   * Describes one survey of the series.
   *
   * @param number from 1, among all that were launched and not cancelled
   */
  record One(UUID surveyId, int number, String title, String zone, Instant closedAt) {}

  /**
   * Reads the series of a survey of this lead; empty for another lead's. A survey that waits for
   * its self-rating is left out, and no other. A quote within a text of the manifest has a
   * backslash before it, so that the query finds only items.
   */
  static Cycles of(Database database, UUID leadId, UUID surveyId) {
    return new Cycles(
        database.list(
            """
            select survey_id, number, title, zone, closed_at
            from (
              select s.*, row_number() over (order by s.launched_at, s.survey_id) as number
              from survey s
              join survey asked on asked.survey_id = ? and asked.lead_id = s.lead_id
                and (s.survey_id = asked.survey_id or s.series_id = asked.series_id)
              where s.lead_id = ? and s.launched_at is not null and s.state <> 'cancelled'
            ) launched
            where released_at is not null and keys_destroyed_at is not null
              and (position('"kind":"item"' in manifest) = 0 or exists (
                select from self_rating o
                where o.survey_id = launched.survey_id and o.state <> 'open'))
            order by number
            """,
            Cycles::one,
            surveyId,
            leadId));
  }

  private static One one(ResultSet row) throws SQLException {
    return new One(
        row.getObject("survey_id", UUID.class),
        row.getInt("number"),
        row.getString("title"),
        row.getString("zone"),
        Database.instant(row, "closed_at"));
  }

  /**
   * Matches launch groups of two surveys that asked exactly the same people; people may have been
   * removed and entered again in between, but one whose name and address both changed counts as
   * another. Only these groups may show a trend (docs/adr/0030).
   *
   * @return from those of the earlier one to those of the later
   */
  static Map<UUID, UUID> samePeople(Database database, UUID earlier, UUID later) {
    return database.map(
        """
            with asked as (
              select survey_id, launch_group_id,
                array_agg(person_id order by person_id) as ids,
                array_agg(coalesce(person_key, person_id)
                  order by coalesce(person_key, person_id)) as keys
              from audience
              where survey_id in (?, ?) and launch_group_id is not null
              group by survey_id, launch_group_id
            )
            select a.launch_group_id, b.launch_group_id
            from asked a join asked b on a.keys = b.keys or a.ids = b.ids and not exists (
              select from audience x join audience y using (person_id)
              where x.launch_group_id = a.launch_group_id
                and y.launch_group_id = b.launch_group_id
                and x.person_key <> y.person_key and x.name_key <> y.name_key)
            where a.survey_id = ? and b.survey_id = ?
            """,
        row -> row.getObject(2, UUID.class),
        earlier,
        later,
        earlier,
        later);
  }
}
