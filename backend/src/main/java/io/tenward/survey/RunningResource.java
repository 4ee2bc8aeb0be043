package io.tenward.survey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.BlockCount;
import io.tenward.contract.CancelReason;
import io.tenward.contract.CancelSurvey;
import io.tenward.contract.CloseSurvey;
import io.tenward.contract.ClosingTimeDraft;
import io.tenward.contract.Counts;
import io.tenward.contract.CountsState;
import io.tenward.contract.GetCounts;
import io.tenward.contract.LinkSheet;
import io.tenward.contract.ListLinks;
import io.tenward.contract.MoveClosingTime;
import io.tenward.form.ClosingAsked;
import io.tenward.form.ClosingTime;
import io.tenward.form.LocalTimes;
import io.tenward.form.Manifest;
import io.tenward.form.OpeningProgress;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import io.tenward.form.event.SurveyEvents;
import io.tenward.kernel.invite.Ballots;
import io.tenward.kernel.invite.TakenLinks;
import io.tenward.kernel.keys.KeyCustody;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.survey.launch.FrozenBlocks;
import io.tenward.survey.mail.LinkSheets;
import io.tenward.survey.mail.Reminder;
import io.tenward.survey.reader.TokenReaders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
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
@RolesAllowed("lead")
class RunningResource implements CancelSurvey, CloseSurvey, GetCounts, ListLinks, MoveClosingTime {
  /** Whoever closed it had better look again after it. */
  private static final int SECONDS = 1;

  @Inject Database database;
  @Inject Caller caller;
  @Inject SurveyOut out;
  @Inject SurveyKeys keys;
  @Inject KeyCustody custody;
  @Inject PublicAddress address;
  @Inject Clock clock;
  @Inject OpeningProgress opening;
  @Inject Event<ClosingAsked> closingAsked;
  @Inject SurveyEvents events;

  @Override
  @Transactional
  public Response getCounts(UUID surveyId) {
    var survey = Survey.of(caller, surveyId).requireRunning();
    var counts = counts(survey, opening.of(surveyId), clock.instant());
    return Response.ok(counts)
        .header(HttpHeaders.RETRY_AFTER, counts.state() == CountsState.CLOSING ? SECONDS : null)
        .build();
  }

  @Override
  @Transactional
  public LinkSheet listLinks(UUID surveyId) {
    var survey = Survey.of(caller, surveyId).requireRunning();
    TokenReaders.require(database, caller, List.of(surveyId));
    if (!keys.exists(surveyId)) {
      throw ProblemException.of(SurveyProblem.NOT_RUNNING, "The survey's keys have been lost");
    }
    return LinkSheets.of(survey, keys.linkKey(surveyId), address, clock.instant());
  }

  @Override
  @Idempotent
  @Transactional
  public Response moveClosingTime(UUID surveyId, ClosingTimeDraft draft) {
    var survey = Survey.toChange(caller, surveyId).requireRunning();
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

  @Override
  @Transactional
  public Response closeSurvey(UUID surveyId) {
    var survey = Survey.toChange(caller, surveyId).requireRunning();
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
    return Response.accepted(out.view(survey, clock.instant()))
        .header(HttpHeaders.ETAG, Etag.of(survey.version))
        .header(HttpHeaders.RETRY_AFTER, SECONDS)
        .build();
  }

  @Override
  public Response cancelSurvey(UUID surveyId) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                custody.cancel(
                    Survey.toChange(caller, surveyId).requireRunning(), CancelReason.BY_LEAD));
    custody.destroyCancelledNowOrLater(surveyId);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var survey = Survey.of(caller, surveyId);
              return Etag.ok(out.view(survey, clock.instant()), survey.version);
            });
  }

  /** Counts what a lead sees while a survey runs, by its ballots. */
  private static Counts counts(Survey survey, @Nullable Integer opened, Instant now) {
    var ballots = Ballots.count(survey.surveyId);
    var taken = TakenLinks.of(survey);
    var blocks =
        survey.frozen().groups().stream()
            .map(group -> count(group, ballots.getOrDefault(group.id(), 0)))
            .toList();
    return new Counts(
        survey.halted != null
            ? CountsState.HALTED
            : survey.isClosing(now) ? CountsState.CLOSING : CountsState.RUNNING,
        survey.closesAt,
        blocks.stream().mapToInt(BlockCount::invited).sum(),
        blocks.stream().mapToInt(BlockCount::answered).sum(),
        Ballots.complete(survey.surveyId),
        taken.takings(),
        taken.allHandedOut(),
        opened,
        blocks);
  }

  private static BlockCount count(Manifest.Group group, int answered) {
    return new BlockCount(
        group.id(),
        group.kind(),
        group.name(),
        group.named(),
        FrozenBlocks.person(group),
        group.invited(),
        answered);
  }
}
