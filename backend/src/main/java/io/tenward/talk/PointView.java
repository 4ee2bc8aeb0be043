package io.tenward.talk;

import io.tenward.base.http.Etag;
import io.tenward.contract.PointKind;
import io.tenward.contract.PointOrigin;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point in the shape of the contract.
 *
 * @param by me or other, as the caller reads it
 */
record PointView(
    UUID id,
    PointKind kind,
    String text,
    String by,
    @Nullable PointOrigin origin,
    boolean done,
    int place,
    Instant createdAt,
    String etag) {
  /**
   * @param reader who reads; the lead whose talk it is, or the other one
   */
  static PointView of(TalkPoint point, UUID reader) {
    return new PointView(
        point.pointId,
        point.kind,
        point.text,
        point.byOther == point.memberId.equals(reader) ? "other" : "me",
        point.origin,
        point.done,
        point.place,
        point.createdAt,
        Etag.of(point.version));
  }
}
