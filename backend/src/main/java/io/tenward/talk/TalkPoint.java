package io.tenward.talk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Etag;
import io.tenward.contract.Party;
import io.tenward.contract.Point;
import io.tenward.contract.PointKind;
import io.tenward.contract.PointOrigin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores a point to talk about. It stays open over all meetings with the same person, or in the
 * same pairing, until it is ticked. An option belongs to the session in which it was written.
 */
@Entity
class TalkPoint extends PanacheEntityBase {
  static final int LONGEST = 500;

  @Id UUID pointId;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column @Nullable UUID personId;
  @Column @Nullable UUID pairingId;

  @Enumerated(EnumType.STRING)
  @Column
  PointKind kind;

  @Column String text;
  @Column boolean byOther;

  @Enumerated(EnumType.STRING)
  @Column
  @Nullable PointOrigin origin;

  @Column boolean done;

  /** Names the meeting in which the point was ticked or, for an option, written. */
  @Column @Nullable UUID talkId;

  @Column int place;
  @Column Instant createdAt;
  @Version long version;

  /** Makes a point behind the others; the caller persists it. */
  static TalkPoint write(
      Talk talk, UUID id, PointKind kind, String text, boolean byOther, Instant now) {
    var point = new TalkPoint();
    point.pointId = id;
    point.workspaceId = talk.workspaceId;
    point.memberId = talk.memberId;
    point.personId = talk.personId;
    point.pairingId = talk.pairingId;
    point.kind = kind;
    point.text = text;
    point.byOther = byOther;
    point.talkId = kind == PointKind.OPTION ? talk.talkId : null;
    point.place = (int) Math.min(10_000, open(talk));
    point.createdAt = now;
    return point;
  }

  /** The talk is removed: its options go with it, and what was ticked in it is open again. */
  static void leave(Talk talk) {
    delete("talkId = ?1 and kind = ?2", talk.talkId, PointKind.OPTION);
    TalkPoint.<TalkPoint>list("talkId", talk.talkId)
        .forEach(
            point -> {
              point.done = false;
              point.talkId = null;
            });
    flush();
  }

  static long open(Talk talk) {
    return talk.personId == null
        ? count("pairingId = ?1 and done = false", talk.pairingId)
        : count("personId = ?1 and memberId = ?2 and done = false", talk.personId, talk.memberId);
  }

  boolean belongsTo(Talk talk) {
    return memberId.equals(talk.memberId)
        && (talk.personId == null
            ? talk.pairingId != null && talk.pairingId.equals(pairingId)
            : talk.personId.equals(personId));
  }

  /**
   * @param reader who reads; the lead whose talk it is, or the other one
   */
  Point view(UUID reader) {
    return new Point(
        pointId,
        kind,
        text,
        byOther == memberId.equals(reader) ? Party.OTHER : Party.ME,
        origin,
        done,
        place,
        createdAt,
        Etag.of(version));
  }
}
