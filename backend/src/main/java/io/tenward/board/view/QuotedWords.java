package io.tenward.board.view;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.results.ReleasedSurvey;
import io.tenward.synthesis.ShortenedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a statement says after which a theme is named, looked up one by one. */
final class QuotedWords {
  /** Where the words are; of nothing, where the statement stands elsewhere by now. */
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

  /** Nothing where it can no longer be read. */
  private Map<UUID, String> released(UUID survey) {
    try {
      return materials.released(caller, survey).words();
    } catch (ProblemException unreadable) {
      return Map.of();
    }
  }
}
