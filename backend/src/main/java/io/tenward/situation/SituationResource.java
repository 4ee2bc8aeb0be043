package io.tenward.situation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.json.Ids;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AddSituation;
import io.tenward.contract.ChangeSituation;
import io.tenward.contract.GetSituation;
import io.tenward.contract.ListSituations;
import io.tenward.contract.PersonName;
import io.tenward.contract.RemoveSituation;
import io.tenward.contract.SituationDraft;
import io.tenward.contract.SituationForm;
import io.tenward.contract.SituationState;
import io.tenward.contract.SituationView;
import io.tenward.contract.ThreadDraft;
import io.tenward.growth.GoalResource;
import io.tenward.growth.NamedPeople;
import io.tenward.growth.thread.Threads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages what happened to a lead, and what they thought of it. */
@RolesAllowed("lead")
@Transactional
public class SituationResource
    implements AddSituation, ChangeSituation, GetSituation, ListSituations, RemoveSituation {
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject MergePatch mergePatch;
  @Inject SituationIn in;
  @Inject SituationOut out;
  @Inject SharedAnswers shared;
  @Inject SituationQuery query;
  @Inject NamedPeople people;
  @Inject Threads threads;
  @Inject Ties ties;
  @Inject ToldAnswers told;

  @Override
  public Page<SituationView> listSituations(
      @Nullable String template,
      @Nullable SituationState state,
      @Nullable UUID personId,
      @Nullable UUID goalId,
      @Nullable LocalDate since,
      Paging paging) {
    return query.list(new SituationQuery.Filter(template, state, personId, goalId, since), paging);
  }

  @Override
  @Idempotent
  public Response addSituation(SituationDraft draft) {
    caller.hold();
    if (draft.id() != null && Situation.findById(draft.id()) != null) {
      throw ProblemException.invalid().field("/id", "duplicate");
    }
    var situation = new Situation();
    situation.situationId = draft.id() == null ? UUID.randomUUID() : draft.id();
    situation.workspaceId = caller.workspaceId();
    situation.memberId = caller.memberId();
    situation.createdAt = clock.instant();
    situation.form = form(draft);
    in.write(draft, situation);
    situation.answers = told.of(situation.form, draft.answers(), situation.answers);
    situation.lineStates = FormChecks.all(draft.lineStates());
    situation.shared = FormChecks.all(draft.shared());
    hang(situation, null, null, draft.thread());
    ties.tie(situation, draft.ties());
    situation.requireSound();
    shared.ask(situation, List.of());
    situation.persistAndFlush();
    return Etag.created(
        "/api/situations/" + situation.situationId, query.view(situation), situation.version);
  }

  @Override
  public Response getSituation(UUID situationId) {
    var situation = own(situationId, LockModeType.NONE);
    query.markRead(situation);
    return Etag.ok(query.view(situation), situation.version);
  }

  @Override
  public Response changeSituation(UUID situationId, @Nullable String ifMatch, JsonNode patch) {
    var situation = changeable(situationId, ifMatch);
    var goal = situation.goalId;
    var task = situation.taskId;
    var other = situation.other().map(PersonName::id);
    var ticked = situation.shared;
    var change = mergePatch.apply(out.change(situation), patch);
    in.write(change, situation);
    situation.answers = told.of(situation.form, change.answers(), situation.answers);
    situation.lineStates = FormChecks.all(change.lineStates());
    if (!patch.has("lineStates")) {
      situation.dropGoneLines();
    }
    // What was ticked was ticked for one person.
    var same = patch.has("shared") || situation.other().map(PersonName::id).equals(other);
    situation.shared = same ? FormChecks.all(change.shared()) : List.of();
    hang(situation, goal, task, change.thread());
    ties.tie(situation, patch.has("ties") ? change.ties() : situation.livingTies());
    people.requireNamelessReason(situation.isBesideAnswers());
    situation.requireSound();
    shared.ask(situation, situation.other().map(PersonName::id).equals(other) ? ticked : List.of());
    situation.flush();
    return Etag.ok(query.view(situation), situation.version);
  }

  @Override
  public void removeSituation(UUID situationId, @Nullable String ifMatch) {
    changeable(situationId, ifMatch).delete();
  }

  /**
   * Returns the form. A restored situation brings the questions it had, even if its template is
   * gone.
   */
  private SituationForm form(SituationDraft draft) {
    if (draft.form() != null) {
      FormChecks.require(draft.form(), Set.of());
      return draft.form();
    }
    var id = Ids.parse(draft.template());
    SituationTemplate own = id == null ? null : SituationTemplate.findById(id);
    if (own != null && own.memberId.equals(caller.memberId())) {
      return own.form;
    }
    return ShippedSituation.ALL.stream()
        .filter(shipped -> shipped.key().equals(draft.template()))
        .findFirst()
        .orElseThrow(() -> ProblemException.invalid().field("/template", "unknown-template"))
        .form();
  }

  /** Keeps the words of unchanged links, also where their target is gone. */
  private void hang(
      Situation situation, @Nullable UUID goal, @Nullable UUID task, @Nullable ThreadDraft thread) {
    var hung = situation.thread == null ? null : situation.thread.draft();
    if (!Objects.equals(situation.goalId, goal)) {
      GoalResource.require(caller, situation.goalId);
    }
    if (!Objects.equals(thread, hung)) {
      situation.thread = threads.hang(thread);
    }
    if (situation.taskId != null
        && (!situation.taskId.equals(task) || !Objects.equals(thread, hung))) {
      query.requireTask(situation.taskId, situation.thread);
    }
  }

  private Situation changeable(UUID situationId, @Nullable String ifMatch) {
    caller.hold();
    var situation = own(situationId, LockModeType.PESSIMISTIC_WRITE);
    Etag.require(ifMatch, situation.version, query.view(situation));
    return situation;
  }

  private Situation own(UUID situationId, LockModeType lock) {
    Situation situation = Situation.findById(situationId, lock);
    if (situation == null || !situation.memberId.equals(caller.memberId())) {
      throw ProblemException.notFound();
    }
    return situation;
  }
}
