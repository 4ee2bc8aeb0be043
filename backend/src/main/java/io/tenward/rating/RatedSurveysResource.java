package io.tenward.rating;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.Database;
import io.tenward.contract.GapsSummary;
import io.tenward.contract.ListRatedSurveys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Lists the surveys in which leads can see themselves beside the others. */
@RolesAllowed("lead")
public class RatedSurveysResource implements ListRatedSurveys {
  /**
   * The query lists surveys newest first. A quote within a text of the manifest has a backslash
   * before it, so that it finds only items.
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

  @Inject Database database;
  @Inject Caller caller;

  /** A tool gets those whose respondents were told of it. */
  @Override
  public Page<GapsSummary> listRatedSurveys(Paging paging) {
    var after = paging.after().orElse(Cursor.LATEST);
    var token = caller.token().map(Caller.Token::id).orElse(null);
    var found =
        database.list(
            SELECT,
            RatedSurveysResource::read,
            caller.memberId(),
            Paging.time(after),
            after.id(),
            token,
            token,
            paging.rows());
    return Page.of(found, paging, RatedSurveysResource::place, summary -> summary);
  }

  private static Cursor place(GapsSummary survey) {
    return new Cursor(survey.closedAt().toString(), survey.surveyId());
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
