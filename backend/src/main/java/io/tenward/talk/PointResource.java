package io.tenward.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.coaching.Pairings;
import io.tenward.contract.ChangePoint;
import io.tenward.contract.GetPoint;
import io.tenward.contract.PointKind;
import io.tenward.contract.RemovePoint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points of talks, one by one. */
@RolesAllowed("lead")
@Transactional
public class PointResource implements ChangePoint, GetPoint, RemovePoint {
  @Inject Caller caller;
  @Inject MergePatch mergePatch;
  @Inject TalkOut out;
  @Inject Pairings pairings;

  @Override
  public Response getPoint(UUID pointId) {
    var point = readable(pointId, LockModeType.NONE);
    return Etag.ok(out.view(point, caller.memberId()), point.version);
  }

  @Override
  public Response changePoint(UUID pointId, @Nullable String ifMatch, JsonNode patch) {
    var point = changeable(pointId, ifMatch);
    var change = mergePatch.apply(out.change(point), patch);
    var own = point.memberId.equals(caller.memberId());
    if (!change.text().equals(point.text) && point.byOther == own) {
      throw forbidden("Only the person who wrote this can edit it");
    }
    if (!own && (change.done() != point.done || change.place() != point.place)) {
      throw forbidden("Only the owner of the one-on-one can tick and reorder items");
    }
    point.text = change.text();
    point.place = change.place();
    if (change.done() != point.done) {
      point.done = change.done();
      tick(point);
    }
    point.flush();
    return Etag.ok(out.view(point, caller.memberId()), point.version);
  }

  /** Ties a ticked point to the meeting in which it was ticked. */
  private static void tick(TalkPoint point) {
    if (point.kind == PointKind.POINT) {
      point.talkId = point.done ? planned(point).map(talk -> talk.talkId).orElse(null) : null;
    }
  }

  private static Optional<Talk> planned(TalkPoint point) {
    var like = new Talk();
    like.memberId = point.memberId;
    like.personId = point.personId;
    like.pairingId = point.pairingId;
    return like.planned();
  }

  @Override
  public void removePoint(UUID pointId, @Nullable String ifMatch) {
    var point = changeable(pointId, ifMatch);
    if (!point.memberId.equals(caller.memberId()) && !point.byOther) {
      throw forbidden(
          "Only the person who wrote this or the owner of the one-on-one can remove it");
    }
    point.delete();
  }

  private TalkPoint changeable(UUID pointId, @Nullable String ifMatch) {
    caller.hold();
    var point = readable(pointId, LockModeType.PESSIMISTIC_WRITE);
    Etag.require(ifMatch, point.version, out.view(point, caller.memberId()));
    return point;
  }

  /** Finds a point of the lead's own, or for a coach while the pairing runs. */
  private TalkPoint readable(UUID pointId, LockModeType lock) {
    return TalkPoint.<TalkPoint>findByIdOptional(pointId, lock)
        .filter(
            point ->
                point.memberId.equals(caller.memberId())
                    || Optional.ofNullable(point.pairingId)
                        .flatMap(pairings::of)
                        .filter(Pairings.Pair::running)
                        .isPresent())
        .orElseThrow(ProblemException::notFound);
  }

  private static ProblemException forbidden(String detail) {
    return ProblemException.of(PlatformProblem.FORBIDDEN, detail);
  }
}
