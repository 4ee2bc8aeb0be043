package io.tenward.talk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.contract.Party;
import io.tenward.contract.PointKind;
import io.tenward.contract.PointOrigin;
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

  @Id public UUID pointId;
  public UUID workspaceId;
  public UUID memberId;
  public @Nullable UUID personId;
  public @Nullable UUID pairingId;

  @Enumerated(EnumType.STRING)
  public PointKind kind;

  public String text;
  public boolean byOther;

  @Enumerated(EnumType.STRING)
  public @Nullable PointOrigin origin;

  public boolean done;

  /** Names the meeting in which the point was ticked or, for an option, written. */
  public @Nullable UUID talkId;

  public int place;
  public Instant createdAt;
  @Version public long version;

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

  /** Says on which side of its reader the point was written. */
  Party by(UUID reader) {
    return byOther == memberId.equals(reader) ? Party.OTHER : Party.ME;
  }
}
