package io.tenward.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.outgoing.OutgoingClient.Failure;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.DeliveryFailure;
import io.tenward.contract.DeliveryState;
import io.tenward.contract.WebhookDelivery;
import io.tenward.contract.WebhookEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings events on their way to webhooks. */
@Singleton
class Deliveries {
  /** Standard Webhooks 1.0 suggests them; they end within three days. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(18),
          Duration.ofHours(22));

  /** A receiver's Retry-After is cut to this, so that it cannot postpone a delivery for longer. */
  private static final Duration LONGEST_WISH = Duration.ofDays(1);

  /** A crash in the middle of an attempt delays the next one for so long. */
  private static final Duration AGAIN_AFTER_CRASH = Duration.ofMinutes(2);

  private static final int GONE = 410;

  private static final String VIEW =
      """
      select d.delivery_id, d.event_id, e.type, d.state, d.attempts, d.created_at, d.attempted_at,
        d.next_attempt_at, d.status, d.failure, d.millis
      from delivery d join event e using (event_id)
      """;

  /**
   * Describes a delivery that is due, with all that its request needs.
   *
   * @param attempt from 1
   * @param title of the survey, or the name of the token; null where there is none, or none any
   *     more
   * @param url encrypted, as the secrets are
   * @param secrets that sign, the present one first
   */
  record Claimed(
      UUID deliveryId,
      UUID webhookId,
      int attempt,
      String url,
      String format,
      String language,
      @Nullable String title,
      WebhookEvent event,
      List<byte[]> secrets) {}

  /**
   * Describes how one attempt to deliver ended.
   *
   * @param status null where nothing was answered
   * @param failure null where it was delivered
   * @param retryAfter how long the receiver asked to be left alone; null where it did not
   */
  record Attempt(
      @Nullable Integer status,
      @Nullable Failure failure,
      @Nullable Duration retryAfter,
      int millis) {}

  @Inject Database database;
  @Inject EventTable events;
  @Inject PublicAddress address;
  @Inject SecureRandom random;
  @Inject Clock clock;

  /** Lists the newest first. */
  Page<WebhookDelivery> list(UUID webhookId, Paging paging) {
    var after = paging.after().orElse(new Cursor("9999-12-31T23:59:59Z", new UUID(0, 0)));
    var time = Paging.time(after);
    var rows =
        database.list(
            VIEW
                + """
                where d.webhook_id = ? and (d.created_at < ? or d.created_at = ? and d.delivery_id > ?)
                order by d.created_at desc, d.delivery_id limit ?
                """,
            Deliveries::read,
            webhookId,
            time,
            time,
            after.id(),
            paging.rows());
    return Page.of(rows, paging, d -> new Cursor(d.createdAt().toString(), d.id()), d -> d);
  }

  WebhookDelivery test(Webhook webhook) {
    var id = webhook.webhookId;
    var event =
        events.write(
            new IntegrationEvent(
                webhook.workspaceId,
                webhook.memberId,
                IntegrationEvent.Type.WEBHOOK_TEST,
                id,
                Map.of("webhookId", id)));
    var deliveryId = UUID.randomUUID();
    var now = clock.instant();
    database.update(
        """
        insert into delivery
          (delivery_id, workspace_id, webhook_id, event_id, state, created_at, next_attempt_at)
        values (?, ?, ?, ?, 'pending', ?, ?)
        """,
        deliveryId,
        webhook.workspaceId,
        id,
        event,
        now,
        now);
    return one(id, deliveryId);
  }

  /**
   * Queues the delivery once more, as if it had not been attempted.
   *
   * @throws ProblemException not-found
   */
  WebhookDelivery again(UUID webhookId, UUID deliveryId) {
    database.update(
        """
        update delivery set state = 'pending', attempts = 0, next_attempt_at = ?, attempted_at = null,
          status = null, failure = null, millis = null
        where webhook_id = ? and delivery_id = ?
        """,
        clock.instant(),
        webhookId,
        deliveryId);
    return one(webhookId, deliveryId);
  }

  private WebhookDelivery one(UUID webhookId, UUID deliveryId) {
    return database
        .first(
            VIEW + "where d.webhook_id = ? and d.delivery_id = ?",
            Deliveries::read,
            webhookId,
            deliveryId)
        .orElseThrow(() -> ProblemException.notFound("There is no such delivery"));
  }

  private static WebhookDelivery read(ResultSet row) throws SQLException {
    return new WebhookDelivery(
        row.getObject("delivery_id", UUID.class),
        row.getObject("event_id", UUID.class),
        IntegrationEvent.Type.of(row.getString("type")),
        DeliveryState.of(row.getString("state")),
        row.getInt("attempts"),
        Database.instant(row, "created_at"),
        Database.instantOrNull(row, "attempted_at"),
        Database.instantOrNull(row, "next_attempt_at"),
        row.getObject("status", Integer.class),
        Database.wordOrNull(row, "failure", DeliveryFailure::of),
        row.getObject("millis", Integer.class));
  }

  /** Puts what happened in line for every webhook that is to hear of it. */
  void putInLine() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var placed = events.place();
              if (!placed.isEmpty()) {
                putInLine(placed);
              }
            });
  }

  private void putInLine(List<UUID> eventIds) {
    var now = clock.instant();
    database.update(
        """
        insert into delivery
          (delivery_id, workspace_id, webhook_id, event_id, state, created_at, next_attempt_at)
        select gen_random_uuid(), w.workspace_id, w.webhook_id, e.event_id, 'pending', ?, ?
        from event e
          join webhook w on w.workspace_id = e.workspace_id and w.state = 'active'
            and w.created_at <= e.happened_at and e.type = any (w.types)
          join member m on m.member_id = w.member_id and m.suspended_at is null
            and (e.member_id = m.member_id and m.role <> 'reader'
              or e.member_id is null and m.role = 'owner')
        where e.event_id = any (?)
        """,
        now,
        now,
        eventIds);
  }

  /**
   * Claims due deliveries, at most one of each webhook; other processes skip these webhooks for a
   * while.
   */
  List<Claimed> claim(int most) {
    var now = clock.instant();
    var uri = address.uri();
    return database.list(
        """
        with due as (
          select delivery_id, webhook_id from delivery join webhook w using (webhook_id)
          where delivery.state = 'pending' and next_attempt_at <= ? and delivery_id in (
              select distinct on (webhook_id) delivery_id from delivery
              where state = 'pending' and next_attempt_at <= ?
              order by webhook_id, next_attempt_at, delivery.created_at)
            and (busy_until is null or busy_until <= ?)
          order by next_attempt_at limit ?
          for update skip locked),
        busy as (
          update webhook w set busy_until = ? from due where w.webhook_id = due.webhook_id),
        claimed as (
          update delivery d set attempts = attempts + 1, attempted_at = ?, next_attempt_at = ?
          from due where d.delivery_id = due.delivery_id
          returning d.delivery_id, d.webhook_id, d.event_id, d.attempts)
        select c.delivery_id, c.webhook_id, c.attempts, w.url, w.format, w.secret,
          case when w.old_secret_ends_at > ? then w.old_secret end as old_secret,
          m.language, coalesce(s.title, t.name) as title,
          e.event_id, e.type, e.subject_id, e.data, e.happened_at
        from claimed c join webhook w using (webhook_id) join event e using (event_id)
          join member m on m.member_id = w.member_id
          left join survey s on s.survey_id = e.subject_id
          left join api_token t on t.token_id = e.subject_id
        """,
        row ->
            new Claimed(
                row.getObject("delivery_id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getInt("attempts"),
                row.getString("url"),
                row.getString("format"),
                row.getString("language"),
                row.getString("title"),
                EventTable.read(row, uri),
                Stream.of(row.getBytes("secret"), row.getBytes("old_secret"))
                    .filter(key -> key != null)
                    .toList()),
        now,
        now,
        now,
        most,
        now.plus(AGAIN_AFTER_CRASH),
        now,
        now.plus(AGAIN_AFTER_CRASH),
        now);
  }

  /** Records the outcome, unless the delivery was queued again in the meantime. */
  void settle(Claimed claimed, Attempt attempt) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var next = next(claimed, attempt);
              free(claimed);
              database.update(
                  """
                  update delivery set state = ?, next_attempt_at = ?, status = ?, failure = ?, millis = ?
                  where delivery_id = ? and state = 'pending' and attempts = ?
                  """,
                  attempt.failure() == null ? "delivered" : next == null ? "failed" : "pending",
                  next,
                  attempt.status(),
                  attempt.failure() == null ? null : attempt.failure().word(),
                  attempt.millis(),
                  claimed.deliveryId(),
                  claimed.attempt());
              if (isGone(attempt)) {
                end(claimed.webhookId(), "gone", null);
              } else if (attempt.failure() != null && next == null && takesNothing(claimed)) {
                end(claimed.webhookId(), "paused", clock.instant());
              }
            });
  }

  /** Pauses a webhook whose address cannot be read any more; the page asks its lead for it. */
  void pauseLost(Claimed claimed) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              free(claimed);
              end(claimed.webhookId(), "paused", null);
            });
  }

  private void free(Claimed claimed) {
    database.update(
        "update webhook set busy_until = null where webhook_id = ?", claimed.webhookId());
  }

  private @Nullable Instant next(Claimed claimed, Attempt attempt) {
    if (attempt.failure() == null || isGone(attempt) || claimed.attempt() > PAUSES.size()) {
      return null;
    }
    // A fifth more or less, so that many that failed together do not come back together.
    var pause = PAUSES.get(claimed.attempt() - 1).toMillis();
    var own = Duration.ofMillis((long) (pause * (0.8 + 0.4 * random.nextDouble())));
    var asked = attempt.retryAfter() == null ? own : attempt.retryAfter();
    var wait = asked.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : asked;
    return clock.instant().plus(wait.compareTo(own) > 0 ? wait : own);
  }

  private static boolean isGone(Attempt attempt) {
    return attempt.status() != null && attempt.status() == GONE;
  }

  /**
   * Tells whether none of the later events arrived either: a receiver may refuse a single type
   * only.
   */
  private boolean takesNothing(Claimed claimed) {
    return database
        .ids(
            """
            select later.delivery_id from delivery given_up join delivery later using (webhook_id)
            where given_up.delivery_id = ? and later.state = 'delivered'
              and later.attempted_at > given_up.created_at limit 1
            """,
            claimed.deliveryId())
        .isEmpty();
  }

  private void end(UUID webhookId, String state, @Nullable Instant pausedAt) {
    database
        .first(
            """
            update webhook set state = ?, paused_at = ?, pause_mailed = false, version = version + 1
            where webhook_id = ? and state = 'active' returning workspace_id, member_id
            """,
            row ->
                new IntegrationEvent(
                    row.getObject("workspace_id", UUID.class),
                    row.getObject("member_id", UUID.class),
                    IntegrationEvent.Type.WEBHOOK_PAUSED,
                    webhookId,
                    Map.of("webhookId", webhookId)),
            state,
            pausedAt,
            webhookId)
        .filter(paused -> pausedAt != null)
        .ifPresent(events::write);
    database.update(
        """
        update delivery set state = 'failed', next_attempt_at = null
        where webhook_id = ? and state = 'pending'
        """,
        webhookId);
  }
}
