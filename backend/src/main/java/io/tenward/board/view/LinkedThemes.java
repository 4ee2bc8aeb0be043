package io.tenward.board.view;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.board.state.MemberLanguage;
import io.tenward.board.state.Verdict;
import io.tenward.board.view.CommentChain.Clause;
import io.tenward.board.view.CommentChain.Linked;
import io.tenward.results.ReleasedSurvey;
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

/** Some themes of a lead's boards, as a comment or a clause in them leads to them. */
public final class LinkedThemes {
  public record Key(UUID board, UUID theme) {}

  private final Database database;
  private final Set<Key> wanted;
  private final UUID surveyId;
  private final QuotedWords words;
  private final Map<UUID, String> clauseTexts = new LinkedHashMap<>();
  private final Map<Key, Linked> found = new HashMap<>();

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

  public Optional<Linked> find(Key key) {
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
            select t.board_id, t.theme_id, b.title, t.name, t.anchor, t.verdict, t.reason,
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
          new Linked(
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
    return ThemeNames.given(row.name(), row.anchor(), language)
        .or(() -> words.in(row.key(), row.quoted(), clauseTexts))
        .orElse(ThemeNames.withoutQuotes(language));
  }

  private record Row(
      Key key,
      String title,
      @Nullable String name,
      @Nullable String anchor,
      @Nullable Verdict verdict,
      String reason,
      QuotedWords.Quoted quoted) {
    static Row read(ResultSet row) throws SQLException {
      var verdict = row.getString("verdict");
      return new Row(
          new Key(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
          row.getString("title"),
          row.getString("name"),
          row.getString("anchor"),
          verdict == null ? null : Verdict.of(verdict),
          row.getString("reason"),
          QuotedWords.Quoted.read(row));
    }
  }

  /** Of the role, where the board gathers it, in the order of their places. */
  private Map<Key, List<Clause>> clauses() {
    record In(Key key, UUID clause) {}
    var clauses = new HashMap<Key, List<Clause>>();
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
            .add(new Clause(in.clause(), text));
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
}
