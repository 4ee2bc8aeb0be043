package io.tenward.survey.invite;

import io.quarkus.vertx.http.Compressed;
import io.tenward.base.http.ClientAddresses;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.CancelReason;
import io.tenward.contract.ClosingTimeView;
import io.tenward.contract.FormState;
import io.tenward.contract.SurveyState;
import io.tenward.contract.Taking;
import io.tenward.survey.core.ClosingTime;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The frozen form, the same for every link of a survey. It names who was invited, so that it takes
 * a link to read it. Nothing about the request is logged, counted or remembered.
 */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
class FormResource {
  private final WrongLinks wrongLinks;
  private final ClientAddresses senders;
  private final HttpServerRequest request;
  private final Clock clock;

  FormResource(
      WrongLinks wrongLinks, ClientAddresses senders, HttpServerRequest request, Clock clock) {
    this.wrongLinks = wrongLinks;
    this.senders = senders;
    this.request = request;
    this.clock = clock;
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
      FormState state,
      @Nullable Instant opensAt,
      Instant closesAt,
      List<ClosingTimeView> closingTimes,
      Instant now,
      List<Taking> takings,
      @Nullable Instant closedAt,
      @Nullable Instant keysDestroyedAt,
      @Nullable Integer answered,
      @Nullable Instant cancelledAt,
      @Nullable CancelReason cancelReason,
      @Nullable LocalizedText told) {}

  /**
   * What opens a form: the read key, or an invite with its secret.
   *
   * @param readKey 16 bytes in base64url
   * @param secret 32 bytes in base64url
   */
  record FormKey(
      UUID surveyId, @Nullable String readKey, @Nullable UUID inviteId, @Nullable String secret) {

    boolean opens(Survey survey) {
      var readKeyHash = survey.readKeyHash;
      if (readKey != null && readKeyHash != null) {
        return MessageDigest.isEqual(readKeyHash, ReadKey.hash(readKey));
      }
      return inviteId != null
          && secret != null
          && Invite.isOf(new InviteSecret(surveyId, inviteId, secret));
    }
  }

  /**
   * Compressed: every link shows the same text, and nothing of the request stands in it.
   *
   * @throws ProblemException unknown-invite, alike for a wrong survey, key, invite or secret
   */
  @POST
  @Path("/api/r/forms")
  @Compressed
  @Transactional
  public Form getForm(FormKey key) {
    Survey survey = Survey.findById(key.surveyId());
    if (survey == null || survey.state == SurveyState.DRAFT || !key.opens(survey)) {
      wrongLinks.count(senders.address(request));
      throw ProblemException.of(
          SurveyProblem.UNKNOWN_INVITE, "The survey does not exist, or the key is wrong");
    }
    var now = clock.instant();
    return new Form(
        survey.frozenText(),
        state(survey, now),
        survey.opensAt,
        survey.closesAt,
        ClosingTime.of(survey.surveyId),
        now,
        TakenLinks.of(survey).takings(),
        survey.closedAt,
        survey.keysDestroyedAt,
        survey.answeredCount,
        survey.cancelledAt,
        survey.cancelReason,
        EndedNotice.of(survey));
  }

  private static FormState state(Survey survey, Instant now) {
    return switch (survey.state) {
      case CANCELLED -> FormState.CANCELLED;
      case CLOSED -> FormState.CLOSED;
      case DRAFT, RUNNING -> {
        if (survey.cancelsAt != null) {
          yield FormState.HALTED;
        }
        if (survey.opensAt != null && now.isBefore(survey.opensAt)) {
          yield FormState.NOT_OPEN;
        }
        yield now.isBefore(survey.closesAt) ? FormState.OPEN : FormState.CLOSING;
      }
    };
  }
}
