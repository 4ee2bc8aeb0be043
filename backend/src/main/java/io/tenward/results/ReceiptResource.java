package io.tenward.results;

import io.tenward.base.sql.Database;
import io.tenward.contract.ListReceipts;
import io.tenward.contract.ReadKey;
import io.tenward.contract.Receipts;
import io.tenward.kernel.close.Release;
import io.tenward.kernel.invite.ReadKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;

/** Lets whoever holds a link see that their answer was received and not rejected. */
@PermitAll
public class ReceiptResource implements ListReceipts {
  @Inject Database database;
  @Inject ReadKeys readKeys;

  @Override
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
