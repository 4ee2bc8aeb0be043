package io.tenward.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.account.member.Code;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.coaching.Pairings;
import io.tenward.contract.AddPoint;
import io.tenward.contract.AddTalk;
import io.tenward.contract.ChangeTalk;
import io.tenward.contract.CreateTalkLink;
import io.tenward.contract.EndTalkLink;
import io.tenward.contract.FinishTalk;
import io.tenward.contract.FinishedTalk;
import io.tenward.contract.GetTalk;
import io.tenward.contract.ListAgendaProposals;
import io.tenward.contract.ListTalks;
import io.tenward.contract.PointDraft;
import io.tenward.contract.PointKind;
import io.tenward.contract.RemoveTalk;
import io.tenward.contract.TalkAgenda;
import io.tenward.contract.TalkChange;
import io.tenward.contract.TalkDraft;
import io.tenward.contract.TalkFinish;
import io.tenward.contract.TalkLink;
import io.tenward.contract.TalkState;
import io.tenward.contract.TalkSummary;
import io.tenward.growth.TalkRecords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One-on-ones and sessions, from planning to the step that they close with. */
@RolesAllowed("lead")
@Transactional
public class TalkResource
    implements AddPoint,
        AddTalk,
        ChangeTalk,
        CreateTalkLink,
        EndTalkLink,
        FinishTalk,
        GetTalk,
        ListAgendaProposals,
        ListTalks,
        RemoveTalk {
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject SecureRandom random;
  @Inject PersonLinks links;
  @Inject MergePatch mergePatch;
  @Inject TalkOut out;
  @Inject TalkQuery query;
  @Inject TalkViews views;
  @Inject TalkSuggestions agenda;
  @Inject Series series;
  @Inject TalkRecords records;
  @Inject Pairings pairings;

  @Override
  public Page<TalkSummary> listTalks(
      @Nullable UUID personId, @Nullable UUID pairingId, @Nullable TalkState state, Paging paging) {
    return query.list(new TalkQuery.Filter(personId, pairingId, state), paging);
  }

  @Override
  @Idempotent
  public Response addTalk(TalkDraft draft) {
    caller.hold();
    var talk = Talk.plan(caller, draft.day(), clock.instant());
    if ((draft.personId() == null) == (draft.pairingId() == null)) {
      throw ProblemException.invalid()
          .field("/personId", draft.personId() == null ? "required" : "contradictory");
    }
    TalkChecks.notOver("/day", draft.day(), clock);
    if (draft.personId() != null) {
      talk.with(draft.personId(), records.nameOf(draft.personId()));
    } else {
      talk.in(running(Objects.requireNonNull(draft.pairingId())));
    }
    talk.start = draft.start();
    talk.minutes = draft.minutes() == null ? talk.minutes : draft.minutes();
    talk.persistAndFlush();
    return Etag.created("/api/talks/" + talk.talkId, views.talk(talk), talk.version);
  }

  private UUID running(UUID pairingId) {
    var pair =
        pairings
            .of(pairingId)
            .filter(one -> one.coacheeId().equals(caller.memberId()))
            .orElseThrow(() -> ProblemException.invalid().field("/pairingId", "unknown-thing"));
    Pairings.requireRunning(pair);
    return pair.id();
  }

  @Override
  public Response getTalk(UUID talkId) {
    query.access(talkId);
    Talk talk = Talk.findById(talkId);
    return Etag.ok(views.talk(talk), talk.version);
  }

  @Override
  public Response changeTalk(UUID talkId, @Nullable String ifMatch, JsonNode patch) {
    var talk = held(talkId);
    Etag.require(ifMatch, talk.version, views.talk(talk));
    var own = talk.memberId.equals(caller.memberId());
    var before = out.change(talk, own);
    var change = mergePatch.apply(before, patch);
    if (!own) {
      requireSame(before, change);
      talk.coachPreparation = change.preparation();
    } else {
      if (moves(before, change)) {
        talk.requirePlanned();
      }
      if (!change.day().equals(before.day())) {
        TalkChecks.notOver("/day", change.day(), clock);
      }
      talk.move(change.day(), change.start(), change.following());
      talk.minutes = change.minutes();
      talk.reason = change.reason();
      talk.purpose = change.purpose();
      talk.tried = change.tried();
      talk.preparation = change.preparation();
    }
    talk.flush();
    return Etag.ok(views.talk(talk), talk.version);
  }

  private static boolean moves(TalkChange before, TalkChange change) {
    return !change.day().equals(before.day())
        || !Objects.equals(change.start(), before.start())
        || change.minutes() != before.minutes()
        || !Objects.equals(change.reason(), before.reason())
        || change.following();
  }

  /** A coach writes down how they prepare, and nothing else. */
  private static void requireSame(TalkChange before, TalkChange change) {
    if (moves(before, change)
        || !Objects.equals(before.purpose(), change.purpose())
        || !Objects.equals(before.tried(), change.tried())) {
      throw ProblemException.of(
          PlatformProblem.FORBIDDEN, "Coaches can only change their own preparation");
    }
  }

  @Override
  public void removeTalk(UUID talkId, @Nullable String ifMatch) {
    var talk = own(talkId);
    Etag.require(ifMatch, talk.version, views.talk(talk));
    talk.requirePlanned();
    TalkPoint.leave(talk);
    talk.delete();
    talk.flush();
    talk.planned().ifPresent(talk::passLinkTo);
  }

  @Override
  public Response finishTalk(UUID talkId, @Nullable String ifMatch, TalkFinish finish) {
    var talk = held(talkId);
    if (!talk.memberId.equals(caller.memberId())) {
      throw ProblemException.of(
          PlatformProblem.FORBIDDEN, "Only the person being coached can close a session");
    }
    if (series.isRepeated(talk, finish)) {
      return finished(talk, talk.planned());
    }
    Etag.require(ifMatch, talk.version, views.talk(talk));
    talk.requirePlanned();
    series.requireSound(talk, finish);
    return finished(talk, series.close(talk, finish));
  }

  private Response finished(Talk talk, Optional<Talk> next) {
    var view = new FinishedTalk(views.talk(talk), next.map(views::summary).orElse(null));
    return Etag.ok(view, talk.version);
  }

  @Override
  public TalkAgenda listAgendaProposals(UUID talkId) {
    if (!query.access(talkId).own()) {
      throw ProblemException.notFound();
    }
    return agenda.of(Talk.findById(talkId));
  }

  @Override
  @Idempotent
  public Response addPoint(UUID talkId, PointDraft draft) {
    var talk = held(talkId);
    talk.requirePlanned();
    var id = Objects.requireNonNullElseGet(draft.id(), UUID::randomUUID);
    if (TalkPoint.findById(id) != null) {
      throw ProblemException.invalid().field("/id", "duplicate");
    }
    var point =
        TalkPoint.write(
            talk,
            id,
            Objects.requireNonNullElse(draft.kind(), PointKind.POINT),
            draft.text(),
            !talk.memberId.equals(caller.memberId()),
            clock.instant());
    point.origin = draft.origin();
    point.persistAndFlush();
    return Etag.created(
        "/api/points/" + point.pointId, out.view(point, caller.memberId()), point.version);
  }

  @Override
  public TalkLink createTalkLink(UUID talkId) {
    var talk = own(talkId);
    talk.requirePlanned();
    if (talk.personId != null) {
      return new TalkLink(links.replace(talk.personId));
    }
    var code = Code.draw(random, Code.LINKED);
    talk.linkHash = code.hash();
    return new TalkLink(links.addressOf(code));
  }

  @Override
  public void endTalkLink(UUID talkId) {
    var talk = own(talkId);
    talk.linkHash = null;
    if (talk.personId != null) {
      links.end(talk.personId);
    }
  }

  /** Locks a talk of either side until this transaction ends. */
  private Talk held(UUID talkId) {
    caller.hold();
    query.access(talkId);
    return Talk.toChange(talkId).orElseThrow(ProblemException::notFound);
  }

  private Talk own(UUID talkId) {
    var talk = held(talkId);
    if (!talk.memberId.equals(caller.memberId())) {
      throw ProblemException.notFound();
    }
    return talk;
  }
}
