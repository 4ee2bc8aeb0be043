package io.tenward.survey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.base.sql.Database;
import io.tenward.base.text.KebabEnum;
import io.tenward.survey.core.BlockKind;
import io.tenward.survey.core.CancelReason;
import io.tenward.survey.core.ClosingAsked;
import io.tenward.survey.core.ClosingTime;
import io.tenward.survey.core.LocalTimes;
import io.tenward.survey.core.Manifest;
import io.tenward.survey.core.OpeningProgress;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyProblem;
import io.tenward.survey.event.SurveyEvents;
import io.tenward.survey.invite.Ballots;
import io.tenward.survey.invite.TakenLinks;
import io.tenward.survey.keys.KeyCustody;
import io.tenward.survey.keys.SurveyKeys;
import io.tenward.survey.launch.PreviewBlock;
import io.tenward.survey.mail.LinkSheet;
import io.tenward.survey.mail.Reminder;
import io.tenward.survey.reader.TokenReaders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A survey while it runs: counts, links, and the ways to end it. */
@Path("/api/surveys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
class RunningResource {
  /** Until whoever closed it had better look again. */
  private static final int SECONDS = 1;

  record ClosingTimeDraft(String closesLocal, @Nullable String zone) {}

  private final Database database;
  private final Caller caller;
  private final SurveyKeys keys;
  private final KeyCustody custody;
  private final PublicAddress address;
  private final Clock clock;
  private final OpeningProgress opening;
  private final Event<ClosingAsked> closingAsked;
  private final SurveyEvents events;

  RunningResource(
      Database database,
      Caller caller,
      SurveyKeys keys,
      KeyCustody custody,
      PublicAddress address,
      Clock clock,
      OpeningProgress opening,
      Event<ClosingAsked> closingAsked,
      SurveyEvents events) {
    this.database = database;
    this.caller = caller;
    this.keys = keys;
    this.custody = custody;
    this.address = address;
    this.clock = clock;
    this.opening = opening;
    this.closingAsked = closingAsked;
    this.events = events;
  }

  @GET
  @Path("{surveyId}/counts")
  @Transactional
  @ByToken(Scope.SURVEYS_READ)
  public Response getCounts(@PathParam("surveyId") UUID surveyId) {
    var survey = running(Survey.of(caller, surveyId));
    var counts = Counts.of(survey, opening.of(surveyId), clock.instant());
    return Response.ok(counts)
        .header(HttpHeaders.RETRY_AFTER, counts.state() == Counts.State.CLOSING ? SECONDS : null)
        .build();
  }

  @GET
  @Path("{surveyId}/links")
  @Transactional
  @ByToken(Scope.LINKS_READ)
  public LinkSheet listLinks(@PathParam("surveyId") UUID surveyId) {
    var survey = running(Survey.of(caller, surveyId));
    TokenReaders.require(database, caller, List.of(surveyId));
    if (!keys.exists(surveyId)) {
      throw ProblemException.of(SurveyProblem.NOT_RUNNING, "The survey's keys have been lost");
    }
    return LinkSheet.of(survey, keys.linkKey(surveyId), address, clock.instant());
  }

  @POST
  @Path("{surveyId}/closing-times")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  @ByToken(Scope.SURVEYS_LAUNCH)
  public Response moveClosingTime(@PathParam("surveyId") UUID surveyId, ClosingTimeDraft draft) {
    var survey = running(Survey.toChange(caller, surveyId));
    var now = clock.instant();
    if (!now.isBefore(survey.closesAt)) {
      throw ProblemException.of(SurveyProblem.NOT_RUNNING, "The survey is already closing");
    }
    var closesAt = closesAt(survey, draft, now);
    ClosingTime.requireRoom(surveyId);
    var time = survey.announceClosing(closesAt, now);
    Reminder.replan(survey, now);
    events.fire(
        survey.surveyId,
        IntegrationEvent.Type.SURVEY_CLOSING_TIME_MOVED,
        Map.of("closesAt", closesAt));
    return Response.created(URI.create("/api/surveys/" + surveyId)).entity(time.view()).build();
  }

  private static Instant closesAt(Survey survey, ClosingTimeDraft draft, Instant now) {
    var problem = LocalTimes.problem();
    var zone = LocalTimes.zone(problem, "/zone", draft.zone() == null ? survey.zone : draft.zone());
    var local = LocalTimes.parse(problem, "/closesLocal", draft.closesLocal());
    var at = LocalTimes.instant(problem, "/closesLocal", local, zone);
    if (at == null) {
      throw problem;
    }
    if (!at.isAfter(now)) {
      throw LocalTimes.invalid("/closesLocal", "in-past", Map.of());
    }
    if (at.isBefore(survey.closesAt) && at.isBefore(now.plus(Survey.NOTICE))
        || Boolean.TRUE.equals(survey.allHandedOut)
            && at.isBefore(survey.earliestClose(Objects.requireNonNull(survey.launchedAt)))) {
      throw LocalTimes.invalid(
          "/closesLocal", "too-soon", Map.of("hours", Survey.NOTICE.toHours()));
    }
    if (survey.opensAt != null && !at.isAfter(survey.opensAt)) {
      throw LocalTimes.invalid("/closesLocal", "out-of-range", Map.of("min", survey.opensAt));
    }
    return at;
  }

  @POST
  @Path("{surveyId}/close")
  @Transactional
  @ByToken(Scope.SURVEYS_LAUNCH)
  public Response closeSurvey(@PathParam("surveyId") UUID surveyId) {
    var survey = running(Survey.toChange(caller, surveyId));
    if (survey.halted != null) {
      throw ProblemException.of(SurveyProblem.NOT_RUNNING, "Closing was stopped: " + survey.halted);
    }
    var now = clock.instant();
    if (now.isBefore(survey.closesAt)) {
      if (!Ballots.complete(surveyId)) {
        throw ProblemException.of(
            SurveyProblem.NOT_EVERYBODY_ANSWERED,
            "Links the lead has access to count as unanswered; announce a closing time");
      }
      survey.announceClosing(now, now);
      survey.flush();
    }
    closingAsked.fire(new ClosingAsked(surveyId));
    return Response.accepted(SurveyView.of(survey, clock.instant()))
        .header(HttpHeaders.ETAG, Etag.of(survey.version))
        .header(HttpHeaders.RETRY_AFTER, SECONDS)
        .build();
  }

  @POST
  @Path("{surveyId}/cancel")
  public Response cancelSurvey(@PathParam("surveyId") UUID surveyId) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> custody.cancel(running(Survey.toChange(caller, surveyId)), CancelReason.BY_LEAD));
    custody.destroyCancelledNowOrLater(surveyId);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var survey = Survey.of(caller, surveyId);
              return Etag.ok(SurveyView.of(survey, clock.instant()), survey.version);
            });
  }

  private static Survey running(Survey survey) {
    survey.requireRunning();
    return survey;
  }

  /**
   * All that a lead sees while a survey runs, by ballots.
   *
   * @param closable everybody invited has answered or declined, with a link that was theirs alone
   * @param opened of a survey that is closing: how many answers are open so far
   */
  record Counts(
      State state,
      Instant closesAt,
      int invited,
      int answered,
      List<Count> blocks,
      boolean closable,
      @Nullable Integer opened,
      @JsonUnwrapped TakenLinks takenLinks) {

    record Count(
        UUID id,
        BlockKind kind,
        @Nullable String name,
        boolean named,
        @Nullable String person,
        int invited,
        int answered) {}

    /** As the form says it to those who are asked. */
    enum State implements KebabEnum {
      RUNNING,
      CLOSING,
      HALTED
    }

    static Counts of(Survey survey, @Nullable Integer opened, Instant now) {
      var ballots = Ballots.count(survey.surveyId);
      var blocks =
          survey.frozen().groups().stream()
              .map(group -> count(group, ballots.getOrDefault(group.id(), 0)))
              .toList();
      return new Counts(
          survey.halted != null
              ? State.HALTED
              : survey.isClosing(now) ? State.CLOSING : State.RUNNING,
          survey.closesAt,
          blocks.stream().mapToInt(Count::invited).sum(),
          blocks.stream().mapToInt(Count::answered).sum(),
          blocks,
          Ballots.complete(survey.surveyId),
          opened,
          TakenLinks.of(survey));
    }

    private static Count count(Manifest.Group group, int answered) {
      return new Count(
          group.id(),
          group.kind(),
          group.name(),
          group.named(),
          PreviewBlock.person(group),
          group.invited(),
          answered);
    }
  }
}
