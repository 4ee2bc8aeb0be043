package io.tenward.survey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Language;
import io.tenward.contract.MailPreview;
import io.tenward.contract.MailTest;
import io.tenward.contract.PreviewMail;
import io.tenward.contract.SendTestMail;
import io.tenward.contract.SurveyState;
import io.tenward.mail.DeliveryOutcome;
import io.tenward.mail.Letter;
import io.tenward.mail.PostOffice;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyProblem;
import io.tenward.survey.mail.OutgoingMail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invitation to look at, and to try on oneself. */
@RolesAllowed("lead")
class MailSampleResource implements PreviewMail, SendTestMail {
  @Inject Caller caller;
  @Inject MailSample sample;
  @Inject PostOffice post;

  @Override
  public MailPreview previewMail(
      UUID surveyId, @Nullable Language language, @Nullable UUID groupId) {
    return QuarkusTransaction.requiringNew()
        .call(() -> sample.preview(unended(surveyId), language, groupId));
  }

  /** Sends outside of any transaction, so that none waits for the mail server. */
  @Override
  public MailTest sendTestMail(UUID surveyId) {
    var id = UUID.randomUUID().toString();
    Letter letter =
        QuarkusTransaction.requiringNew().call(() -> sample.toLead(unended(surveyId), id));
    try (var connection =
        post.connection()
            .orElseThrow(
                () ->
                    ProblemException.of(
                        SurveyProblem.MAIL_NOT_SET_UP, "TENWARD_SMTP_HOST is not set"))) {
      return answer(letter.to().address(), connection.send(letter));
    }
  }

  private static MailTest answer(String address, DeliveryOutcome outcome) {
    return switch (outcome) {
      case DeliveryOutcome.Accepted accepted -> new MailTest(address, "accepted", "");
      case DeliveryOutcome.Refused refused -> new MailTest(address, "refused", refused.reason());
      case DeliveryOutcome.Unknown unknown -> new MailTest(address, "unknown", "");
      case DeliveryOutcome.Later later ->
          new MailTest(
              address,
              "later",
              later.reason().isEmpty() ? OutgoingMail.word(later.trouble()) : later.reason());
    };
  }

  /** Refuses ended surveys, which send no invitations any more. */
  private Survey unended(UUID surveyId) {
    var survey = Survey.of(caller, surveyId);
    if (survey.state != SurveyState.DRAFT) {
      survey.requireRunning();
    }
    return survey;
  }
}
