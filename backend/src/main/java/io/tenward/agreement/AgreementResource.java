package io.tenward.agreement;

import io.tenward.account.member.Code;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AgreementChange;
import io.tenward.contract.AgreementDay;
import io.tenward.contract.AgreementStanding;
import io.tenward.contract.AgreementState;
import io.tenward.contract.AgreementVisibility;
import io.tenward.contract.AgreementVisibilityChange;
import io.tenward.contract.AgreementVisible;
import io.tenward.contract.Agreements;
import io.tenward.contract.ChangeAgreement;
import io.tenward.contract.ChangeAgreementVisibility;
import io.tenward.contract.ChangeObjectionAnswer;
import io.tenward.contract.ChangeStances;
import io.tenward.contract.CreateVote;
import io.tenward.contract.FinishAgreement;
import io.tenward.contract.GetAgreement;
import io.tenward.contract.GetAgreementStanding;
import io.tenward.contract.ListAgreements;
import io.tenward.contract.ListPersonStances;
import io.tenward.contract.ObjectionAnswer;
import io.tenward.contract.PersonStances;
import io.tenward.contract.RemoveAgreement;
import io.tenward.contract.Stance;
import io.tenward.contract.Stances;
import io.tenward.contract.StartAgreement;
import io.tenward.contract.VoteDraft;
import io.tenward.form.LocalTimes;
import io.tenward.form.SurveyProblem;
import io.tenward.growth.NamedPeople;
import io.tenward.survey.Votes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Manages a lead's own agreement, version by version. Others read {@link AgreementTextResource}.
 */
@RolesAllowed("lead")
@Transactional
public class AgreementResource
    implements ChangeAgreement,
        ChangeAgreementVisibility,
        ChangeObjectionAnswer,
        ChangeStances,
        CreateVote,
        FinishAgreement,
        GetAgreement,
        GetAgreementStanding,
        ListAgreements,
        ListPersonStances,
        RemoveAgreement,
        StartAgreement {
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject SecureRandom random;
  @Inject AgreementDraft drafts;
  @Inject AgreementVotes votes;
  @Inject AgreementStances stances;
  @Inject AgreementReader reader;
  @Inject DecidedThemes themes;
  @Inject Votes surveys;
  @Inject NamedPeople people;
  @Inject NextLook again;
  @Inject PublicAddress address;
  @Inject Event<IntegrationEvent> events;

  @Override
  public Agreements listAgreements() {
    return new Agreements(
        Agreement.ofMember(caller.memberId()).stream().map(Agreement::summary).toList());
  }

  @Override
  public Response startAgreement() {
    caller.hold();
    var all = Agreement.ofMember(caller.memberId());
    var last = all.stream().findFirst();
    if (last.filter(AgreementResource::voteRuns).isPresent()) {
      throw ProblemException.of(
          AgreementProblem.VOTE_OPEN, "The next version is waiting for its vote");
    }
    return changed(
        last.filter(agreement -> !agreement.isFrozen())
            .orElseGet(() -> drafts.begin(all, clock.instant())));
  }

  private static boolean voteRuns(Agreement agreement) {
    return agreement.vote().filter(Votes.Vote::runs).isPresent();
  }

  @Override
  public Response getAgreement(UUID agreementId) {
    return answer(Agreement.of(caller, agreementId));
  }

  @Override
  public Response changeAgreement(
      UUID agreementId, @Nullable String ifMatch, AgreementChange change) {
    var agreement = toChange(agreementId, ifMatch);
    var vote = lockedVote(agreement);
    agreement.requireDraft();
    var now = clock.instant();
    drafts.change(agreement, change, now);
    people.requireNamelessReason(
        agreement.clauses().stream().anyMatch(clause -> clause.theme() != null));
    vote.ifPresent(draft -> votes.follow(agreement, draft, now));
    return changed(agreement);
  }

  @Override
  public void removeAgreement(UUID agreementId, @Nullable String ifMatch) {
    var agreement = toChange(agreementId, ifMatch);
    var vote = lockedVote(agreement);
    agreement.requireDraft();
    agreement.delete();
    Agreement.flush();
    vote.ifPresent(surveys::remove);
  }

  @Override
  public Response createVote(UUID agreementId, @Nullable String ifMatch, VoteDraft vote) {
    var zone = zone(vote);
    var agreement = toChange(agreementId, ifMatch);
    lockedVote(agreement);
    agreement.requireDraft();
    votes.prepare(agreement, vote.title(), zone, clock.instant());
    agreement.leaveOut(themes.leftOut());
    return changed(agreement);
  }

  @Override
  public Response finishAgreement(UUID agreementId, @Nullable String ifMatch, AgreementDay day) {
    var agreement = toChange(agreementId, ifMatch);
    var draft = lockedVote(agreement);
    requireAgreeable(agreement, day);
    if (!agreement.isFrozen()) {
      freezeUnvoted(agreement, draft);
    }
    if (day.stances() != null) {
      write(agreement, day.stances());
    }
    agreement.agreedOn = day.agreedOn();
    agreement.talk = day.talk();
    agreement.keep(votes.turnout(agreement));
    agreement.changedAt = clock.instant();
    showInsteadOfTheOneBefore(agreement);
    updateDraftAfter(agreement);
    again.plan(agreement);
    events.fire(AgreementEvents.agreed(agreement));
    return changed(agreement);
  }

  @Override
  public Response changeStances(UUID agreementId, @Nullable String ifMatch, Stances stated) {
    var agreement = toChange(agreementId, ifMatch);
    var draft = lockedVote(agreement);
    var proposes = !agreement.isFrozen();
    requireOpen(agreement);
    if (proposes && agreement.isUnchanged()) {
      throw ProblemException.of(
          AgreementProblem.NOTHING_TO_VOTE_ON, "It says what the version before it says");
    }
    write(agreement, stated.stances());
    if (proposes) {
      freezeUnvoted(agreement, draft);
      events.fire(AgreementEvents.proposed(agreement));
    }
    return changed(agreement);
  }

  @Override
  public PersonStances listPersonStances(UUID personId) {
    return new PersonStances(stances.of(personId));
  }

  private void write(Agreement agreement, List<Stance> stated) {
    votes.askByName(agreement, stated);
    stances.replace(agreement, stated);
    agreement.askedByNameAt = clock.instant();
    agreement.changedAt = clock.instant();
  }

  private void freezeUnvoted(Agreement agreement, Optional<UUID> draft) {
    agreement.leaveOut(themes.leftOut());
    agreement.surveyId = null;
    AgreementDraft.write(agreement, agreement.stored(), clock.instant());
    Agreement.flush();
    draft.ifPresent(surveys::remove);
  }

  private void requireAgreeable(Agreement agreement, AgreementDay day) {
    if (day.agreedOn().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)))) {
      throw ProblemException.invalid("The day is in the future").field("/agreedOn", "in-future");
    }
    requireOpen(agreement);
    if (voteRuns(agreement)) {
      throw ProblemException.of(AgreementProblem.VOTE_OPEN, "The vote closes at its closing time");
    }
    if (day.talk() == null
        && stances.of(agreement).stream().allMatch(stated -> stated.vote() == null)
        && !votes.isVotedOn(agreement)) {
      throw ProblemException.of(
          AgreementProblem.VOTE_TOO_SMALL, "Enter the meeting in which you agreed on it");
    }
    if (agreement
        .vote()
        .filter(Votes.Vote::isProposed)
        .filter(
            vote -> day.agreedOn().isBefore(LocalDate.ofInstant(vote.closesAt(), caller.zone())))
        .isPresent()) {
      throw ProblemException.invalid("The vote closed after that day")
          .field("/agreedOn", "before-vote");
    }
  }

  private static void requireOpen(Agreement agreement) {
    if (agreement.state() == AgreementState.AGREED
        || agreement.state() == AgreementState.SUPERSEDED) {
      throw ProblemException.of(
          SurveyProblem.NOT_A_DRAFT, "The agreement has been agreed or replaced");
    }
    if (agreement.clauses().isEmpty()) {
      throw ProblemException.of(
          AgreementProblem.NOTHING_TO_VOTE_ON, "The agreement has no clauses");
    }
  }

  /** A draft that was begun before compares with what is agreed now, and so does its vote. */
  private void updateDraftAfter(Agreement agreement) {
    var now = clock.instant();
    Agreement.ofMember(caller.memberId()).stream()
        .filter(other -> other.number > agreement.number)
        .findFirst()
        .ifPresent(
            draft -> {
              AgreementDraft.write(draft, draft.stored(), now);
              lockedVote(draft).ifPresent(vote -> votes.follow(draft, vote, now));
            });
  }

  /** A link leads to what is agreed now. */
  private void showInsteadOfTheOneBefore(Agreement agreement) {
    agreement
        .earlier()
        .filter(other -> other.agreedOn != null)
        .findFirst()
        .ifPresent(
            before -> {
              var visible = before.visible;
              var linkHash = before.linkHash;
              before.visible = AgreementVisible.ME;
              before.linkHash = null;
              Agreement.flush();
              agreement.visible = visible;
              agreement.linkHash = linkHash;
            });
  }

  @Override
  public Response changeObjectionAnswer(
      UUID agreementId, @Nullable String ifMatch, ObjectionAnswer answer) {
    var agreement = toChange(agreementId, ifMatch);
    if (agreement.clauses().stream().noneMatch(clause -> clause.id().equals(answer.clauseId()))) {
      throw ProblemException.notFound("There is no such clause");
    }
    var text = answer.text().isBlank() ? null : answer.text();
    agreement.change(
        clause -> clause.id().equals(answer.clauseId()) ? clause.answered(text) : clause,
        clock.instant());
    return changed(agreement);
  }

  @Override
  public AgreementStanding getAgreementStanding(UUID agreementId) {
    return reader.standing(Agreement.of(caller, agreementId));
  }

  @Override
  public Response changeAgreementVisibility(
      UUID agreementId, @Nullable String ifMatch, AgreementVisibilityChange change) {
    var agreement = toChange(agreementId, ifMatch);
    if (agreement.agreedOn == null) {
      throw ProblemException.of(
          AgreementProblem.NOT_AGREED, "This version has not been agreed yet");
    }
    var code = change.visible() == AgreementVisible.LINK ? Code.draw(random, Code.LINKED) : null;
    agreement.visible = change.visible();
    agreement.linkHash = code == null ? null : code.hash();
    Agreement.flush();
    return Response.ok(
            new AgreementVisibility(
                agreement.visible, code == null ? null : address.uri() + "/a#" + code.text()))
        .header(HttpHeaders.ETAG, Etag.of(agreement.version))
        .build();
  }

  /**
   * @throws ProblemException invalid-request with unknown-zone
   */
  private static ZoneId zone(VoteDraft vote) {
    var problem = LocalTimes.problem();
    var zone = LocalTimes.zone(problem, "/zone", vote.zone());
    if (zone == null) {
      throw problem;
    }
    return zone;
  }

  private Agreement toChange(UUID agreementId, @Nullable String ifMatch) {
    caller.hold();
    var agreement = Agreement.toChange(caller, agreementId);
    Etag.require(ifMatch, agreement.version, reader.view(agreement));
    return agreement;
  }

  /** Locks the vote if it is a draft, so that it is not launched until this transaction ends. */
  private Optional<UUID> lockedVote(Agreement agreement) {
    return Optional.ofNullable(agreement.surveyId)
        .flatMap(surveys::hold)
        .filter(Votes.Vote::isDraft)
        .map(Votes.Vote::surveyId);
  }

  private Response changed(Agreement agreement) {
    Agreement.flush();
    return answer(agreement);
  }

  private Response answer(Agreement agreement) {
    return Etag.ok(reader.view(agreement), agreement.version);
  }
}
