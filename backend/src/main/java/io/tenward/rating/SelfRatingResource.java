package io.tenward.rating;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ChangeSelfRating;
import io.tenward.contract.FinishSelfRating;
import io.tenward.contract.GetSelfRating;
import io.tenward.contract.ItemToRate;
import io.tenward.contract.SelfRatedItem;
import io.tenward.contract.SelfRatingDraft;
import io.tenward.contract.SelfRatingState;
import io.tenward.contract.SelfRatingView;
import io.tenward.contract.WaiveSelfRating;
import io.tenward.form.Question;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets leads rate themselves; only they read the rating here. */
@RolesAllowed("lead")
@Transactional
class SelfRatingResource
    implements ChangeSelfRating, FinishSelfRating, GetSelfRating, WaiveSelfRating {
  @Inject Database database;
  @Inject Caller caller;
  @Inject SelfRatingFirst first;
  @Inject Clock clock;

  @Override
  public Response getSelfRating(UUID surveyId) {
    var survey = RatedSurvey.of(database, caller, surveyId);
    return answer(survey, SelfRating.of(survey));
  }

  @Override
  public Response changeSelfRating(UUID surveyId, @Nullable String ifMatch, SelfRatingDraft draft) {
    var survey = RatedSurvey.withItems(database, caller, surveyId);
    var rating = SelfRating.toChange(database, survey, clock.instant());
    rating.requireOpen();
    Etag.require(ifMatch, rating.version, view(survey, rating));
    rating.write(SelfRatingRules.check(survey.items(), draft.items()), clock.instant());
    return flushed(survey, rating);
  }

  /** Finishing it again changes nothing. */
  @Override
  public Response finishSelfRating(UUID surveyId, @Nullable String ifMatch) {
    var survey = RatedSurvey.withItems(database, caller, surveyId);
    var rating = SelfRating.toChange(database, survey, clock.instant());
    if (rating.state != SelfRatingState.FINISHED) {
      rating.requireOpen();
      Etag.require(ifMatch, rating.version, view(survey, rating));
      SelfRatingRules.requireComplete(survey.items(), rating.byQuestion());
      rating.end(SelfRatingState.FINISHED, clock.instant());
      first.tellEnded(surveyId, clock.instant());
    }
    return flushed(survey, rating);
  }

  /** Waives the rating, but keeps what was typed. A second call changes nothing. */
  @Override
  public Response waiveSelfRating(UUID surveyId) {
    var survey = RatedSurvey.withItems(database, caller, surveyId);
    var rating = SelfRating.toChange(database, survey, clock.instant());
    if (rating.state != SelfRatingState.WAIVED) {
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
    return Etag.ok(view(survey, rating), rating.version);
  }

  /** Lists every item of the form in its order, whether rated or not. */
  private static SelfRatingView view(RatedSurvey survey, SelfRating rating) {
    var rated = rating.byQuestion();
    var items =
        survey.items().stream()
            .map(q -> item(q, rated.getOrDefault(q.id(), SelfRatedItems.untouched(q.id()))))
            .toList();
    return new SelfRatingView(survey.surveyId(), rating.state, items, rating.endedAt);
  }

  private static ItemToRate item(Question question, SelfRatedItem rated) {
    return new ItemToRate(
        question.id(),
        question.text(),
        question.anchorsView(),
        rated.rating(),
        rated.cantSay(),
        rated.example(),
        rated.whyNot(),
        rated.proof());
  }

  /** Checks what the schema of a single item cannot say (docs/adr/0028). */
  static final class SelfRatingRules {
    /**
     * @return the items as they are kept
     * @throws ProblemException invalid-request with unknown-item, duplicate or contradictory
     */
    static List<SelfRatedItem> check(List<Question> asked, List<SelfRatedItem> typed) {
      var problem =
          ProblemException.invalid("The self-rating does not fit the items of the survey");
      var known = asked.stream().map(Question::id).collect(toSet());
      var seen = new HashSet<String>();
      for (int i = 0; i < typed.size(); i++) {
        var item = typed.get(i);
        if (!known.contains(item.questionId())) {
          problem.field("/items/" + i + "/questionId", "unknown-item");
        } else if (!seen.add(item.questionId())) {
          problem.field("/items/" + i + "/questionId", "duplicate");
        }
        if (item.rating() != null && SelfRatedItems.saysNothing(item)) {
          problem.field("/items/" + i + "/cantSay", "contradictory");
        }
      }
      return refuse(problem, typed.stream().map(SelfRatedItems::tidied).toList());
    }

    /**
     * Requires that every item is rated or knowingly left out. Leaving out all of them is waiving,
     * so it is refused.
     *
     * @throws ProblemException self-rating-incomplete with unrated or nothing-rated; the pointers
     *     count the items of the form
     */
    static void requireComplete(List<Question> asked, Map<String, SelfRatedItem> rated) {
      var problem =
          ProblemException.of(
              RatingProblem.SELF_RATING_INCOMPLETE, "Each item needs a rating or \"can't say\"");
      for (int i = 0; i < asked.size(); i++) {
        var item = rated.get(asked.get(i).id());
        if (item == null || !SelfRatedItems.decided(item)) {
          problem.field("/items/" + i + "/rating", "unrated");
        }
      }
      if (rated.values().stream().allMatch(SelfRatedItems::saysNothing) && !rated.isEmpty()) {
        problem.field("/items", "nothing-rated");
      }
      refuse(problem, List.of());
    }

    private static List<SelfRatedItem> refuse(ProblemException problem, List<SelfRatedItem> items) {
      problem.throwIfAny();
      return items;
    }
  }
}
