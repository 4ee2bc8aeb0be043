package io.tenward.results;

import io.tenward.answer.Release;
import io.tenward.base.sql.Database;
import io.tenward.contract.Receipts;
import io.tenward.survey.invite.ReadKey;
import io.tenward.survey.invite.ReadKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Lets whoever holds a link see that their answer was received and not rejected. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class ReceiptResource {
  private final Database database;
  private final ReadKeys readKeys;

  ReceiptResource(Database database, ReadKeys readKeys) {
    this.database = database;
    this.readKeys = readKeys;
  }

  @POST
  @Path("/api/r/receipts")
  public Receipts listReceipts(ReadKey key) {
    readKeys.require(key);
    var survey = ReleaseState.ofLaunched(database, key.surveyId());
    survey.requireNotCancelled();
    survey.requireReady();
    var receipts =
        database.list(
            """
            select encode(token_hash, 'hex') as token_hash, rejected
            from receipt where survey_id = ? order by token_hash
            """,
            row -> new Release.Receipt(row.getString("token_hash"), row.getBoolean("rejected")),
            key.surveyId());
    return new Receipts(hashes(receipts, false), hashes(receipts, true));
  }

  private static List<String> hashes(List<Release.Receipt> receipts, boolean rejected) {
    return receipts.stream()
        .filter(receipt -> receipt.rejected() == rejected)
        .map(Release.Receipt::tokenHash)
        .toList();
  }
}
