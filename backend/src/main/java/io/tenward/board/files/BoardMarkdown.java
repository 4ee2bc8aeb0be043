package io.tenward.board.files;

import io.tenward.base.files.FileLanguage;
import io.tenward.board.view.BoardView;
import io.tenward.board.view.BoardView.StatementView;
import io.tenward.board.view.BoardView.TensionView;
import io.tenward.board.view.ThemeView;
import io.tenward.results.files.FileWords;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A board as Markdown. What people wrote stays what they wrote, whatever signs are in it. */
final class BoardMarkdown {
  /** What CommonMark, or GitHub's dialect, gives a meaning to anywhere in a line. */
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>|~&!$@#^=]|:(?=//)");

  private static final Pattern WWW = Pattern.compile("(?i)\\bwww(?=\\.)");

  /** And what only at its beginning. */
  private static final Pattern BEGINNING = Pattern.compile("^([-+]|\\d{1,9}(?=[.)]))");

  private final StringBuilder text = new StringBuilder();
  private final BoardView board;
  private final BoardPages pages;
  private final FileWords words;

  private BoardMarkdown(BoardView board, FileWords words) {
    this.board = board;
    this.words = words;
    this.pages = new BoardPages(board, words);
  }

  static String of(BoardView board, FileLanguage language) {
    var markdown = new BoardMarkdown(board, FileWords.in(language, BoardMarkdown.class));
    markdown.write();
    return markdown.text.toString();
  }

  private void write() {
    line("# " + plain(board.title()));
    line(words.say("board.counts", board.themes().size(), pages.decided()));
    for (var survey : board.surveys()) {
      line("- " + plain(survey.title()) + ", " + pages.answers(survey));
    }
    for (var theme : board.themes()) {
      theme(theme);
    }
    var alone = pages.inside(null);
    if (!alone.isEmpty()) {
      line("");
      line("## " + words.say("board.alone"));
      pages.tensionsIn(null).forEach(this::tension);
      statements(alone);
    }
  }

  private void theme(ThemeView theme) {
    line("");
    line("## " + plain(pages.name(theme)));
    line("");
    line(pages.counted(theme) + ". **" + plain(pages.verdict(theme)) + "**");
    if (!theme.reason().isEmpty()) {
      line("");
      theme.reason().lines().forEach(line -> line(("> " + plain(line)).stripTrailing()));
    }
    pages.tensionsIn(theme.id()).forEach(this::tension);
    statements(pages.inside(theme.id()));
  }

  /**
   * With a bullet of its own: with the same one, the statements below would go on with its list.
   */
  private void tension(TensionView tension) {
    line("");
    line("**" + words.say("board.tension") + "**");
    line("");
    pages.sides(tension).forEach(side -> line("* " + quote(side.said(), side.groups())));
    pages
        .elsewhere(tension)
        .ifPresent(
            where -> {
              line("");
              line(plain(where));
            });
  }

  private void statements(List<StatementView> statements) {
    line("");
    for (var statement : statements) {
      var group = pages.group(statement);
      var of = statement.clauseId() != null ? words.say("board.role") : group;
      line("- " + quote(pages.said(statement), of));
    }
  }

  private static String quote(String said, @Nullable String of) {
    return plain(said) + (of == null ? "" : " (" + plain(of) + ")");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  static String plain(String written) {
    var line = written.strip().replaceAll("[\\s\\p{Cc}]+", " ");
    var harmless = SIGNS.matcher(line).replaceAll("\\\\$0");
    var unlinked = WWW.matcher(harmless).replaceAll("$0\\\\");
    var begun = BEGINNING.matcher(unlinked);
    if (!begun.find()) {
      return unlinked;
    }
    int at = begun.group().matches("[-+]") ? 0 : begun.end();
    return unlinked.substring(0, at) + "\\" + unlinked.substring(at);
  }
}
