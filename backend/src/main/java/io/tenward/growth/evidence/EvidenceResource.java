package io.tenward.growth.evidence;

import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Idempotent;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AcceptEvidenceProposal;
import io.tenward.contract.AddEvidenceKey;
import io.tenward.contract.AddEvidenceProposal;
import io.tenward.contract.EntryDraft;
import io.tenward.contract.EntryKind;
import io.tenward.contract.EntryView;
import io.tenward.contract.EvidenceEdit;
import io.tenward.contract.EvidenceKeyDraft;
import io.tenward.contract.EvidenceKeys;
import io.tenward.contract.EvidenceProposalDraft;
import io.tenward.contract.EvidenceProposals;
import io.tenward.contract.EvidenceReceipt;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.ListEvidenceKeys;
import io.tenward.contract.ListEvidenceProposals;
import io.tenward.contract.RemoveEvidenceKey;
import io.tenward.contract.RemoveEvidenceProposal;
import io.tenward.contract.ThreadDraft;
import io.tenward.contract.UndoEvidenceRemoval;
import io.tenward.expectation.ExpectationPart;
import io.tenward.growth.EntryResource;
import io.tenward.growth.GoalResource;
import io.tenward.growth.NamedPeople;
import io.tenward.growth.thread.ThreadLink;
import io.tenward.growth.thread.Threads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages keys for tools, proposals of the tools, and decisions on them. */
@RolesAllowed("lead")
@Transactional
public class EvidenceResource
    implements AcceptEvidenceProposal,
        AddEvidenceKey,
        AddEvidenceProposal,
        ListEvidenceKeys,
        ListEvidenceProposals,
        RemoveEvidenceKey,
        RemoveEvidenceProposal,
        UndoEvidenceRemoval {
  private static final int MOST_KEYS = 50;
  private static final int MOST_WAITING = 500;

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject EntryResource entries;
  @Inject Event<IntegrationEvent> events;
  @Inject EvidenceIn in;
  @Inject EvidenceQuery query;
  @Inject NamedPeople people;
  @Inject Threads threads;

  @Override
  public EvidenceKeys listEvidenceKeys() {
    return new EvidenceKeys(query.keys());
  }

  @Override
  @Idempotent
  public Response addEvidenceKey(EvidenceKeyDraft draft) {
    caller.hold();
    var problem = ProblemException.invalid();
    if (draft.id() != null && EvidenceKey.findById(draft.id()) != null) {
      problem.field("/id", "duplicate");
    }
    if (draft.goalId() != null && draft.thread() != null) {
      problem.field("/thread", "contradictory");
    }
    if (EvidenceKey.count("memberId", caller.memberId()) >= MOST_KEYS) {
      problem.field("/tool", "too-many", Map.of("max", MOST_KEYS));
    }
    problem.throwIfAny();
    GoalResource.require(caller, draft.goalId());
    var key = new EvidenceKey();
    in.write(draft, key);
    key.keyId = Optional.ofNullable(draft.id()).orElseGet(UUID::randomUUID);
    key.workspaceId = caller.workspaceId();
    key.memberId = caller.memberId();
    key.thread = threads.hang(draft.thread());
    key.createdAt = clock.instant();
    key.persist();
    return Response.created(URI.create("/api/evidence-keys/" + key.keyId))
        .entity(query.views(List.of(key)).getFirst())
        .build();
  }

  @Override
  public void removeEvidenceKey(UUID evidenceKeyId) {
    caller.hold();
    EvidenceKey.of(caller.memberId(), evidenceKeyId)
        .orElseThrow(EvidenceResource::notFound)
        .delete();
  }

  @Override
  public EvidenceProposals listEvidenceProposals(
      @Nullable ExpectationKind kind, @Nullable String key) {
    if ((kind == null) != (key == null)) {
      throw ProblemException.invalid().field(kind == null ? "kind" : "key", "required");
    }
    var part = kind == null || key == null ? null : new ExpectationPart(kind, key);
    return new EvidenceProposals(query.waiting(part));
  }

  /** The answer tells a tool nothing of what the lead decided. */
  @Override
  public Response addEvidenceProposal(EvidenceProposalDraft draft) {
    caller.hold();
    var key =
        EvidenceKey.of(caller.memberId(), draft.key()).orElseThrow(EvidenceResource::notFound);
    var known = EvidenceProposal.of(key, draft.externalKey());
    var proposal = known.orElseGet(() -> begin(key));
    if (known.isEmpty() || proposal.isWaiting()) {
      in.write(draft, proposal);
    }
    proposal.persist();
    return Response.accepted(new EvidenceReceipt(proposal.proposalId)).build();
  }

  private EvidenceProposal begin(EvidenceKey key) {
    if (EvidenceProposal.countWaiting(key.memberId) >= MOST_WAITING) {
      throw ProblemException.invalid().field("/key", "too-many", Map.of("max", MOST_WAITING));
    }
    if (EvidenceProposal.waitingFor(List.of(key.keyId)).isEmpty()) {
      events.fire(
          new IntegrationEvent(
              key.workspaceId,
              key.memberId,
              IntegrationEvent.Type.EVIDENCE_PROPOSED,
              key.keyId,
              Map.of("evidenceKeyId", key.keyId)));
    }
    var proposal = new EvidenceProposal();
    proposal.proposalId = UUID.randomUUID();
    proposal.workspaceId = key.workspaceId;
    proposal.key = key;
    proposal.createdAt = clock.instant();
    return proposal;
  }

  @Override
  public void removeEvidenceProposal(UUID evidenceProposalId) {
    own(evidenceProposalId).declinedAt = clock.instant();
  }

  @Override
  public void undoEvidenceRemoval(UUID evidenceProposalId) {
    own(evidenceProposalId).declinedAt = null;
  }

  /**
   * Adds an entry; one that names a person gets no link, because the link may lead to anonymous
   * answers.
   */
  @Override
  public EntryView acceptEvidenceProposal(UUID evidenceProposalId, @Nullable EvidenceEdit edit) {
    var proposal = own(evidenceProposalId);
    var key = proposal.key;
    proposal.declinedAt = null;
    var said = Optional.ofNullable(edit);
    var text = said.map(EvidenceEdit::text).orElse(proposal.text);
    var hangs = !people.names().areIn(text, proposal.source);
    // The thing may be gone by now.
    var thread =
        Optional.ofNullable(key.thread)
            .map(ThreadLink::draft)
            .filter(draft -> hangs)
            .filter(this::isThere);
    return entries.keep(
        new EntryDraft(
            proposal.proposalId,
            said.map(EvidenceEdit::day).orElse(proposal.day),
            EntryKind.DID,
            text,
            hangs ? key.goalId : null,
            thread.orElse(null),
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            proposal.source,
            proposal.externalKey,
            key.tool));
  }

  private boolean isThere(ThreadDraft draft) {
    return threads.find(draft).isPresent();
  }

  private EvidenceProposal own(UUID proposalId) {
    caller.hold();
    return EvidenceProposal.of(caller.memberId(), proposalId)
        .orElseThrow(EvidenceResource::notFound);
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("It does not exist or is not yours");
  }
}
