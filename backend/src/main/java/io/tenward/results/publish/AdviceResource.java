package io.tenward.results.publish;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.base.text.Blanks;
import io.tenward.contract.AdviceState;
import io.tenward.contract.AdviceStepDraft;
import io.tenward.contract.AdviceStepView;
import io.tenward.contract.ChangeAdviceStep;
import io.tenward.contract.GetAdviceStep;
import io.tenward.contract.ResultComment;
import io.tenward.contract.Results;
import io.tenward.results.ResultsCache;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a lead does with a piece of advice, and tells those who gave it. */
@RolesAllowed("lead")
public class AdviceResource implements ChangeAdviceStep, GetAdviceStep {
  @Inject Database database;
  @Inject ResultsCache released;
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  public Response getAdviceStep(UUID surveyId, UUID commentId) {
    var comment = require(released.ofOwn(caller, surveyId).results(), commentId);
    var step = AdviceSteps.of(database, surveyId).on(commentId);
    return Etag.ok(view(comment, step), step.version());
  }

  @Override
  @Transactional
  public Response changeAdviceStep(
      UUID surveyId, UUID commentId, @Nullable String ifMatch, AdviceStepDraft draft) {
    var results = released.ofOwn(caller, surveyId).results();
    var comment = require(results, commentId);
    var before = Publication.of(database, surveyId).contentOf(database, results);
    var present = AdviceSteps.toChange(database, surveyId, commentId);
    Etag.require(ifMatch, present.version(), view(comment, present));
    var changed = after(present, draft);
    AdviceSteps.write(database, commentId, changed);
    boolean toldElse = changed.isTold() != present.isTold();
    tellThatItChanged(results, before, toldElse);
    return Etag.ok(view(comment, changed), changed.version());
  }

  /**
   * Dates the change where respondents now read something else. Otherwise it only changes the
   * publication's version, so that whoever publishes has to see the change first.
   */
  private void tellThatItChanged(Results results, Replies.Content before, boolean toldElse) {
    var surveyId = results.surveyId();
    var publication = Publication.of(database, surveyId);
    boolean other = !publication.contentOf(database, results).equals(before);
    if (publication.published() && other) {
      Publication.changedNow(database, surveyId, clock.instant());
    } else if (other || toldElse) {
      Publication.wouldChange(database, caller.workspaceId(), surveyId);
    }
  }

  /**
   * @throws ProblemException invalid-request for a "not now" without a reason
   */
  private static AdviceStep after(AdviceStep before, AdviceStepDraft draft) {
    if (draft.state() == AdviceState.NOT_NOW && Blanks.in(draft.reason())) {
      throw ProblemException.invalid("\"Not now\" needs a reason").field("/reason", "required");
    }
    return new AdviceStep(
        draft.state(), Blanks.cut(draft.reason()), draft.publish(), before.version() + 1);
  }

  private static AdviceStepView view(ResultComment comment, AdviceStep step) {
    return new AdviceStepView(
        comment.id(), comment.text(), step.state(), step.reason(), step.publish());
  }

  private static ResultComment require(Results results, UUID commentId) {
    return results.items().stream()
        .flatMap(item -> item.advice().stream())
        .filter(comment -> comment.id().equals(commentId))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("There is no such advice in this survey"));
  }
}
