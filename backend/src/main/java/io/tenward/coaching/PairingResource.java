package io.tenward.coaching;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.AcceptPairing;
import io.tenward.contract.AddPairing;
import io.tenward.contract.ChangePairing;
import io.tenward.contract.CoachingOverview;
import io.tenward.contract.EndPairing;
import io.tenward.contract.GetCoachingOverview;
import io.tenward.contract.GetPairing;
import io.tenward.contract.ListPairings;
import io.tenward.contract.PairingChange;
import io.tenward.contract.PairingDraft;
import io.tenward.contract.PairingOverview;
import io.tenward.contract.PairingSide;
import io.tenward.contract.PairingSkill;
import io.tenward.contract.PairingState;
import io.tenward.contract.PairingsView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets members ask a colleague to coach, accept, and end a pairing. */
@Transactional
public class PairingResource
    implements AcceptPairing,
        AddPairing,
        ChangePairing,
        EndPairing,
        GetCoachingOverview,
        GetPairing,
        ListPairings {
  private static final int USUAL_SESSIONS = 6;
  private static final int MOST = 500;

  /** A coach sees for this many days that a pairing ended. */
  private static final int ENDED_SHOWN = 90;

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject CoachingIn in;
  @Inject CoachingOut out;
  @Inject Database database;
  @Inject MergePatch mergePatch;
  @Inject PairingQuery query;
  @Inject Pairings pairings;

  @Override
  @RolesAllowed("owner")
  public CoachingOverview getCoachingOverview() {
    return new CoachingOverview(
        database.list(
            """
            select p.pairing_id, p.coach_name, m.name, p.state, p.since, p.created_at
            from pairing p join member m on m.member_id = p.coachee_id
            where p.workspace_id = ? and p.state <> 'ended'
            order by coalesce(p.since, p.created_at) desc, p.pairing_id limit 2000
            """,
            row -> {
              var since = row.getObject("since", LocalDate.class);
              return new PairingOverview(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  PairingState.of(row.getString(4)),
                  since == null ? Database.day(row, "created_at", caller.zone()) : since);
            },
            caller.workspaceId()));
  }

  @Override
  @RolesAllowed("lead")
  public PairingsView listPairings() {
    List<Pairing> all =
        Pairing.<Pairing>find(
                "coacheeId = ?1 or coachId = ?1 and state <> ?2 order by createdAt desc, pairingId",
                caller.memberId(),
                PairingState.ENDED)
            .range(0, MOST - 1)
            .list();
    return new PairingsView(query.views(all), query.ended(caller.today().minusDays(ENDED_SHOWN)));
  }

  @Override
  @RolesAllowed("lead")
  @Idempotent
  public Response addPairing(PairingDraft draft) {
    caller.hold();
    var pairing = new Pairing();
    pairing.pairingId = UUID.randomUUID();
    pairing.workspaceId = caller.workspaceId();
    pairing.coacheeId = caller.memberId();
    pairing.purpose = draft.purpose();
    pairing.skills =
        draft.skills().stream().map(name -> new PairingSkill(name, null, null)).toList();
    pairing.rhythmDays = draft.rhythmDays();
    pairing.sessions = draft.sessions() == null ? USUAL_SESSIONS : draft.sessions();
    pairing.state = PairingState.ASKED;
    pairing.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    requireSound(draft);
    if (draft.memberId() == null) {
      pairing.outside = true;
      pairing.coachName = Objects.requireNonNull(draft.coachName());
      pairing.run(caller.today());
      requireOnce(pairing);
    } else {
      ask(pairing, draft.memberId());
    }
    pairing.persistAndFlush();
    return Etag.created(
        "/api/coaching/pairings/" + pairing.pairingId, query.view(pairing), pairing.version);
  }

  private void requireSound(PairingDraft draft) {
    var problem = ProblemException.invalid();
    CoachingChecks.distinct(problem, "/skills", draft.skills());
    if (draft.memberId() == null && draft.coachName() == null) {
      problem.field("/memberId", "required");
    }
    if (draft.memberId() != null && draft.coachName() != null) {
      problem.field("/coachName", "contradictory");
    }
    if (caller.memberId().equals(draft.memberId())) {
      problem.field("/memberId", "contradictory");
    }
    problem.throwIfAny();
  }

  private void ask(Pairing pairing, UUID coachId) {
    var offer =
        Offer.held(coachId)
            .filter(one -> one.workspaceId.equals(caller.workspaceId()))
            .filter(one -> one.isOpen(CoachingChecks.lastToday(clock)))
            .orElseThrow(PairingResource::unknownMember);
    pairing.coachId = coachId;
    pairing.coachName =
        database
            .first(
                "select name from member where member_id = ? and role in ('owner', 'lead')",
                row -> row.getString(1),
                coachId)
            .orElseThrow(PairingResource::unknownMember);
    requireOnce(pairing);
    offer.requirePlace();
  }

  private static ProblemException unknownMember() {
    return ProblemException.invalid().field("/memberId", "unknown-member");
  }

  private static void requireOnce(Pairing pairing) {
    if (pairing.isTwice()) {
      throw ProblemException.of(CoachingProblem.PAIRING_EXISTS, "End the existing coaching first");
    }
  }

  @Override
  @RolesAllowed("lead")
  public Response getPairing(UUID pairingId) {
    return answer(Pairing.of(caller.memberId(), pairingId).orElseThrow(PairingResource::notFound));
  }

  @Override
  @RolesAllowed("lead")
  public Response changePairing(UUID pairingId, @Nullable String ifMatch, JsonNode patch) {
    caller.hold();
    var pairing =
        Pairing.toChange(caller.memberId(), pairingId)
            .filter(one -> one.isCoachee(caller.memberId()))
            .orElseThrow(PairingResource::notFound);
    Etag.require(ifMatch, pairing.version, query.view(pairing));
    var before = out.change(pairing);
    var change = mergePatch.apply(before, patch);
    var problem = ProblemException.invalid();
    CoachingChecks.distinct(problem, "/skills", names(change));
    problem.throwIfAny();
    if (pairing.state != PairingState.ASKED) {
      requireSameTerms(change, before);
    }
    in.write(change, pairing);
    pairing.flush();
    return answer(pairing);
  }

  private static List<String> names(PairingChange change) {
    return change.skills().stream().map(PairingSkill::name).toList();
  }

  /** Refuses to change terms that the coach has accepted. */
  private static void requireSameTerms(PairingChange change, PairingChange before) {
    var problem = ProblemException.invalid();
    if (!change.purpose().equals(before.purpose())) {
      problem.field("/purpose", "contradictory");
    }
    if (!names(change).equals(names(before))) {
      problem.field("/skills", "contradictory");
    }
    if (change.rhythmDays() != before.rhythmDays()) {
      problem.field("/rhythmDays", "contradictory");
    }
    if (change.sessions() != before.sessions()) {
      problem.field("/sessions", "contradictory");
    }
    problem.throwIfAny();
  }

  @Override
  @RolesAllowed("lead")
  public Response acceptPairing(UUID pairingId, @Nullable String ifMatch) {
    caller.hold();
    var pairing =
        Pairing.toAccept(caller.memberId(), pairingId).orElseThrow(PairingResource::notFound);
    if (pairing.state == PairingState.ENDED) {
      throw over();
    }
    Etag.require(ifMatch, pairing.version, query.view(pairing));
    if (pairing.state == PairingState.ASKED) {
      Offer.held(caller.memberId()).ifPresent(Offer::requirePlace);
      pairing.run(caller.today());
      pairing.flush();
    }
    return answer(pairing);
  }

  @Override
  @RolesAllowed("lead")
  public void endPairing(UUID pairingId) {
    caller.hold();
    var pairing =
        Pairing.toChange(caller.memberId(), pairingId).orElseThrow(PairingResource::notFound);
    if (pairing.state == PairingState.ENDED) {
      throw over();
    }
    pairings.end(
        pairing, pairing.isCoachee(caller.memberId()) ? PairingSide.COACHEE : PairingSide.COACH);
  }

  private Response answer(Pairing pairing) {
    return Etag.ok(query.view(pairing), pairing.version);
  }

  private static ProblemException over() {
    return ProblemException.of(CoachingProblem.PAIRING_OVER, "The coaching has ended");
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("This coaching does not exist or you cannot read it");
  }
}
