package io.tenward.results.publish;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.DatabaseFailure;
import io.tenward.results.ReleaseState;
import io.tenward.survey.invite.ReadKey;
import io.tenward.survey.invite.ReadKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;

/**
 * Opens what was published to whoever holds a link. Nothing here is logged, counted or remembered.
 */
@Path("/api/r/replies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class ReplyResource {
  private final AgroalDataSource database;
  private final PublishedReplies replies;
  private final ReadKeys readKeys;

  ReplyResource(AgroalDataSource database, PublishedReplies replies, ReadKeys readKeys) {
    this.database = database;
    this.replies = replies;
    this.readKeys = readKeys;
  }

  @POST
  public Replies getReplies(@Valid @NotNull ReadKey key) {
    try (var connection = database.getConnection()) {
      readKeys.require(connection, key);
      var survey = ReleaseState.ofLaunched(connection, key.surveyId());
      survey.requireNotCancelled();
      return replies.of(connection, survey);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
