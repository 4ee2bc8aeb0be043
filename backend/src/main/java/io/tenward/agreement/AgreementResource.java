package io.tenward.agreement;

import io.tenward.account.member.Code;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.contract.AgreementChange;
import io.tenward.contract.AgreementState;
import io.tenward.contract.AgreementVisibility;
import io.tenward.contract.AgreementVisibilityChange;
import io.tenward.contract.AgreementVisible;
import io.tenward.contract.ChangeAgreement;
import io.tenward.contract.ChangeAgreementVisibility;
import io.tenward.contract.GetAgreement;
import io.tenward.contract.GetAgreementStanding;
import io.tenward.contract.ListAgreements;
import io.tenward.contract.RemoveAgreement;
import io.tenward.contract.StartAgreement;
import io.tenward.survey.Votes;
import io.tenward.survey.core.LocalTimes;
import io.tenward.survey.core.SurveyProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead's own agreement, version by version. Others read {@link AgreementTextResource}. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class AgreementResource
    implements ChangeAgreement,
        ChangeAgreementVisibility,
        GetAgreement,
        GetAgreementStanding,
        ListAgreements,
        RemoveAgreement,
        StartAgreement {
  record Summary(
      UUID id,
      int number,
      AgreementState state,
      int clauses,
      @Nullable LocalDate agreedOn,
      AgreementVisible visible,
      Instant changedAt) {
    static Summary of(Agreement agreement) {
      return new Summary(
          agreement.agreementId,
          agreement.number,
          agreement.state(),
          agreement.clauses().size(),
          agreement.agreedOn,
          agreement.visible,
          agreement.changedAt);
    }
  }

  record Items<T>(List<T> items) {}

  record Vote(String title, String zone) {
    /**
     * @throws ProblemException invalid-request with unknown-zone
     */
    ZoneId where() {
      var problem = LocalTimes.problem();
      var where = LocalTimes.zone(problem, "/zone", zone);
      if (where == null) {
        throw problem;
      }
      return where;
    }
  }

  /**
   * @param stances what people said in the talk, who were told that it stands under their name
   */
  record Day(
      LocalDate agreedOn, @Nullable String talk, @Nullable List<AgreementStances.Stance> stances) {}

  record Stances(List<AgreementStances.Stance> stances) {}

  record Answer(UUID clauseId, String text) {}

  private final Caller caller;
  private final Clock clock;
  private final SecureRandom random;
  private final AgreementDraft drafts;
  private final AgreementVotes votes;
  private final AgreementStances stances;
  private final AgreementReader reader;
  private final DecidedThemes themes;
  private final Votes surveys;
  private final NextLook again;
  private final PublicAddress address;
  private final Event<IntegrationEvent> events;

  AgreementResource(
      Caller caller,
      Clock clock,
      SecureRandom random,
      AgreementDraft drafts,
      AgreementVotes votes,
      AgreementStances stances,
      AgreementReader reader,
      DecidedThemes themes,
      Votes surveys,
      NextLook again,
      PublicAddress address,
      Event<IntegrationEvent> events) {
    this.caller = caller;
    this.clock = clock;
    this.random = random;
    this.drafts = drafts;
    this.votes = votes;
    this.stances = stances;
    this.reader = reader;
    this.themes = themes;
    this.surveys = surveys;
    this.again = again;
    this.address = address;
    this.events = events;
  }

  @Override
  @ByToken(Scope.ROLE_READ)
  public Items<Summary> listAgreements() {
    return new Items<>(Agreement.ofMember(caller.memberId()).stream().map(Summary::of).toList());
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

  @POST
  @Path("/api/agreements/{agreementId}/vote")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response createVote(
      @PathParam("agreementId") UUID agreementId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Vote vote) {
    var zone = vote.where();
    var agreement = toChange(agreementId, ifMatch);
    lockedVote(agreement);
    agreement.requireDraft();
    votes.prepare(agreement, vote.title(), zone, clock.instant());
    agreement.leaveOut(themes.leftOut());
    return changed(agreement);
  }

  @POST
  @Path("/api/agreements/{agreementId}/agree")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response finishAgreement(
      @PathParam("agreementId") UUID agreementId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Day day) {
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
    agreement.changedAt = clock.instant();
    showInsteadOfTheOneBefore(agreement);
    again.plan(agreement);
    events.fire(AgreementEvents.agreed(agreement));
    return changed(agreement);
  }

  @POST
  @Path("/api/agreements/{agreementId}/stances")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response changeStances(
      @PathParam("agreementId") UUID agreementId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Stances stated) {
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

  private void write(Agreement agreement, List<AgreementStances.Stance> stated) {
    votes.requireNotAnonymous(agreement, stated);
    stances.replace(agreement, stated);
    agreement.askedByNameAt = clock.instant();
    agreement.changedAt = clock.instant();
  }

  private void freezeUnvoted(Agreement agreement, Optional<UUID> draft) {
    agreement.leaveOut(themes.leftOut());
    agreement.surveyId = null;
    agreement.change(AgreementClause::unvoted, clock.instant());
    Agreement.flush();
    draft.ifPresent(surveys::remove);
  }

  private void requireAgreeable(Agreement agreement, Day day) {
    if (day.agreedOn().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)))) {
      throw ProblemException.invalid("The day is in the future").field("/agreedOn", "in-future");
    }
    requireOpen(agreement);
    if (voteRuns(agreement)) {
      throw ProblemException.of(AgreementProblem.VOTE_OPEN, "The vote closes at its closing time");
    }
    if (day.talk() == null
        && stances.of(agreement).stream().allMatch(stated -> stated.vote() == null)
        && Optional.ofNullable(agreement.surveyId)
            .flatMap(reader::votes)
            .filter(read -> !read.isEmpty())
            .isEmpty()) {
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

  /** A link leads to what is agreed now. */
  private void showInsteadOfTheOneBefore(Agreement agreement) {
    Agreement.ofMember(caller.memberId()).stream()
        .filter(other -> other.number < agreement.number && other.agreedOn != null)
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

  @POST
  @Path("/api/agreements/{agreementId}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response changeObjectionAnswer(
      @PathParam("agreementId") UUID agreementId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Answer answer) {
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
  public AgreementReader.Outcome getAgreementStanding(UUID agreementId) {
    return reader.outcome(Agreement.of(caller, agreementId));
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

  private Agreement toChange(UUID agreementId, @Nullable String ifMatch) {
    caller.hold();
    var agreement = Agreement.toChange(caller, agreementId);
    Etag.require(ifMatch, agreement.version, reader.view(agreement));
    return agreement;
  }

  /** The vote as long as it is a draft; until this transaction ends it is not launched. */
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
