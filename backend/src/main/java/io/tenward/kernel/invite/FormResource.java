package io.tenward.kernel.invite;

import io.quarkus.vertx.http.Compressed;
import io.tenward.base.http.ClientAddresses;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Form;
import io.tenward.contract.FormKey;
import io.tenward.contract.FormState;
import io.tenward.contract.GetForm;
import io.tenward.contract.SurveyState;
import io.tenward.form.ClosingTime;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;

/**
 * Serves the frozen form, which is the same for every link of a survey. It names who was invited,
 * so reading it takes a link. Nothing about the request is logged, counted or remembered.
 */
@PermitAll
class FormResource implements GetForm {
  @Inject WrongLinks wrongLinks;
  @Inject ClientAddresses senders;
  @Inject HttpServerRequest request;
  @Inject Clock clock;

  /**
   * Compressed: every link shows the same text, and nothing of the request stands in it.
   *
   * @throws ProblemException unknown-invite, alike for a wrong survey, key, invite or secret
   */
  @Override
  @Compressed
  @Transactional
  public Form getForm(FormKey key) {
    Survey survey = Survey.findById(key.surveyId());
    if (survey == null || survey.state == SurveyState.DRAFT || !opens(key, survey)) {
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

  private static boolean opens(FormKey key, Survey survey) {
    var readKeyHash = survey.readKeyHash;
    if (key.readKey() != null && readKeyHash != null) {
      return MessageDigest.isEqual(readKeyHash, ReadKeys.hash(key.readKey()));
    }
    return key.inviteId() != null
        && key.secret() != null
        && Invite.isOf(new InviteSecret(key.surveyId(), key.inviteId(), key.secret()));
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
