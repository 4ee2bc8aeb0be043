package io.tenward.board.publish;

import io.tenward.base.sql.Database;
import io.tenward.base.text.LocalizedText;
import io.tenward.board.view.Edition;
import io.tenward.board.view.EditionTheme;
import io.tenward.contract.RaisedThemes;
import io.tenward.contract.Verdict;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores editions. */
@Singleton
public class EditionTable {
  private record Row(
      UUID boardId,
      UUID id,
      int number,
      Instant at,
      @Nullable EditionTheme theme,
      @Nullable RaisedThemes raised) {}

  private static final String SELECT =
      """
      select e.board_id, e.edition_id, e.number, e.at, t.survey_id, t.theme_id, t.position, t.name,
        t.name_de, t.verdict, t.reason, t.horizon, t.evidence, t.voices,
        n.themes, n.unthemed
      from edition e join board_publication p using (board_id)
      """;

  @Inject Database database;

  /** Lists the published editions of a board; respondents read the last one. */
  public List<Edition> ofBoard(UUID boardId) {
    return byBoard(
            database.list(
                SELECT
                    + """
                    left join edition_theme t using (edition_id)
                    left join edition_survey n on (n.edition_id, n.survey_id) = (t.edition_id, t.survey_id)
                    where e.board_id = ? and p.published and e.number >= p.since
                    order by e.number, t.survey_id, t.position
                    """,
                EditionTable::read,
                boardId))
        .getOrDefault(boardId, List.of());
  }

  /** Reads them by board, the one that was published first first, with nothing of other surveys. */
  Map<UUID, List<Edition>> ofSurvey(UUID surveyId) {
    return byBoard(
        database.list(
            SELECT
                + """
                left join edition_theme t on t.edition_id = e.edition_id and t.survey_id = ?
                left join edition_survey n on (n.edition_id, n.survey_id) = (t.edition_id, t.survey_id)
                where p.published and e.number >= p.since and e.board_id in (
                  select r.board_id from edition r join edition_theme s using (edition_id)
                  where s.survey_id = ?)
                order by p.published_at, e.board_id, e.number, t.position
                """,
            EditionTable::read,
            surveyId,
            surveyId));
  }

  private static Map<UUID, List<Edition>> byBoard(List<Row> rows) {
    var boards = new LinkedHashMap<UUID, Map<UUID, List<Row>>>();
    for (var row : rows) {
      boards
          .computeIfAbsent(row.boardId(), id -> new LinkedHashMap<>())
          .computeIfAbsent(row.id(), id -> new ArrayList<>())
          .add(row);
    }
    var editions = new LinkedHashMap<UUID, List<Edition>>();
    boards.forEach(
        (id, of) -> editions.put(id, of.values().stream().map(EditionTable::edition).toList()));
    return editions;
  }

  private static Edition edition(List<Row> rows) {
    var first = rows.getFirst();
    var themes = rows.stream().map(Row::theme).filter(Objects::nonNull).toList();
    var raised = new HashMap<UUID, RaisedThemes>();
    for (var row : rows) {
      if (row.theme() != null && row.raised() != null) {
        raised.put(row.theme().surveyId(), row.raised());
      }
    }
    return new Edition(first.id(), first.number(), first.at(), themes, raised);
  }

  private static Row read(ResultSet row) throws SQLException {
    var surveyId = row.getObject("survey_id", UUID.class);
    return new Row(
        row.getObject("board_id", UUID.class),
        row.getObject("edition_id", UUID.class),
        row.getInt("number"),
        Database.instant(row, "at"),
        surveyId == null ? null : theme(row, surveyId),
        row.getObject("themes") == null
            ? null
            : new RaisedThemes(row.getInt("themes"), row.getInt("unthemed")));
  }

  private static EditionTheme theme(ResultSet row, UUID surveyId) throws SQLException {
    var name = row.getString("name");
    var german = row.getString("name_de");
    return new EditionTheme(
        surveyId,
        row.getObject("theme_id", UUID.class),
        row.getInt("position"),
        name,
        german == null ? null : new LocalizedText(name, german, null),
        Verdict.of(row.getString("verdict")),
        row.getString("reason"),
        row.getString("horizon"),
        row.getString("evidence"),
        row.getInt("voices"));
  }

  /** Lists the themes of an edition that the team's page may show. */
  List<UUID> forTeam(UUID editionId) {
    return database.ids(
        "select theme_id from edition_theme where edition_id = ? and for_team", editionId);
  }

  void allowForTeam(UUID editionId, List<UUID> themeIds) {
    database.update(
        "update edition_theme set for_team = theme_id = any (?) where edition_id = ?",
        themeIds,
        editionId);
  }

  /** Reads those of a board, also those that were taken back. */
  int lastNumber(UUID boardId) {
    return database
        .list(
            "select coalesce(max(number), 0) from edition where board_id = ?",
            row -> row.getInt(1),
            boardId)
        .getFirst();
  }

  void write(UUID workspaceId, UUID boardId, Edition edition) {
    database.update(
        "insert into edition (edition_id, board_id, workspace_id, number, at) values (?, ?, ?, ?, ?)",
        edition.id(),
        boardId,
        workspaceId,
        edition.number(),
        edition.at());
    for (var theme : edition.themes()) {
      database.update(
          """
          insert into edition_theme (edition_id, survey_id, theme_id, workspace_id, position, name,
            name_de, verdict, reason, horizon, evidence, voices)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          edition.id(),
          theme.surveyId(),
          theme.themeId(),
          workspaceId,
          theme.position(),
          theme.name(),
          theme.names() == null ? null : theme.names().de(),
          theme.verdict().word(),
          theme.reason(),
          theme.horizon(),
          theme.evidence(),
          theme.voices());
    }
    edition
        .raised()
        .forEach(
            (surveyId, raised) ->
                database.update(
                    "insert into edition_survey values (?, ?, ?, ?, ?)",
                    edition.id(),
                    surveyId,
                    workspaceId,
                    raised.themes(),
                    raised.unthemed()));
  }
}
