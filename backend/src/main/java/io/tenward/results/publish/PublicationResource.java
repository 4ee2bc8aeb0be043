package io.tenward.results.publish;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.sql.Database;
import io.tenward.contract.ChangePublication;
import io.tenward.contract.GetPublication;
import io.tenward.contract.PreviewReplies;
import io.tenward.contract.PublicationChange;
import io.tenward.contract.PublicationDraft;
import io.tenward.contract.PublicationView;
import io.tenward.form.event.SurveyEvents;
import io.tenward.results.Marks;
import io.tenward.results.ResultsCache;
import io.tenward.survey.mail.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes what a lead lets respondents read. */
@RolesAllowed("lead")
public class PublicationResource implements ChangePublication, GetPublication, PreviewReplies {
  @Inject Marks marks;
  @Inject Database database;
  @Inject ResultsCache results;
  @Inject PublishedReplies replies;
  @Inject Announcements announcements;
  @Inject MergePatch mergePatch;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject SurveyEvents events;

  @Override
  public Response getPublication(UUID surveyId) {
    results.requireOpen(caller, surveyId);
    var publication = Publication.of(database, surveyId);
    return Etag.ok(view(publication), publication.version());
  }

  @Override
  @Transactional
  public Response changePublication(UUID surveyId, @Nullable String ifMatch, JsonNode patch) {
    results.requireOpen(caller, surveyId);
    var present = Publication.toChange(database, caller.workspaceId(), surveyId);
    Etag.require(ifMatch, present.version(), view(present));
    var change = mergePatch.apply(change(present), patch);
    var draft = new PublicationDraft(change.word(), change.ratings(), change.comments());
    var marked =
        present.published() && !patch.has("comments") ? present.commentIds() : marks.of(surveyId);
    if (change.published()) {
      var steps = AdviceSteps.of(database, surveyId);
      Replies.Content.any(results.ofOwn(caller, surveyId).results(), draft, marked, steps);
    }
    // As the database keeps it: what is answered now is what is read later.
    var now = clock.instant();
    var changed = present.changed(change.published(), draft, marked, now);
    changed.write(database);
    announce(present, changed);
    return Etag.ok(view(changed), changed.version());
  }

  private static PublicationChange change(Publication publication) {
    var content = publication.content();
    return new PublicationChange(
        publication.published(), content.word(), content.ratings(), content.comments());
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

  @Override
  public Replies previewReplies(UUID surveyId, PublicationDraft draft) {
    return replies.preview(caller, surveyId, draft);
  }
}
