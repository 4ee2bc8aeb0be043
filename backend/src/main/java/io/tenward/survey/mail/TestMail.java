package io.tenward.survey.mail;

import io.tenward.base.problem.ProblemException;
import io.tenward.contract.MailTest;
import io.tenward.form.SurveyProblem;
import io.tenward.mail.DeliveryOutcome;
import io.tenward.mail.Letter;
import io.tenward.mail.PostOffice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Hands over one letter at once and returns the reply of the mail server. */
@Singleton
public class TestMail {
  @Inject PostOffice post;

  /**
   * Outside of a transaction, which would hold its connection while the mail server answers.
   *
   * @throws ProblemException mail-not-set-up
   */
  public MailTest send(Letter letter) {
    try (var connection =
        post.connection()
            .orElseThrow(
                () ->
                    ProblemException.of(
                        SurveyProblem.MAIL_NOT_SET_UP, "TENWARD_SMTP_HOST is not set"))) {
      return result(letter.to().address(), connection.send(letter));
    }
  }

  private static MailTest result(String address, DeliveryOutcome outcome) {
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
}
