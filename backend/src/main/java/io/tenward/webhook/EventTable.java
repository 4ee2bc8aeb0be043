package io.tenward.webhook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.account.member.MemberJoined;
import io.tenward.account.member.MemberLeaves;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.json.Json;
import io.tenward.base.privacy.Retained;
import io.tenward.base.sql.Database;
import io.tenward.contract.EventData;
import io.tenward.contract.WebhookEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps what happened, in the transaction in which it does, and lists it in order. */
@Singleton
class EventTable implements Retained {
  private static final int EXPIRES_WITHIN_DAYS = 10;

  @Inject Database database;
  @Inject PublicAddress address;
  @Inject Clock clock;

  void keep(@Observes IntegrationEvent event) {
    write(event);
  }

  void keep(@Observes MemberJoined joined) {
    write(ofMember(joined.workspaceId(), IntegrationEvent.Type.MEMBER_JOINED, joined.memberId()));
  }

  void keep(@Observes MemberLeaves left) {
    write(ofMember(left.workspaceId(), IntegrationEvent.Type.MEMBER_REMOVED, left.memberId()));
  }

  private static IntegrationEvent ofMember(
      UUID workspaceId, IntegrationEvent.Type type, UUID memberId) {
    return new IntegrationEvent(workspaceId, null, type, memberId, Map.of("memberId", memberId));
  }

  /** Stores an event, unless it is of a type that is sent once and was sent before. */
  UUID write(IntegrationEvent event) {
    var id = UUID.randomUUID();
    database.update(
        """
        insert into event (event_id, workspace_id, member_id, type, subject_id, data, happened_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        id,
        event.workspaceId(),
        event.memberId(),
        event.type().word(),
        event.subjectId(),
        Json.write(new TreeMap<>(event.data())),
        clock.instant());
    return id;
  }

  /**
   * Gives what is committed its place behind all that has one. Within a transaction; another
   * process that places events waits for its end, or a reader would miss what commits later with a
   * lower number.
   *
   * @return those placed now, in their order
   */
  List<UUID> place() {
    var found = unplaced();
    if (found.isEmpty()) {
      return found;
    }
    database.list("select pg_advisory_xact_lock(hashtext('event_position'))", row -> true);
    var fresh = unplaced();
    database.batch(
        "update event set position = nextval('event_position') where event_id = ?",
        fresh.stream().map(id -> new Object[] {id}).toList());
    return fresh;
  }

  private List<UUID> unplaced() {
    return database.ids(
        """
        select event_id from event where position is null and type <> 'webhook.test'
        order by happened_at, event_id limit 1000
        """);
  }

  /**
   * @return empty where there is none that this member may read
   */
  OptionalLong position(UUID eventId, UUID memberId, UUID workspaceId) {
    return database
        .list(
            """
            select position from event
            where event_id = ? and position is not null
              and (member_id = ? or member_id is null and workspace_id = ?)
            """,
            row -> row.getLong(1),
            eventId,
            memberId,
            workspaceId)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /**
   * @param after the position behind which they begin
   * @param ofWorkspace with those that owners read
   */
  List<WebhookEvent> list(
      long after, UUID memberId, UUID workspaceId, boolean ofWorkspace, int limit) {
    var uri = address.uri();
    return database.list(
        """
        select event_id, type, subject_id, data, happened_at from event
        where position > ? and (member_id = ? or ? and member_id is null and workspace_id = ?)
        order by position limit ?
        """,
        row -> read(row, uri),
        after,
        memberId,
        ofWorkspace,
        workspaceId,
        limit);
  }

  /**
   * @param row of the table of events
   * @param address the public one, for the link
   */
  static WebhookEvent read(ResultSet row, URI address) throws SQLException {
    var type = IntegrationEvent.Type.of(row.getString("type"));
    var data = Json.read(row.getString("data"), new TypeReference<ObjectNode>() {});
    data.put("link", address + type.page(row.getObject("subject_id", UUID.class)));
    return new WebhookEvent(
        row.getObject("event_id", UUID.class),
        type,
        Database.instant(row, "happened_at"),
        Json.MAPPER.convertValue(data, EventData.class));
  }

  /** Notes an event for each token that expires soon, once until the token is renewed. */
  void noteExpiringTokens() {
    var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    database
        .list(
            """
            select token_id, workspace_id, member_id from api_token
            where expires_on >= ? and expires_on <= ?
              and not exists (
                select from event where subject_id = token_id and type = 'token.expiring'
                  and happened_at > coalesce(renewed_at, created_at))
            """,
            row -> {
              var tokenId = row.getObject("token_id", UUID.class);
              return new IntegrationEvent(
                  row.getObject("workspace_id", UUID.class),
                  row.getObject("member_id", UUID.class),
                  IntegrationEvent.Type.TOKEN_EXPIRING,
                  tokenId,
                  Map.of("tokenId", tokenId));
            },
            today,
            today.plusDays(EXPIRES_WITHIN_DAYS))
        .forEach(this::write);
  }

  @Override
  public String kind() {
    return "events";
  }

  @Override
  public String rows() {
    return """
        select event_id as id, null::uuid as member_id, happened_at as since, null::int as promised
        from event where workspace_id = ?
        """;
  }

  /** Deletes their deliveries, too. */
  @Override
  public void delete(Collection<UUID> ids) {
    database.update("delete from event where event_id = any (?)", ids);
  }
}
