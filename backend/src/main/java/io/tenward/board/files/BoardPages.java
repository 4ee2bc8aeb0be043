package io.tenward.board.files;

import io.tenward.base.text.LocalizedText;
import io.tenward.board.view.ThemeNames;
import io.tenward.contract.BlockKind;
import io.tenward.contract.BoardClause;
import io.tenward.contract.BoardComment;
import io.tenward.contract.BoardQuestion;
import io.tenward.contract.BoardStatementView;
import io.tenward.contract.BoardSurvey;
import io.tenward.contract.BoardView;
import io.tenward.contract.TensionState;
import io.tenward.contract.ThemeTension;
import io.tenward.contract.ThemeView;
import io.tenward.results.files.FileWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a board for files. It uses {@link BoardView}, so that no file shows more than the page.
 */
final class BoardPages {
  private final BoardView board;
  private final FileWords words;
  private final Map<UUID, BoardComment> comments = new HashMap<>();
  private final Map<UUID, BoardClause> clauses = new HashMap<>();
  private final Map<UUID, BoardStatementView> statements = new HashMap<>();

  BoardPages(BoardView board, FileWords words) {
    this.board = board;
    this.words = words;
    board.comments().forEach(comment -> comments.put(comment.id(), comment));
    board.clauses().forEach(clause -> clauses.put(clause.id(), clause));
    board.statements().forEach(statement -> statements.put(statement.id(), statement));
  }

  /**
   * Lists what stands in a theme as the page shows it.
   *
   * @param theme null for those without one
   */
  List<BoardStatementView> inside(@Nullable UUID theme) {
    return board.statements().stream()
        .filter(statement -> Objects.equals(theme, statement.themeId()))
        .sorted(
            Comparator.comparingDouble(BoardStatementView::position)
                .thenComparing(BoardStatementView::id))
        .toList();
  }

  @Nullable BoardComment comment(BoardStatementView statement) {
    return comments.get(statement.commentId());
  }

  /** Returns the text of the comment, or of the clause. */
  String whole(BoardStatementView statement) {
    var comment = comment(statement);
    if (comment != null) {
      return comment.text();
    }
    return Objects.requireNonNull(clauses.get(statement.clauseId())).text();
  }

  String said(BoardStatementView statement) {
    return whole(statement).substring(statement.start(), statement.end());
  }

  /** Returns the name of the comment's group; null where comments carry none. */
  @Nullable String group(BoardStatementView statement) {
    var comment = comment(statement);
    var id = comment == null ? null : comment.launchGroupId();
    return board.groups().stream()
        .filter(group -> group.id().equals(id))
        .map(group -> name(new Called(group.kind(), group.name())))
        .findFirst()
        .orElse(null);
  }

  /** The team is the team in every survey. */
  private record Called(BlockKind kind, @Nullable String name) {}

  private String name(Called group) {
    return words.group(group.kind(), group.name());
  }

  @Nullable String survey(BoardStatementView statement) {
    var comment = comment(statement);
    return board.surveys().stream()
        .filter(survey -> comment != null && survey.id().equals(comment.surveyId()))
        .map(BoardSurvey::title)
        .findFirst()
        .orElse(null);
  }

  @Nullable String question(BoardStatementView statement) {
    var comment = comment(statement);
    return board.questions().stream()
        .filter(
            question ->
                comment != null
                    && question.surveyId().equals(comment.surveyId())
                    && question.questionId().equals(comment.questionId()))
        .map(BoardQuestion::text)
        .map((LocalizedText text) -> words.language().pick(text))
        .findFirst()
        .orElse(null);
  }

  /** Takes the language of the file where we ship it, which may be another than its lead reads. */
  String name(ThemeView theme) {
    if (theme.nameFrom().equals("quote") && theme.voices() + theme.clauses() == 0) {
      return ThemeNames.withoutQuotes(words.language().word());
    }
    return Optional.ofNullable(theme.anchor())
        .flatMap(ThemeNames::shipped)
        .map(words.language()::pick)
        .orElse(theme.name());
  }

  /** "12 answers", and how many of them are not gathered. */
  String answers(BoardSurvey survey) {
    var answers = words.say("board.answers", survey.answered());
    return survey.named() == 0 ? answers : words.say("board.named", answers, survey.named());
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
    return horizon == null
        ? said
        : words.say("verdict.until", said, horizon.text(), day(horizon.remindOn()));
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(words.say("board.day"), words.language().locale).format(day);
  }

  /**
   * Holds one side of a contradiction.
   *
   * @param said by the first of them
   * @param groups how many of their voices in its theme; null where comments carry none
   */
  record Side(String said, @Nullable String groups) {}

  /**
   * Lists the contradictions that the lead confirmed and the page shows in this theme.
   *
   * @param theme null for those without one
   */
  List<ThemeTension> tensionsIn(@Nullable UUID theme) {
    return confirmed(tension -> Objects.equals(shownIn(tension), theme));
  }

  /** Finds what the lead confirmed of those that it is a part of. */
  List<ThemeTension> tensions(BoardStatementView statement) {
    return confirmed(
        tension ->
            tension.one().contains(statement.id()) || tension.other().contains(statement.id()));
  }

  /** Returns the theme that shows the contradiction; null among statements without one. */
  private static @Nullable UUID shownIn(ThemeTension tension) {
    return tension.themeId() == null ? tension.otherThemeId() : tension.themeId();
  }

  private List<ThemeTension> confirmed(Predicate<ThemeTension> here) {
    return board.tensions().stream()
        .filter(tension -> tension.state() == TensionState.CONFIRMED)
        .filter(here)
        .toList();
  }

  List<Side> sides(ThemeTension tension) {
    return List.of(one(tension), other(tension));
  }

  /** Returns the opposite side of a contradiction. */
  Side against(BoardStatementView statement, ThemeTension tension) {
    return tension.one().contains(statement.id()) ? other(tension) : one(tension);
  }

  private Side one(ThemeTension tension) {
    return side(tension.one(), tension.themeId());
  }

  private Side other(ThemeTension tension) {
    return side(tension.other(), tension.otherThemeId());
  }

  private Side side(List<UUID> ids, @Nullable UUID theme) {
    return new Side(first(ids), groups(ids, theme));
  }

  private String first(List<UUID> ids) {
    return said(statement(ids.getFirst())).strip();
  }

  private BoardStatementView statement(UUID id) {
    return Objects.requireNonNull(statements.get(id));
  }

  /** "3 of 4 in Team, 2 of 2 in Clients". */
  private @Nullable String groups(List<UUID> ids, @Nullable UUID theme) {
    var side = ids.stream().map(this::statement).toList();
    // What was moved out of the theme still stands on its side.
    var around = theme == null ? List.<BoardStatementView>of() : inside(theme);
    var all = voices(Stream.concat(around.stream(), side.stream()));
    var groups =
        voices(side.stream()).entrySet().stream()
            .map(said -> inGroup(said.getKey(), said.getValue(), all))
            .collect(Collectors.joining(", "));
    return groups.isEmpty() ? null : groups;
  }

  private String inGroup(Called group, int voices, Map<Called, Integer> all) {
    return words.say("board.in-group", name(group), voices, all.getOrDefault(group, voices));
  }

  /** Counts those of groups that have any. */
  private Map<Called, Integer> voices(Stream<BoardStatementView> of) {
    var said = of.map(this::comment).flatMap(Stream::ofNullable).distinct().toList();
    var voices = new LinkedHashMap<Called, Integer>();
    for (var group : board.groups()) {
      long here =
          said.stream().filter(comment -> group.id().equals(comment.launchGroupId())).count();
      voices.merge(new Called(group.kind(), group.name()), (int) here, Integer::sum);
    }
    voices.values().removeIf(count -> count == 0);
    return voices;
  }

  /** Says where its other side stands, unless it is the same theme. */
  Optional<String> elsewhere(ThemeTension tension) {
    return board.themes().stream()
        .filter(theme -> theme.id().equals(tension.otherThemeId()))
        .filter(theme -> !theme.id().equals(shownIn(tension)))
        .map(theme -> words.say("board.tension-with", name(theme)))
        .findFirst();
  }

  int decided() {
    return (int) board.themes().stream().filter(theme -> theme.verdict() != null).count();
  }
}
