package io.tenward.webhook;

import io.tenward.base.outgoing.OutgoingTargets;
import io.tenward.base.sql.Database;
import io.tenward.contract.ToDoWebhook;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Webhooks that the server paused because nothing could be delivered to them. */
@Singleton
public class PausedWebhooks {
  @Inject Database database;
  @Inject WebhookCipher cipher;

  /** Lists paused webhooks of a member, earliest first, without the path, which may be a secret. */
  public List<ToDoWebhook> of(UUID memberId) {
    return database.list(
        """
        select webhook_id, url from webhook
        where member_id = ? and paused_at is not null order by paused_at, webhook_id
        """,
        row ->
            new ToDoWebhook(
                row.getObject(1, UUID.class),
                OutgoingTargets.hostOf(URI.create(Webhook.readable(cipher, row.getString(2))))),
        memberId);
  }

  /** Lists leads whom no email has told of a paused webhook yet. */
  public List<UUID> leadsToTell() {
    return database.ids(
        "select distinct member_id from webhook where paused_at is not null and not pause_mailed");
  }

  /**
   * @return whether something changed; another process may have been faster
   */
  public boolean mark(UUID memberId, boolean mailed) {
    return database.update(
            """
            update webhook set pause_mailed = ?
            where member_id = ? and paused_at is not null and pause_mailed <> ?
            """,
            mailed,
            memberId,
            mailed)
        > 0;
  }
}
