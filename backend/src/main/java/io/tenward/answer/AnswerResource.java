package io.tenward.answer;

import io.tenward.base.Hash;
import io.tenward.base.http.ClientAddresses;
import io.tenward.base.problem.ProblemException;
import io.tenward.survey.core.SurveyProblem;
import io.tenward.survey.keys.BlindSignature;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/**
 * Takes sealed answers. Nothing about a request is logged, counted or kept but the answer itself,
 * and that without a time.
 */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class AnswerResource {
  private final FrozenForms forms;
  private final AnswerTable answers;
  private final BadSignatures badSignatures;
  private final ClientAddresses senders;
  private final Clock clock;

  AnswerResource(
      FrozenForms forms,
      AnswerTable answers,
      BadSignatures badSignatures,
      ClientAddresses senders,
      Clock clock) {
    this.forms = forms;
    this.answers = answers;
    this.badSignatures = badSignatures;
    this.senders = senders;
    this.clock = clock;
  }

  /** 204; again for the same answer, so that a lost reply costs nothing. */
  @PUT
  @Path("/api/r/answers")
  public void handInAnswer(Answer answer, @Context HttpServerRequest request) {
    var keys = forms.signingKeys(answer.surveyId()).orElseThrow(AnswerResource::notFound);
    var key = keys.get(answer.groupId());
    if (key == null) {
      requireOpen(answer);
      throw notFound();
    }
    var token = answer.tokenBytes();
    if (!BlindSignature.verify(key, token, answer.signatureBytes())) {
      requireOpen(answer);
      badSignatures.count(senders.address(request));
      throw ProblemException.of(
          AnswerProblem.BAD_SIGNATURE, "The signature does not verify under the group's key");
    }
    if (!answer.hasTheOneSize()) {
      requireOpen(answer);
      throw ProblemException.of(AnswerProblem.BAD_SIZE, "See docs/protocol.md, \"Answer\"");
    }
    store(answer, Hash.of(token), answer.boxBytes());
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

  private static ProblemException notFound() {
    return ProblemException.notFound("There is no such survey or group");
  }
}
