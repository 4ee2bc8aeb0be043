package io.tenward.kernel.close;

import io.tenward.base.Hash;
import io.tenward.base.http.ClientAddresses;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Answer;
import io.tenward.contract.HandInAnswer;
import io.tenward.form.AnswerProblem;
import io.tenward.form.SurveyProblem;
import io.tenward.kernel.keys.BlindSignature;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;

/**
 * Takes sealed answers. Nothing about a request is logged, counted or kept but the answer itself,
 * and that without a time.
 */
@PermitAll
public class AnswerResource implements HandInAnswer {
  /** A box of {@link SealedBox#BYTES} bytes has this length in base64url. */
  private static final int BOX_LETTERS = 22_395;

  @Inject FrozenForms forms;
  @Inject AnswerTable answers;
  @Inject BadSignatures badSignatures;
  @Inject ClientAddresses senders;
  @Inject HttpServerRequest request;
  @Inject Clock clock;

  /** 204; again for the same answer, so that a lost reply costs nothing. */
  @Override
  public void handInAnswer(Answer answer) {
    var keys = forms.signingKeys(answer.surveyId()).orElseThrow(AnswerResource::notFound);
    var key = keys.get(answer.groupId());
    if (key == null) {
      requireOpen(answer);
      throw notFound();
    }
    var token = bytes(answer.token());
    if (!BlindSignature.verify(key, token, bytes(answer.signature()))) {
      requireOpen(answer);
      badSignatures.count(senders.address(request));
      throw ProblemException.of(
          AnswerProblem.BAD_SIGNATURE, "The signature does not verify under the group's key");
    }
    if (answer.box().length() != BOX_LETTERS) {
      requireOpen(answer);
      throw ProblemException.of(AnswerProblem.BAD_SIZE, "See docs/protocol.md, \"Answer\"");
    }
    store(answer, Hash.of(token), bytes(answer.box()));
  }

  private void store(Answer answer, byte[] tokenHash, byte[] box) {
    var surveyId = answer.surveyId();
    var groupId = answer.groupId();
    if (answers.store(surveyId, groupId, tokenHash, box, clock.instant())) {
      return;
    }
    requireOpen(answer);
    if (!answers.holds(surveyId, groupId, tokenHash, box)) {
      // A close in between takes the answers along; then the first answer is still the true one.
      requireOpen(answer);
      throw ProblemException.of(
          AnswerProblem.TOKEN_SPENT, "The token or a part of the box has already been received");
    }
  }

  private void requireOpen(Answer answer) {
    switch (answers.window(answer.surveyId(), clock.instant())) {
      case OPEN -> {}
      case NOT_OPEN -> throw ProblemException.of(SurveyProblem.NOT_OPEN, "The form opens later");
      case CLOSED -> throw ProblemException.of(SurveyProblem.CLOSED, "The survey has closed");
      case CANCELLED ->
          throw ProblemException.of(SurveyProblem.CANCELLED, "The survey was cancelled");
    }
  }

  private static byte[] bytes(String base64url) {
    return Base64.getUrlDecoder().decode(base64url);
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("There is no such survey or group");
  }
}
