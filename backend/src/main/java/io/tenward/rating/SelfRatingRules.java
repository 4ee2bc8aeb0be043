package io.tenward.rating;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.problem.ProblemException;
import io.tenward.survey.core.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What a self-rating must be beyond the shape of each of its items (docs/adr/0028). */
final class SelfRatingRules {
  private SelfRatingRules() {}

  /**
   * @return the items as they are kept
   * @throws ProblemException invalid-request with unknown-item, duplicate or contradictory
   */
  static List<SelfRatedItem> check(List<Question> asked, List<SelfRatedItem> typed) {
    var problem = ProblemException.invalid("The self-rating does not fit the items of the survey");
    var known = asked.stream().map(Question::id).collect(toSet());
    var seen = new HashSet<String>();
    for (int i = 0; i < typed.size(); i++) {
      var item = typed.get(i);
      if (!known.contains(item.questionId())) {
        problem.field("/items/" + i + "/questionId", "unknown-item");
      } else if (!seen.add(item.questionId())) {
        problem.field("/items/" + i + "/questionId", "duplicate");
      }
      if (item.rating() != null && item.saysNothing()) {
        problem.field("/items/" + i + "/cantSay", "contradictory");
      }
    }
    return refuse(problem, typed.stream().map(SelfRatedItem::tidied).toList());
  }

  /**
   * Every item rated or left out knowingly, and not all of them left out: that is waiving it.
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
      if (item == null || !item.decided()) {
        problem.field("/items/" + i + "/rating", "unrated");
      }
    }
    if (rated.values().stream().allMatch(SelfRatedItem::saysNothing) && !rated.isEmpty()) {
      problem.field("/items", "nothing-rated");
    }
    refuse(problem, List.of());
  }

  private static List<SelfRatedItem> refuse(ProblemException problem, List<SelfRatedItem> items) {
    problem.throwIfAny();
    return items;
  }
}
