package io.tenward.board.files;

import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.board.files.BoardPages.Side;
import io.tenward.board.view.BoardView;
import io.tenward.board.view.BoardView.StatementView;
import io.tenward.board.view.ThemeView;
import io.tenward.results.files.FileWords;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A board as a table: a row for each statement, and one for a theme without any. */
final class BoardCsv {
  private final Csv csv;
  private final BoardPages pages;

  private BoardCsv(BoardPages pages, FileLanguage language) {
    this.csv = new Csv(language);
    this.pages = pages;
  }

  static String of(BoardView board, FileLanguage language) {
    var table =
        new BoardCsv(new BoardPages(board, FileWords.in(language, BoardCsv.class)), language);
    table.csv.row(
        "theme",
        "voices",
        "verdict",
        "reason",
        "horizon",
        "remind_on",
        "statement",
        "group",
        "survey",
        "question",
        "field",
        "comment",
        "by_hand",
        "pulls_against",
        "pulls_against_groups",
        "theme_id",
        "statement_id",
        "comment_id",
        "clause_id",
        "tension_ids");
    for (var theme : board.themes()) {
      var inside = table.pages.inside(theme.id());
      inside.forEach(statement -> table.row(theme, statement));
      if (inside.isEmpty()) {
        table.row(theme, null);
      }
    }
    table.pages.inside(null).forEach(statement -> table.row(null, statement));
    return table.csv.toString();
  }

  private void row(@Nullable ThemeView theme, @Nullable StatementView statement) {
    var verdict = theme == null ? null : theme.verdict();
    var horizon = theme == null ? null : theme.horizon();
    var comment = statement == null ? null : pages.comment(statement);
    csv.row(
        theme == null ? null : pages.name(theme),
        theme == null ? null : theme.voices(),
        verdict == null ? null : verdict.word(),
        theme == null ? null : theme.reason(),
        horizon == null ? null : horizon.text(),
        horizon == null ? null : horizon.remindOn(),
        statement == null ? null : pages.said(statement),
        statement == null ? null : pages.group(statement),
        statement == null ? null : pages.survey(statement),
        statement == null ? null : pages.question(statement),
        comment == null ? null : comment.field(),
        statement == null ? null : pages.whole(statement),
        statement == null ? null : statement.byHand(),
        statement == null ? null : against(statement, Side::said),
        statement == null ? null : against(statement, Side::groups),
        id(theme == null ? null : theme.id()),
        id(statement == null ? null : statement.id()),
        id(comment == null ? null : comment.id()),
        id(statement == null ? null : statement.clauseId()),
        statement == null ? null : tensionIds(statement));
  }

  private @Nullable String against(StatementView statement, Function<Side, @Nullable String> told) {
    return pages.tensions(statement).stream()
        .map(
            tension ->
                Objects.requireNonNullElse(told.apply(pages.against(statement, tension)), ""))
        .reduce((one, other) -> one + "\n" + other)
        .orElse(null);
  }

  private @Nullable String tensionIds(StatementView statement) {
    return pages.tensions(statement).stream()
        .map(tension -> tension.id().toString())
        .reduce((one, other) -> one + " " + other)
        .orElse(null);
  }

  private static @Nullable String id(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
