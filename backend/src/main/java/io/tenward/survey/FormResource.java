package io.tenward.survey;

import io.quarkus.vertx.http.Compressed;
import io.tenward.platform.PlatformProblem;
import io.tenward.platform.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The frozen form, the same for everybody. */
@Path("/api/r")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class FormResource {
  private final Clock clock;

  FormResource(Clock clock) {
    this.clock = clock;
  }

  enum State implements Word {
    NOT_OPEN,
    OPEN,
    CLOSING,
    HALTED,
    CLOSED,
    CANCELLED
  }

  /**
   * @param manifest the text that was frozen, to be hashed before it is parsed
   * @param now the server's clock
   * @param takings of links, as everybody is told
   * @param answered from release: how many answers were counted
   * @param told what becomes of them, where nothing else says it truly
   */
  record Form(
      String manifest,
      State state,
      @Nullable Instant opensAt,
      Instant closesAt,
      List<ClosingTime.View> closingTimes,
      Instant now,
      List<Taking> takings,
      @Nullable Instant closedAt,
      @Nullable Instant keysDestroyedAt,
      @Nullable Integer answered,
      @Nullable Instant cancelledAt,
      @Nullable CancelReason cancelReason,
      @Nullable Text told) {}

  /**
   * Compressed: every link shows the same text, nothing in it is secret or comes from the request.
   */
  @GET
  @Path("surveys/{surveyId}")
  @Compressed
  @Transactional
  public Form getForm(@PathParam("surveyId") UUID surveyId) {
    Survey survey = Survey.findById(surveyId);
    if (survey == null || survey.state == SurveyState.DRAFT) {
      throw ProblemException.of(PlatformProblem.NOT_FOUND, "No survey was launched under this id");
    }
    var now = clock.instant();
    return new Form(
        survey.frozenText(),
        state(survey, now),
        survey.opensAt,
        survey.closesAt,
        ClosingTime.of(surveyId),
        now,
        TakenLinks.of(survey).takings(),
        survey.closedAt,
        survey.keysDestroyedAt,
        survey.answeredCount,
        survey.cancelledAt,
        survey.cancelReason,
        Told.of(survey));
  }

  private static State state(Survey survey, Instant now) {
    return switch (survey.state) {
      case CANCELLED -> State.CANCELLED;
      case CLOSED -> State.CLOSED;
      case DRAFT, RUNNING -> {
        if (survey.cancelsAt != null) {
          yield State.HALTED;
        }
        if (survey.opensAt != null && now.isBefore(survey.opensAt)) {
          yield State.NOT_OPEN;
        }
        yield now.isBefore(survey.closesAt) ? State.OPEN : State.CLOSING;
      }
    };
  }
}
