package io.tenward.theme;

import io.tenward.response.Words;
import io.tenward.survey.Text;
import io.tenward.theme.BoardView.Clause;
import io.tenward.theme.BoardView.Comment;
import io.tenward.theme.BoardView.GroupOfBoard;
import io.tenward.theme.BoardView.StatementView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A board as its files tell it: made of {@link BoardView}, so that none knows more. */
final class BoardPages {
  private final BoardView board;
  private final Words words;
  private final Map<UUID, Comment> comments = new HashMap<>();
  private final Map<UUID, Clause> clauses = new HashMap<>();

  BoardPages(BoardView board, Words words) {
    this.board = board;
    this.words = words;
    board.comments().forEach(comment -> comments.put(comment.id(), comment));
    board.clauses().forEach(clause -> clauses.put(clause.id(), clause));
  }

  /**
   * As the page shows them.
   *
   * @param theme null for those without one
   */
  List<StatementView> inside(@Nullable UUID theme) {
    return board.statements().stream()
        .filter(statement -> Objects.equals(theme, statement.themeId()))
        .sorted(
            Comparator.comparingDouble(StatementView::position).thenComparing(StatementView::id))
        .toList();
  }

  @Nullable Comment comment(StatementView statement) {
    return comments.get(statement.commentId());
  }

  /** Of the comment, or of the clause. */
  String whole(StatementView statement) {
    var comment = comment(statement);
    if (comment != null) {
      return comment.text();
    }
    return Objects.requireNonNull(clauses.get(statement.clauseId())).text();
  }

  String said(StatementView statement) {
    return whole(statement).substring(statement.start(), statement.end());
  }

  /** Null where comments carry none. */
  @Nullable String group(StatementView statement) {
    var comment = comment(statement);
    var id = comment == null ? null : comment.launchGroupId();
    return board.groups().stream()
        .filter(group -> group.id().equals(id))
        .map(this::name)
        .findFirst()
        .orElse(null);
  }

  private String name(GroupOfBoard group) {
    return words.group(group.kind(), group.name());
  }

  @Nullable String survey(StatementView statement) {
    var comment = comment(statement);
    return board.surveys().stream()
        .filter(survey -> comment != null && survey.id().equals(comment.surveyId()))
        .map(BoardView.SurveyOfBoard::title)
        .findFirst()
        .orElse(null);
  }

  @Nullable String question(StatementView statement) {
    var comment = comment(statement);
    return board.questions().stream()
        .filter(
            question ->
                comment != null
                    && question.surveyId().equals(comment.surveyId())
                    && question.questionId().equals(comment.questionId()))
        .map(BoardView.QuestionOfBoard::text)
        .map((Text text) -> words.language().pick(text))
        .findFirst()
        .orElse(null);
  }

  /** "3 voices", "2 voices and 1 clause". */
  String counted(ThemeView theme) {
    var voices = words.say("board.voices", theme.voices());
    return theme.clauses() == 0 ? voices : words.say("board.with-clauses", voices, theme.clauses());
  }

  String verdict(ThemeView theme) {
    var verdict = theme.verdict();
    var said = words.say("verdict." + (verdict == null ? "none" : verdict.word()));
    var horizon = theme.horizon();
    return horizon == null ? said : words.say("verdict.until", said, horizon.text());
  }

  int decided() {
    return (int) board.themes().stream().filter(theme -> theme.verdict() != null).count();
  }
}
