package io.tenward.rating;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.survey.SelfRatingState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How leads rate themselves. Nobody else reads it here. */
@Path("/api/surveys/{surveyId}/self-rating")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
class SelfRatingResource {
  record SelfRatingDraft(List<SelfRatedItem> items) {}

  private final Caller caller;
  private final SelfRatingFirst first;
  private final Clock clock;

  SelfRatingResource(Caller caller, SelfRatingFirst first, Clock clock) {
    this.caller = caller;
    this.first = first;
    this.clock = clock;
  }

  @GET
  public Response getSelfRating(@PathParam("surveyId") UUID surveyId) {
    var survey = RatedSurvey.of(caller, surveyId);
    return answer(survey, SelfRating.of(survey));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response changeSelfRating(
      @PathParam("surveyId") UUID surveyId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      SelfRatingDraft draft) {
    var survey = RatedSurvey.withItems(caller, surveyId);
    var rating = SelfRating.toChange(survey, clock.instant());
    rating.requireOpen();
    Etag.require(ifMatch, rating.version, SelfRatingView.of(survey, rating));
    rating.write(SelfRatingRules.check(survey.items(), draft.items()), clock.instant());
    return flushed(survey, rating);
  }

  /** Once finished, finishing it again changes nothing. */
  @POST
  @Path("finish")
  public Response finishSelfRating(
      @PathParam("surveyId") UUID surveyId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var survey = RatedSurvey.withItems(caller, surveyId);
    var rating = SelfRating.toChange(survey, clock.instant());
    if (rating.state() != SelfRatingState.FINISHED) {
      rating.requireOpen();
      Etag.require(ifMatch, rating.version, SelfRatingView.of(survey, rating));
      SelfRatingRules.requireComplete(survey.items(), rating.byQuestion());
      rating.end(SelfRatingState.FINISHED, clock.instant());
      first.tellEnded(surveyId, clock.instant());
    }
    return flushed(survey, rating);
  }

  /** What was typed stays the lead's; once waived, waiving it again changes nothing. */
  @POST
  @Path("waive")
  public Response waiveSelfRating(@PathParam("surveyId") UUID surveyId) {
    var survey = RatedSurvey.withItems(caller, surveyId);
    var rating = SelfRating.toChange(survey, clock.instant());
    if (rating.state() != SelfRatingState.WAIVED) {
      rating.requireOpen();
      rating.end(SelfRatingState.WAIVED, clock.instant());
      first.tellEnded(surveyId, clock.instant());
    }
    return flushed(survey, rating);
  }

  private static Response flushed(RatedSurvey survey, SelfRating rating) {
    rating.flush();
    return answer(survey, rating);
  }

  private static Response answer(RatedSurvey survey, SelfRating rating) {
    return Etag.ok(SelfRatingView.of(survey, rating), rating.version);
  }
}
