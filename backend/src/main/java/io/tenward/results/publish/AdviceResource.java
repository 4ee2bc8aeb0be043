package io.tenward.results.publish;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.base.sql.Database;
import io.tenward.base.text.Blanks;
import io.tenward.contract.AdviceState;
import io.tenward.contract.Comment;
import io.tenward.contract.GetAdviceStep;
import io.tenward.results.ReleasedResults;
import io.tenward.results.Results;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a lead does with a piece of advice, and tells those who gave it. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class AdviceResource implements GetAdviceStep {
  record AdviceStepDraft(AdviceState state, String reason, Boolean publish) {
    /**
     * @throws ProblemException invalid-request for a "not now" without a reason
     */
    AdviceStep after(AdviceStep before) {
      if (state == AdviceState.NOT_NOW && Blanks.in(reason)) {
        throw ProblemException.invalid("\"Not now\" needs a reason").field("/reason", "required");
      }
      return new AdviceStep(state, Blanks.cut(reason), publish, before.version() + 1);
    }
  }

  /** The contract's AdviceStep. */
  record View(UUID id, String text, AdviceState state, String reason, boolean publish) {
    static View of(Comment comment, AdviceStep step) {
      return new View(comment.id(), comment.text(), step.state(), step.reason(), step.publish());
    }
  }

  private final Database database;
  private final ReleasedResults released;
  private final Caller caller;
  private final Clock clock;

  AdviceResource(Database database, ReleasedResults released, Caller caller, Clock clock) {
    this.database = database;
    this.released = released;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  @ByToken(Scope.RESULTS_READ)
  public Response getAdviceStep(UUID surveyId, UUID commentId) {
    var comment = require(released.ofOwn(caller, surveyId).results(), commentId);
    var step = AdviceSteps.of(database, surveyId).on(commentId);
    return Etag.ok(View.of(comment, step), step.version());
  }

  @PUT
  @Path("/api/surveys/{surveyId}/advice-steps/{commentId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @ByToken(Scope.PUBLISH_WRITE)
  public Response changeAdviceStep(
      @PathParam("surveyId") UUID surveyId,
      @PathParam("commentId") UUID commentId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      AdviceStepDraft draft) {
    var results = released.ofOwn(caller, surveyId).results();
    var comment = require(results, commentId);
    var before = Publication.of(database, surveyId).contentOf(database, results);
    var present = AdviceSteps.toChange(database, surveyId, commentId);
    Etag.require(ifMatch, present.version(), View.of(comment, present));
    var changed = draft.after(present);
    AdviceSteps.write(database, commentId, changed);
    boolean toldElse = changed.isTold() != present.isTold();
    tellThatItChanged(results, before, toldElse);
    return Etag.ok(View.of(comment, changed), changed.version());
  }

  /**
   * Where respondents now read something else than before, the page says since when. Where they
   * only would, whoever publishes has to see it first.
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

  private static Comment require(Results results, UUID commentId) {
    return results.items().stream()
        .flatMap(item -> item.advice().stream())
        .filter(comment -> comment.id().equals(commentId))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("There is no such advice in this survey"));
  }
}
