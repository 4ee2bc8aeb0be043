package io.tenward.board.view;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.board.state.MemberLanguage;
import io.tenward.contract.ChainClause;
import io.tenward.contract.ChainTheme;
import io.tenward.contract.Verdict;
import io.tenward.results.ReleasedSurvey;
import io.tenward.synthesis.ShortenedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads some themes of a lead's boards, for a comment or a clause that leads to them. */
public final class LinkedThemes {
  public record Key(UUID board, UUID theme) {}

  private final Database database;
  private final Set<Key> wanted;
  private final UUID surveyId;
  private final QuotedWords words;
  private final Map<UUID, String> clauseTexts = new LinkedHashMap<>();
  private final Map<Key, ChainTheme> found = new HashMap<>();

  private LinkedThemes(Database database, UUID surveyId, QuotedWords words, Set<Key> wanted) {
    this.database = database;
    this.surveyId = surveyId;
    this.wanted = wanted;
    this.words = words;
  }

  /**
   * @param read the survey that leads to them
   */
  public static LinkedThemes of(
      Database database, Caller caller, Materials materials, ReleasedSurvey read, Set<Key> wanted) {
    var words = new QuotedWords(database, caller, materials, read);
    var themes = new LinkedThemes(database, read.results().surveyId(), words, wanted);
    if (!wanted.isEmpty()) {
      materials
          .clausesOf(caller.memberId())
          .forEach(clause -> themes.clauseTexts.put(clause.id(), clause.text()));
      themes.read(MemberLanguage.of(database, caller.memberId()));
    }
    return themes;
  }

  public Optional<ChainTheme> find(Key key) {
    return Optional.ofNullable(found.get(key));
  }

  private void read(String language) {
    var clauses = clauses();
    var published = new HashMap<UUID, Set<UUID>>();
    for (var board : boards()) {
      published.put(board, PublishedThemes.of(database, board, surveyId));
    }
    var rows =
        database.list(
            """
            select t.board_id, t.theme_id, b.title, t.name, t.wish, t.anchor, t.verdict, t.reason,
              q.survey_id, q.comment_id, q.clause_id, q.start_unit, q.end_unit
            from theme t join board b using (board_id)
              left join board_statement q on q.board_id = t.board_id
                and q.statement_id = t.quoted_id and q.theme_id = t.theme_id
            where t.board_id = any (?) and t.theme_id = any (?)
            """,
            Row::read,
            ids(Key::board),
            ids(Key::theme));
    for (var row : rows) {
      var key = row.key();
      var reason = row.reason();
      found.put(
          key,
          new ChainTheme(
              key.board(),
              row.title(),
              key.theme(),
              name(row, language),
              row.verdict(),
              reason.isBlank() ? null : reason,
              published.getOrDefault(key.board(), Set.of()).contains(key.theme()),
              clauses.getOrDefault(key, List.of())));
    }
  }

  private String name(Row row, String language) {
    return ThemeNames.given(row.name(), row.wish(), row.anchor(), language)
        .or(() -> words.in(row.key(), row.quoted(), clauseTexts))
        .orElse(ThemeNames.withoutQuotes(language));
  }

  private record Row(
      Key key,
      String title,
      @Nullable String name,
      @Nullable String wish,
      @Nullable String anchor,
      @Nullable Verdict verdict,
      String reason,
      QuotedWords.Quoted quoted) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(
          new Key(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
          row.getString("title"),
          row.getString("name"),
          row.getString("wish"),
          row.getString("anchor"),
          Database.wordOrNull(row, "verdict", Verdict::of),
          row.getString("reason"),
          QuotedWords.Quoted.read(row));
    }
  }

  /** Lists the clauses of the role in their order; empty unless the board gathers the role. */
  private Map<Key, List<ChainClause>> clauses() {
    record In(Key key, UUID clause) {}
    var clauses = new HashMap<Key, List<ChainClause>>();
    var all =
        database.list(
            """
            select s.board_id, s.theme_id, s.clause_id
            from board_statement s join board b using (board_id)
            where s.board_id = any (?) and s.theme_id = any (?) and s.clause_id is not null
              and b.role
            order by s.place
            """,
            row ->
                new In(
                    new Key(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                    row.getObject(3, UUID.class)),
            ids(Key::board),
            ids(Key::theme));
    for (var in : all) {
      var text = clauseTexts.get(in.clause());
      if (text != null) {
        clauses
            .computeIfAbsent(in.key(), k -> new ArrayList<>())
            .add(new ChainClause(in.clause(), text));
      }
    }
    return clauses;
  }

  private Set<UUID> boards() {
    return Set.copyOf(wanted.stream().map(Key::board).distinct().toList());
  }

  private List<@Nullable UUID> ids(Function<Key, @Nullable UUID> part) {
    return wanted.stream().<@Nullable UUID>map(part).distinct().toList();
  }

  /** Reads the statement that a theme is named after, one at a time. */
  static final class QuotedWords {
    /** Locates the words; all ids are null where the statement has moved. */
    record Quoted(
        @Nullable UUID survey, @Nullable UUID comment, @Nullable UUID clause, int start, int end) {
      static Quoted read(ResultSet row) throws SQLException {
        return new Quoted(
            row.getObject("survey_id", UUID.class),
            row.getObject("comment_id", UUID.class),
            row.getObject("clause_id", UUID.class),
            row.getInt("start_unit"),
            row.getInt("end_unit"));
      }
    }

    private final Database database;
    private final Caller caller;
    private final Materials materials;
    private final Map<UUID, Map<UUID, String>> texts = new HashMap<>();

    QuotedWords(Database database, Caller caller, Materials materials, ReleasedSurvey read) {
      this.database = database;
      this.caller = caller;
      this.materials = materials;
      texts.put(read.results().surveyId(), read.words());
    }

    /**
     * @param quoted the statement that the theme is named after
     * @param clauses their texts
     * @return as {@link ThemeNames} names it; empty where nothing in the theme can be read any more
     */
    Optional<String> in(LinkedThemes.Key key, Quoted quoted, Map<UUID, String> clauses) {
      var words = first(List.of(quoted), clauses);
      return words.isPresent() ? words : first(all(key), clauses);
    }

    private List<Quoted> all(LinkedThemes.Key key) {
      return database.list(
          """
          select survey_id, comment_id, clause_id, start_unit, end_unit from board_statement
          where board_id = ? and theme_id = ? order by position, statement_id
          """,
          Quoted::read,
          key.board(),
          key.theme());
    }

    private Optional<String> first(List<Quoted> all, Map<UUID, String> clauses) {
      for (var quoted : all) {
        var words = quoted.clause() == null ? ofComment(quoted) : clauses.get(quoted.clause());
        if (words != null) {
          return Optional.of(ShortenedStatement.of(words));
        }
      }
      return Optional.empty();
    }

    private @Nullable String ofComment(Quoted quoted) {
      var survey = quoted.survey();
      if (survey == null) {
        return null;
      }
      var known = texts.get(survey);
      if (known == null) {
        known = released(survey);
        texts.put(survey, known);
      }
      var text = known.get(quoted.comment());
      return text == null ? null : text.substring(quoted.start(), quoted.end());
    }

    /** Maps comments to their words; empty where the survey can no longer be read. */
    private Map<UUID, String> released(UUID survey) {
      try {
        return materials.released(caller, survey).words();
      } catch (ProblemException unreadable) {
        return Map.of();
      }
    }
  }
}
