package io.tenward.board.publish;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tenward.base.problem.ProblemException;
import io.tenward.board.view.BoardPublication;
import io.tenward.board.view.DecidedTheme;
import io.tenward.board.view.EditionTheme;
import io.tenward.board.view.OwnWords;
import io.tenward.contract.BoardComment;
import io.tenward.contract.BoardSurvey;
import io.tenward.contract.BoardView;
import io.tenward.contract.QuotedWords;
import io.tenward.contract.RaisedThemes;
import io.tenward.synthesis.ShortenedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the decisions on a board as they are now.
 *
 * @param version of the board
 * @param surveys that it gathers and that can be read
 * @param themes with a verdict, in the order of the board
 * @param said the comments of the board
 * @param raised what the comments of each survey are in, decided or not
 * @param clauses of the role, as a theme is named after one
 * @param read texts that the respondents of each survey read anyway
 */
record DecidedBoard(
    UUID boardId,
    long version,
    List<UUID> surveys,
    List<DecidedTheme> themes,
    List<Said> said,
    Map<UUID, RaisedThemes> raised,
    Set<String> clauses,
    Map<UUID, Set<String>> read) {

  /** Holds a comment, and the statements in it. */
  record Said(String comment, List<String> statements) {
    Stream<String> all() {
      return Stream.concat(Stream.of(comment), statements.stream());
    }
  }

  /**
   * @param themes with a verdict, in the order of the board
   * @param read texts that respondents of a survey read anyway
   */
  static DecidedBoard of(BoardView board, List<DecidedTheme> themes, Map<UUID, Set<String>> read) {
    return new DecidedBoard(
        board.id(),
        board.version(),
        board.surveys().stream().map(BoardSurvey::id).toList(),
        themes,
        said(board),
        raised(board),
        board.clauses().stream()
            .map(clause -> ShortenedStatement.of(clause.text()))
            .collect(Collectors.toSet()),
        read);
  }

  private static List<Said> said(BoardView board) {
    var texts = new LinkedHashMap<UUID, String>();
    board.comments().forEach(comment -> texts.put(comment.id(), comment.text()));
    var statements = new HashMap<UUID, List<String>>();
    for (var statement : board.statements()) {
      var text = texts.get(statement.commentId());
      if (text != null) {
        statements
            .computeIfAbsent(statement.commentId(), id -> new ArrayList<>())
            .add(text.substring(statement.start(), statement.end()));
      }
    }
    return texts.entrySet().stream()
        .map(e -> new Said(e.getValue(), statements.getOrDefault(e.getKey(), List.of())))
        .toList();
  }

  private static Map<UUID, RaisedThemes> raised(BoardView board) {
    var themes = new HashMap<UUID, Set<UUID>>();
    for (var statement : board.statements()) {
      if (statement.commentId() != null && statement.themeId() != null) {
        themes
            .computeIfAbsent(statement.commentId(), id -> new HashSet<>())
            .add(statement.themeId());
      }
    }
    return board.comments().stream()
        .collect(
            groupingBy(
                BoardComment::surveyId,
                mapping(
                    comment -> themes.getOrDefault(comment.id(), Set.of()),
                    collectingAndThen(
                        toList(),
                        of ->
                            new RaisedThemes(
                                (int) of.stream().flatMap(Set::stream).distinct().count(),
                                (int) of.stream().filter(Set::isEmpty).count())))));
  }

  /** Says what would be read of those that a publication chooses. */
  List<EditionTheme> edition(BoardPublication publication) {
    return publication.edition(themes, surveys);
  }

  /** Says what would be read of all of them: a publication may choose others than it did. */
  List<EditionTheme> edition() {
    return DecidedTheme.edition(themes, surveys);
  }

  /**
   * @param pointer to the id of one of them, as a format of its place
   * @throws ProblemException invalid-request where one is named twice
   */
  static void requireDistinct(List<UUID> themeIds, String pointer) {
    var seen = new HashSet<UUID>();
    var problem = ProblemException.invalid("A theme appears twice");
    for (int i = 0; i < themeIds.size(); i++) {
      if (!seen.add(themeIds.get(i))) {
        problem.field(pointer.formatted(i), "duplicate");
      }
    }
    problem.throwIfAny();
  }

  /**
   * @param pointer to the id of one of them, as a format of its place
   * @throws ProblemException invalid-request where one of them has no verdict
   */
  void requireDecided(@Nullable List<UUID> themeIds, String pointer) {
    if (themeIds == null) {
      return;
    }
    var decided = new HashSet<>(themes.stream().map(DecidedTheme::id).toList());
    var problem = ProblemException.invalid("A theme has no verdict");
    for (int i = 0; i < themeIds.size(); i++) {
      if (!decided.contains(themeIds.get(i))) {
        problem.field(pointer.formatted(i), "undecided-theme");
      }
    }
    problem.throwIfAny();
  }

  /**
   * @throws ProblemException invalid-request where one of them has a verdict that lacks its reason
   */
  void requireExplained(@Nullable List<UUID> themeIds, String pointer) {
    if (themeIds == null) {
      return;
    }
    var unexplained =
        themes.stream().filter(theme -> !theme.isExplained()).map(DecidedTheme::id).toList();
    var problem = ProblemException.invalid("A verdict has no reason");
    for (int i = 0; i < themeIds.size(); i++) {
      if (unexplained.contains(themeIds.get(i))) {
        problem.field(pointer.formatted(i), "unexplained-theme");
      }
    }
    problem.throwIfAny();
  }

  /** Finds those of all decided themes, chosen or not. */
  List<QuotedWords> quotes() {
    var texts = new HashMap<Set<UUID>, List<String>>();
    // By what is unread: of two surveys or more that is everything, for whichever of them, and each
    // takes megabytes.
    var unread = new HashMap<List<String>, Unread>();
    return themes.stream()
        .flatMap(
            theme -> {
              var by = texts.computeIfAbsent(theme.voices().keySet(), this::unreadBy);
              return quotes(theme, unread.computeIfAbsent(by, Unread::of));
            })
        .toList();
  }

  private Stream<QuotedWords> quotes(DecidedTheme theme, Unread unread) {
    var id = theme.id();
    var name = theme.quoted() ? unread.named(theme.name()) : unread.words().in(theme.name());
    return Stream.of(
            name.map(words -> ofComment(id, "name", words)).or(() -> ofRole(theme)),
            unread.words().in(theme.reason()).map(words -> ofComment(id, "reason", words)),
            Optional.ofNullable(theme.horizon())
                .flatMap(unread.words()::in)
                .map(words -> ofComment(id, "horizon", words)))
        .flatMap(Optional::stream);
  }

  private static QuotedWords ofComment(UUID themeId, String field, String words) {
    return new QuotedWords(themeId, field, "comment", words);
  }

  private Optional<QuotedWords> ofRole(DecidedTheme theme) {
    return theme.quoted() && clauses.contains(theme.name())
        ? Optional.of(new QuotedWords(theme.id(), "name", "role", theme.name()))
        : Optional.empty();
  }

  /** Lists the themes whose words repeat no comment, whoever reads it. */
  List<UUID> wordedByLead() {
    var nobodyReads =
        new DecidedBoard(boardId, version, surveys, themes, said, raised, clauses, Map.of());
    var quoting =
        nobodyReads.quotes().stream()
            .filter(words -> words.source().equals("comment"))
            .map(QuotedWords::themeId)
            .toList();
    return themes.stream().map(DecidedTheme::id).filter(id -> !quoting.contains(id)).toList();
  }

  /** Lists the texts that respondents of at least one of these surveys do not read. */
  private List<String> unreadBy(Set<UUID> surveys) {
    return said.stream()
        .filter(one -> !surveys.stream().allMatch(survey -> reads(survey, one.comment())))
        .flatMap(Said::all)
        .distinct()
        .toList();
  }

  private boolean reads(UUID survey, String text) {
    return read.getOrDefault(survey, Set.of()).contains(text);
  }

  /**
   * Holds comments that readers of a theme cannot read otherwise, and the statements in them.
   *
   * @param lines each in one line, without capitals
   */
  private record Unread(List<String> lines, OwnWords words) {
    static Unread of(List<String> texts) {
      return new Unread(
          texts.stream().map(text -> small(ShortenedStatement.inLine(text))).toList(),
          new OwnWords(texts));
    }

    /** A shortened statement begins with a capital and ends in an ellipsis, which nobody wrote. */
    Optional<String> named(String name) {
      var words = small(name.endsWith("…") ? name.substring(0, name.length() - 1).strip() : name);
      return lines.stream().anyMatch(line -> line.contains(words))
          ? Optional.of(name)
          : Optional.empty();
    }

    /**
     * Folds case by way of capitals, so that letters with the same capital are equal: "ı" and "i".
     */
    private static String small(String text) {
      return text.codePoints()
          .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }
}
