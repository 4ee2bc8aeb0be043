package io.tenward.rating;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.base.sql.Database;
import io.tenward.contract.ListRatedSurveys;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** In which surveys leads can see themselves beside the others. */
@RolesAllowed("lead")
public class RatedSurveysResource implements ListRatedSurveys {
  private final Database database;
  private final Caller caller;

  RatedSurveysResource(Database database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  @Override
  @ByToken(Scope.RESULTS_READ)
  public Page<GapsSummary> listRatedSurveys(Paging paging) {
    return GapsSummary.list(database, caller, paging);
  }

  /**
   * A survey with rated items that its lead reads once they have rated themselves, as one line of a
   * list.
   *
   * @param tooFew not one of its items has the answers that it takes to show a number; not told
   *     while the self-rating is open
   */
  record GapsSummary(
      UUID surveyId, String title, String zone, Instant closedAt, int counted, boolean tooFew) {

    /**
     * Newest first. A quote within a text of the manifest has a backslash before it, so that only
     * an item is found.
     */
    private static final String SELECT =
        """
        select survey_id, title, zone, closed_at, answered_count,
          not exists (select from released_rating shown where shown.survey_id = survey.survey_id)
            and exists (select from self_rating self
              where self.survey_id = survey.survey_id and self.state <> 'open')
            as too_few
        from survey where lead_id = ? and keys_destroyed_at is not null and released_at is not null
          and (closed_at, survey_id) < (?, ?)
          and (cast(? as uuid) is null or exists (
            select from survey_reader r where r.survey_id = survey.survey_id and r.token_id = ?))
          and position('"kind":"item"' in manifest) > 0
        order by closed_at desc, survey_id desc limit ?
        """;

    /** For a tool those whose respondents were told of it. */
    static Page<GapsSummary> list(Database database, Caller caller, Paging paging) {
      var after = paging.after().orElse(Cursor.LATEST);
      var token = caller.token().map(Caller.Token::id).orElse(null);
      var found =
          database.list(
              SELECT,
              GapsSummary::read,
              caller.memberId(),
              Paging.time(after),
              after.id(),
              token,
              token,
              paging.rows());
      return Page.of(found, paging, GapsSummary::place, summary -> summary);
    }

    private Cursor place() {
      return new Cursor(closedAt.toString(), surveyId);
    }

    private static GapsSummary read(ResultSet row) throws SQLException {
      return new GapsSummary(
          row.getObject("survey_id", UUID.class),
          row.getString("title"),
          row.getString("zone"),
          Database.instant(row, "closed_at"),
          row.getInt("answered_count"),
          row.getBoolean("too_few"));
    }
  }
}
