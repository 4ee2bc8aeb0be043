package io.tenward.results.publish;

import io.tenward.answer.AnswerProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.PublishedComments;
import io.tenward.results.Results;
import java.util.Set;
import java.util.UUID;

/**
 * What would be published.
 *
 * @param word the lead's own, empty for none
 * @param ratings participation and ratings
 */
public record PublicationDraft(String word, Boolean ratings, PublishedComments comments) {

  /**
   * What respondents read of it.
   *
   * @param marked the comments that are marked
   * @param steps what became of the advice
   * @throws ProblemException nothing-to-publish
   */
  Replies.Content of(Results results, Set<UUID> marked, AdviceSteps steps) {
    var content = Replies.Content.of(results, this, marked, steps);
    if (content.isEmpty()) {
      throw ProblemException.of(
          AnswerProblem.NOTHING_TO_PUBLISH, "Write something, or choose ratings or comments");
    }
    return content;
  }
}
