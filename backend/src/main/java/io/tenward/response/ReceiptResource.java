package io.tenward.response;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.DatabaseFailure;
import io.tenward.platform.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Lets everybody see that their answer was received and not rejected. */
@Path("/api/r/surveys/{surveyId}/receipts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ReceiptResource {
  /** SHA-256 of tokens, hexadecimal, sorted. */
  record Receipts(List<String> counted, List<String> rejected) {}

  private final AgroalDataSource database;

  ReceiptResource(AgroalDataSource database) {
    this.database = database;
  }

  @GET
  public Receipts listReceipts(@PathParam("surveyId") UUID surveyId) {
    try (var connection = database.getConnection()) {
      var survey = ReleaseState.ofLaunched(connection, surveyId);
      survey.requireNotCancelled();
      survey.requireReady();
      var receipts =
          Sql.rows(
              connection,
              """
                  select encode(token_hash, 'hex') as token_hash, rejected
                  from receipt where survey_id = ? order by token_hash
                  """,
              row -> new Release.Receipt(row.getString("token_hash"), row.getBoolean("rejected")),
              surveyId);
      return new Receipts(hashes(receipts, false), hashes(receipts, true));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static List<String> hashes(List<Release.Receipt> receipts, boolean rejected) {
    return receipts.stream()
        .filter(receipt -> receipt.rejected() == rejected)
        .map(Release.Receipt::tokenHash)
        .toList();
  }
}
