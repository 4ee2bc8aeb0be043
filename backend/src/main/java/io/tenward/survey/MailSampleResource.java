package io.tenward.survey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.http.Caller;
import io.tenward.contract.Language;
import io.tenward.contract.MailPreview;
import io.tenward.contract.MailTest;
import io.tenward.contract.PreviewMail;
import io.tenward.contract.SendTestMail;
import io.tenward.contract.SurveyState;
import io.tenward.form.Survey;
import io.tenward.mail.Letter;
import io.tenward.survey.mail.TestMail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invitation to look at, and to try on oneself. */
@RolesAllowed("lead")
class MailSampleResource implements PreviewMail, SendTestMail {
  @Inject Caller caller;
  @Inject MailSample sample;
  @Inject TestMail mail;

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
    return mail.send(letter);
  }

  /** Refuses ended surveys, which send no invitations any more. */
  private Survey unended(UUID surveyId) {
    var survey = Survey.of(caller, surveyId);
    return survey.state == SurveyState.DRAFT ? survey : survey.requireRunning();
  }
}
