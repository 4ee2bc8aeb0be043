package io.tenward.results.publish;

import io.tenward.base.sql.Database;
import io.tenward.results.ReleaseState;
import io.tenward.survey.invite.ReadKey;
import io.tenward.survey.invite.ReadKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Opens what was published to whoever holds a link. Nothing here is logged, counted or remembered.
 */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class ReplyResource {
  private final Database database;
  private final PublishedReplies replies;
  private final ReadKeys readKeys;

  ReplyResource(Database database, PublishedReplies replies, ReadKeys readKeys) {
    this.database = database;
    this.replies = replies;
    this.readKeys = readKeys;
  }

  @POST
  @Path("/api/r/replies")
  public Replies getReplies(ReadKey key) {
    readKeys.require(key);
    var survey = ReleaseState.ofLaunched(database, key.surveyId());
    survey.requireNotCancelled();
    return replies.of(survey);
  }
}
