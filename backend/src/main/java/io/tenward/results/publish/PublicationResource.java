package io.tenward.results.publish;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.sql.DatabaseFailure;
import io.tenward.base.text.Characters;
import io.tenward.results.Marks;
import io.tenward.results.ReleaseState;
import io.tenward.results.ReleasedResults;
import io.tenward.survey.mail.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a lead lets respondents read. */
@Path("/api/surveys/{surveyId}/publication")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class PublicationResource {
  /** A publication's fields that a patch may change. */
  record PublicationChange(
      @NotNull Boolean published,
      @NotNull @Characters(max = 2000) String word,
      @NotNull Boolean ratings,
      @NotNull PublishedComments comments) {
    static PublicationChange of(Publication publication) {
      var content = publication.content();
      return new PublicationChange(
          publication.published(), content.word(), content.ratings(), content.comments());
    }

    PublicationDraft draft() {
      return new PublicationDraft(word, ratings, comments);
    }
  }

  private final AgroalDataSource database;
  private final ReleasedResults results;
  private final PublishedReplies replies;
  private final Announcements announcements;
  private final MergePatch mergePatch;
  private final Caller caller;
  private final Clock clock;

  PublicationResource(
      AgroalDataSource database,
      ReleasedResults results,
      PublishedReplies replies,
      Announcements announcements,
      MergePatch mergePatch,
      Caller caller,
      Clock clock) {
    this.database = database;
    this.results = results;
    this.replies = replies;
    this.announcements = announcements;
    this.mergePatch = mergePatch;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  public Response getPublication(@PathParam("surveyId") UUID surveyId) {
    try (var connection = database.getConnection()) {
      var survey = ReleaseState.ofOwn(connection, caller, surveyId);
      results.requireOpen(connection, survey);
      var publication = Publication.of(connection, surveyId);
      return Etag.ok(view(connection, publication), publication.version());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Transactional
  public Response changePublication(
      @PathParam("surveyId") UUID surveyId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      JsonNode patch) {
    try (var connection = database.getConnection()) {
      var survey = ReleaseState.ofOwn(connection, caller, surveyId);
      var ready = survey.requireReady();
      results.requireOpen(connection, survey);
      var present = Publication.toChange(connection, caller.workspaceId(), surveyId);
      Etag.require(ifMatch, present.version(), view(connection, present));
      var change = mergePatch.apply(PublicationChange.of(present), patch);
      var marked =
          present.published() && !patch.has("comments")
              ? present.commentIds()
              : Marks.of(connection, surveyId);
      if (change.published()) {
        var steps = AdviceSteps.of(connection, surveyId);
        change.draft().of(results.of(connection, survey, ready), marked, steps);
      }
      // As the database keeps it: what is answered now is what is read later.
      var now = clock.instant();
      var changed = present.changed(change.published(), change.draft(), marked, now);
      changed.write(connection);
      announce(present, changed);
      return Etag.ok(view(connection, changed), changed.version());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private void announce(Publication before, Publication now) {
    if (now.published() && !before.published()) {
      announcements.plan(List.of(now.surveyId()), now.surveyId());
    } else if (before.published() && !now.published()) {
      announcements.drop(now.surveyId());
    }
  }

  private Publication.View view(Connection connection, Publication publication)
      throws SQLException {
    var surveyId = publication.surveyId();
    return publication.view(AdviceSteps.of(connection, surveyId), announcements.told(surveyId));
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public Replies previewReplies(
      @PathParam("surveyId") UUID surveyId, @Valid @NotNull PublicationDraft draft) {
    try (var connection = database.getConnection()) {
      var survey = ReleaseState.ofOwn(connection, caller, surveyId);
      return replies.preview(connection, survey, draft);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
