package io.tenward.rating;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.Caller;
import io.tenward.platform.Csv;
import io.tenward.platform.DatabaseFailure;
import io.tenward.response.AdviceSteps;
import io.tenward.response.FileName;
import io.tenward.response.Language;
import io.tenward.response.ReleasedResults;
import io.tenward.response.ReleasedSurvey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;

/** Where a lead stands in one survey. For the lead who asked. */
@Path("/api/surveys/{surveyId}/gaps")
@RolesAllowed("lead")
public class GapResource {
  private final AgroalDataSource database;
  private final ReleasedResults released;
  private final Caller caller;

  GapResource(AgroalDataSource database, ReleasedResults released, Caller caller) {
    this.database = database;
    this.released = released;
    this.caller = caller;
  }

  private record Loaded(ReleasedSurvey survey, Gaps gaps) {}

  @GET
  public Gaps getGaps(@PathParam("surveyId") UUID surveyId) {
    return load(surveyId).gaps();
  }

  /** The same, as a file. */
  @GET
  @Path("data")
  public Response downloadGaps(@PathParam("surveyId") UUID surveyId) {
    var loaded = load(surveyId);
    return file(loaded, "gaps.json", loaded.gaps());
  }

  @GET
  @Path("figures")
  @Produces(Csv.MEDIA_TYPE)
  public Response downloadGapFigures(
      @PathParam("surveyId") UUID surveyId,
      @QueryParam("language") @DefaultValue("en") Language language) {
    var loaded = load(surveyId);
    return file(loaded, "gaps.csv", GapsCsv.of(loaded.gaps(), language));
  }

  @GET
  @Path("report")
  @Produces("application/pdf")
  public Response downloadGapReport(
      @PathParam("surveyId") UUID surveyId,
      @QueryParam("language") @DefaultValue("en") Language language) {
    var loaded = load(surveyId);
    var report = GapReport.of(loaded.gaps(), loaded.survey().manifest(), language);
    return file(loaded, "gaps.pdf", report);
  }

  private Loaded load(UUID surveyId) {
    try (var connection = database.getConnection()) {
      var survey = released.ofOwn(connection, caller, surveyId);
      var self = Self.of(connection, surveyId);
      return new Loaded(survey, GapView.of(survey, self, AdviceSteps.of(connection, surveyId)));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Response file(Loaded loaded, String ending, Object body) {
    var name = FileName.of(loaded.survey().results(), ending);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
