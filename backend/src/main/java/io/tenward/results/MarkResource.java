package io.tenward.results;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.DatabaseFailure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A lead's own marks. Nobody else sees them. */
@Path("/api/surveys/{surveyId}/marks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class MarkResource {
  record MarkDraft(@NotNull UUID commentId, @NotNull Boolean important) {}

  record MarkList(List<UUID> commentIds) {}

  private final AgroalDataSource database;
  private final ReleasedResults results;
  private final Caller caller;

  MarkResource(AgroalDataSource database, ReleasedResults results, Caller caller) {
    this.database = database;
    this.results = results;
    this.caller = caller;
  }

  @GET
  public MarkList listMarks(@PathParam("surveyId") UUID surveyId) {
    try (var connection = database.getConnection()) {
      var survey = ReleaseState.ofOwn(connection, caller, surveyId);
      results.requireOpen(connection, survey);
      return new MarkList(Marks.of(connection, surveyId).stream().sorted().toList());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void changeMark(@PathParam("surveyId") UUID surveyId, @Valid @NotNull MarkDraft mark) {
    try (var connection = database.getConnection()) {
      var survey = ReleaseState.ofOwn(connection, caller, surveyId);
      results.requireOpen(connection, survey);
      Marks.change(connection, surveyId, mark.commentId(), mark.important());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
