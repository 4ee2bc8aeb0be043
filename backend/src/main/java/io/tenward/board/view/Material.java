package io.tenward.board.view;

import io.tenward.board.state.Board;
import io.tenward.contract.BoardClause;
import io.tenward.contract.BoardComment;
import io.tenward.contract.OpenQuestion;
import io.tenward.contract.RatedItem;
import io.tenward.contract.ResultComment;
import io.tenward.model.LanguageModel;
import io.tenward.results.ReleasedSurvey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Holds the sources of a board as far as its lead may read them now.
 *
 * @param surveys in the order of the board
 * @param withdrawn those that can no longer be read
 */
public record Material(
    List<ReleasedSurvey> surveys, List<Board.Source> withdrawn, List<BoardClause> clauses) {

  /** Lists comments in the order of the forms, without answers under a name. */
  public List<BoardComment> comments() {
    var comments = new ArrayList<BoardComment>();
    for (var survey : surveys) {
      var results = survey.results();
      for (var question : survey.manifest().questions()) {
        results.questions().stream()
            .filter(open -> open.questionId().equals(question.id()))
            .forEach(open -> answers(comments, results.surveyId(), open));
        results.items().stream()
            .filter(item -> item.questionId().equals(question.id()))
            .forEach(item -> words(comments, results.surveyId(), item));
      }
    }
    return comments;
  }

  private static void answers(List<BoardComment> to, UUID surveyId, OpenQuestion question) {
    add(to, surveyId, question.questionId(), "answer", question.comments());
  }

  private static void words(List<BoardComment> to, UUID surveyId, RatedItem item) {
    add(to, surveyId, item.questionId(), "example", item.examples());
    add(to, surveyId, item.questionId(), "advice", item.advice());
  }

  private static void add(
      List<BoardComment> to,
      UUID surveyId,
      String question,
      String field,
      List<ResultComment> comments) {
    for (var comment : comments) {
      to.add(
          new BoardComment(
              comment.id(), surveyId, question, field, comment.launchGroupId(), comment.text()));
    }
  }

  /** Maps ids of comments and clauses to their words. */
  Map<UUID, String> texts() {
    var texts = new HashMap<UUID, String>();
    surveys.forEach(survey -> texts.putAll(survey.words()));
    clauses.forEach(clause -> texts.put(clause.id(), clause.text()));
    return texts;
  }

  /**
   * Tells whether the respondents of every survey were told that this model reads their comments.
   */
  public boolean mayBeSentTo(LanguageModel model) {
    return !surveys.isEmpty() && toldOf(model).equals(surveys);
  }

  /** Lists the surveys whose respondents were told of this model. */
  List<ReleasedSurvey> toldOf(LanguageModel model) {
    var host = model.address().host();
    return surveys.stream().filter(survey -> survey.manifest().tells(host)).toList();
  }

  List<UUID> surveyIds() {
    return surveys.stream().map(survey -> survey.results().surveyId()).toList();
  }

  boolean isEmpty() {
    return clauses.isEmpty() && comments().isEmpty();
  }
}
