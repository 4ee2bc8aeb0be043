package io.tenward.board.view;

import io.tenward.board.view.BoardView.Clause;
import io.tenward.board.view.BoardView.Comment;
import io.tenward.board.view.BoardView.GroupOfBoard;
import io.tenward.board.view.BoardView.QuestionOfBoard;
import io.tenward.board.view.BoardView.SurveyOfBoard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the statements of a board come from, in the shapes of the contract. */
record Origins(
    List<SurveyOfBoard> surveys,
    List<GroupOfBoard> groups,
    List<QuestionOfBoard> questions,
    List<Comment> comments,
    List<Clause> clauses) {

  /**
   * @param texts ids of the comments and clauses that statements of the board stand in
   */
  public static Origins of(Material material, Set<UUID> texts) {
    var comments =
        material.comments().stream().filter(comment -> texts.contains(comment.id())).toList();
    return new Origins(
        surveys(material),
        groups(material, comments),
        questions(material, comments),
        comments,
        material.clauses().stream().filter(clause -> texts.contains(clause.id())).toList());
  }

  private static List<SurveyOfBoard> surveys(Material material) {
    return material.surveys().stream()
        .map(
            survey -> {
              var results = survey.results();
              return new SurveyOfBoard(
                  results.surveyId(),
                  results.title(),
                  results.closedAt(),
                  results.zone(),
                  BoardNotice.labelled(survey),
                  results.k(),
                  results.counted(),
                  results.named().size());
            })
        .toList();
  }

  private static List<GroupOfBoard> groups(Material material, List<Comment> comments) {
    var carried = new HashSet<@Nullable UUID>();
    comments.forEach(comment -> carried.add(comment.launchGroupId()));
    var groups = new ArrayList<GroupOfBoard>();
    for (var survey : material.surveys()) {
      var id = survey.results().surveyId();
      survey.results().participation().stream()
          .filter(group -> carried.contains(group.id()))
          .map(group -> new GroupOfBoard(group.id(), id, group.kind(), group.name()))
          .forEach(groups::add);
    }
    return groups;
  }

  private static List<QuestionOfBoard> questions(Material material, List<Comment> comments) {
    record Asked(UUID surveyId, String questionId) {}
    var asked = new HashSet<Asked>();
    comments.forEach(comment -> asked.add(new Asked(comment.surveyId(), comment.questionId())));
    var questions = new ArrayList<QuestionOfBoard>();
    for (var survey : material.surveys()) {
      var id = survey.results().surveyId();
      survey.manifest().questions().stream()
          .filter(question -> asked.contains(new Asked(id, question.id())))
          .map(question -> new QuestionOfBoard(question.id(), id, question.text()))
          .forEach(questions::add);
    }
    return questions;
  }
}
