package io.tenward.results.publish;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.base.sql.Database;
import io.tenward.contract.ChangePublication;
import io.tenward.contract.GetPublication;
import io.tenward.contract.PublicationView;
import io.tenward.contract.PublishedComments;
import io.tenward.results.Marks;
import io.tenward.results.ReleasedResults;
import io.tenward.survey.event.SurveyEvents;
import io.tenward.survey.mail.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a lead lets respondents read. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class PublicationResource implements ChangePublication, GetPublication {
  /** A publication's fields that a patch may change. */
  record PublicationChange(
      Boolean published, String word, Boolean ratings, PublishedComments comments) {
    static PublicationChange of(Publication publication) {
      var content = publication.content();
      return new PublicationChange(
          publication.published(), content.word(), content.ratings(), content.comments());
    }

    PublicationDraft draft() {
      return new PublicationDraft(word, ratings, comments);
    }
  }

  private final Marks marks;
  private final Database database;
  private final ReleasedResults results;
  private final PublishedReplies replies;
  private final Announcements announcements;
  private final MergePatch mergePatch;
  private final Caller caller;
  private final Clock clock;
  private final SurveyEvents events;

  PublicationResource(
      Marks marks,
      Database database,
      ReleasedResults results,
      PublishedReplies replies,
      Announcements announcements,
      MergePatch mergePatch,
      Caller caller,
      Clock clock,
      SurveyEvents events) {
    this.marks = marks;
    this.database = database;
    this.results = results;
    this.replies = replies;
    this.announcements = announcements;
    this.mergePatch = mergePatch;
    this.caller = caller;
    this.clock = clock;
    this.events = events;
  }

  @Override
  @ByToken(Scope.RESULTS_READ)
  public Response getPublication(UUID surveyId) {
    results.requireOpen(caller, surveyId);
    var publication = Publication.of(database, surveyId);
    return Etag.ok(view(publication), publication.version());
  }

  @Override
  @Transactional
  @ByToken(Scope.PUBLISH_WRITE)
  public Response changePublication(UUID surveyId, @Nullable String ifMatch, JsonNode patch) {
    results.requireOpen(caller, surveyId);
    var present = Publication.toChange(database, caller.workspaceId(), surveyId);
    Etag.require(ifMatch, present.version(), view(present));
    var change = mergePatch.apply(PublicationChange.of(present), patch);
    var marked =
        present.published() && !patch.has("comments") ? present.commentIds() : marks.of(surveyId);
    if (change.published()) {
      var steps = AdviceSteps.of(database, surveyId);
      change.draft().of(results.ofOwn(caller, surveyId).results(), marked, steps);
    }
    // As the database keeps it: what is answered now is what is read later.
    var now = clock.instant();
    var changed = present.changed(change.published(), change.draft(), marked, now);
    changed.write(database);
    announce(present, changed);
    return Etag.ok(view(changed), changed.version());
  }

  private void announce(Publication before, Publication now) {
    if (now.published() && !before.published()) {
      announcements.plan(List.of(now.surveyId()), now.surveyId());
      events.fire(now.surveyId(), IntegrationEvent.Type.SURVEY_PUBLISHED, Map.of());
    } else if (before.published() && !now.published()) {
      announcements.drop(now.surveyId());
    }
  }

  private PublicationView view(Publication publication) {
    var surveyId = publication.surveyId();
    return publication.view(AdviceSteps.of(database, surveyId), announcements.told(surveyId));
  }

  @POST
  @Path("/api/surveys/{surveyId}/publication/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @ByToken(Scope.PUBLISH_WRITE)
  public Replies previewReplies(@PathParam("surveyId") UUID surveyId, PublicationDraft draft) {
    return replies.preview(caller, surveyId, draft);
  }
}
