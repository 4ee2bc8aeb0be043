package io.tenward.response;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.DatabaseFailure;
import io.tenward.platform.ProblemException;
import io.tenward.platform.Senders;
import io.tenward.platform.Sql;
import io.tenward.survey.Hash;
import io.tenward.survey.SurveyProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

/**
 * Opens what was published to whoever holds a link. Nothing here is logged, counted or remembered.
 */
@Path("/api/r/replies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class ReplyResource {
  /**
   * @param readKey 16 bytes in base64url, the same in every link of a survey
   */
  record ReadKey(
      @NotNull UUID surveyId, @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22}") String readKey) {
    byte[] hash() {
      return Hash.of(Base64.getUrlDecoder().decode(readKey));
    }
  }

  private static final byte[] NO_HASH = new byte[32];

  private final AgroalDataSource database;
  private final PublishedReplies replies;
  private final WrongReadKeys wrongKeys;
  private final Senders senders;
  private final HttpServerRequest request;

  ReplyResource(
      AgroalDataSource database,
      PublishedReplies replies,
      WrongReadKeys wrongKeys,
      Senders senders,
      HttpServerRequest request) {
    this.database = database;
    this.replies = replies;
    this.wrongKeys = wrongKeys;
    this.senders = senders;
    this.request = request;
  }

  @POST
  public Replies getReplies(@Valid @NotNull ReadKey key) {
    try (var connection = database.getConnection()) {
      requireKnown(connection, key);
      var survey = ReleaseState.ofLaunched(connection, key.surveyId());
      survey.requireNotCancelled();
      return replies.of(connection, survey);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** As long for a survey that does not exist as for one whose key this is not. */
  private void requireKnown(Connection connection, ReadKey key) throws SQLException {
    var hashes =
        Sql.rows(
            connection,
            "select read_key_hash from survey where survey_id = ? and read_key_hash is not null",
            row -> row.getBytes(1),
            key.surveyId());
    var stored = hashes.isEmpty() ? NO_HASH : hashes.getFirst();
    if (!MessageDigest.isEqual(stored, key.hash()) || hashes.isEmpty()) {
      wrongKeys.count(senders.address(request));
      throw ProblemException.of(SurveyProblem.UNKNOWN_INVITE, "No such survey, or not its key");
    }
  }
}
