package io.tenward.board.view;

import static java.util.stream.Collectors.toMap;

import io.tenward.base.json.Json;
import io.tenward.base.sql.Database;
import io.tenward.contract.AnnouncementView;
import io.tenward.contract.BoardPublicationView;
import io.tenward.contract.QuotedWords;
import io.tenward.contract.SurveyTitle;
import io.tenward.contract.ThemeEvidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says whether respondents read the decisions of a board, and since when.
 *
 * @param themeIds the lead's choice; null: every theme with a verdict
 * @param evidence what came of decisions; it is read where its theme is
 * @param since the edition from which on they read
 */
public record BoardPublication(
    UUID boardId,
    boolean published,
    @Nullable List<UUID> themeIds,
    List<ThemeEvidence> evidence,
    int since,
    @Nullable Instant publishedAt,
    @Nullable Instant changedAt,
    @Nullable Instant takenBackAt,
    long version) {

  private static final String SELECT =
      """
      select board_id, published, theme_ids, evidence, since, published_at, changed_at, taken_back_at, version
      from board_publication where board_id = ?
      """;

  /** Reads it, also when nothing was ever written. */
  public static BoardPublication of(Database database, UUID boardId) {
    var found = database.list(SELECT, BoardPublication::read, boardId);
    return found.isEmpty()
        ? new BoardPublication(boardId, false, null, List.of(), 1, null, null, null, 0)
        : found.getFirst();
  }

  /** Locks it: nobody else changes it until this transaction ends. */
  public static BoardPublication toChange(Database database, UUID workspaceId, UUID boardId) {
    database.update(
        """
        insert into board_publication (board_id, workspace_id) values (?, ?)
        on conflict do nothing
        """,
        boardId,
        workspaceId);
    return database.list(SELECT + " for update", BoardPublication::read, boardId).getFirst();
  }

  private static BoardPublication read(ResultSet row) throws SQLException {
    var chosen = row.getArray("theme_ids");
    return new BoardPublication(
        row.getObject("board_id", UUID.class),
        row.getBoolean("published"),
        chosen == null ? null : List.of((UUID[]) chosen.getArray()),
        Json.list(row.getString("evidence"), ThemeEvidence.class),
        row.getInt("since"),
        Database.instantOrNull(row, "published_at"),
        Database.instantOrNull(row, "changed_at"),
        Database.instantOrNull(row, "taken_back_at"),
        row.getLong("version"));
  }

  private boolean chooses(UUID themeId) {
    return themeIds == null || themeIds.contains(themeId);
  }

  public BoardPublication choosing(@Nullable List<UUID> ids, List<ThemeEvidence> shown) {
    return new BoardPublication(
        boardId, published, ids, shown, since, publishedAt, changedAt, takenBackAt, version);
  }

  /**
   * Returns what the respondents of each survey would read of the chosen themes.
   *
   * @param decided in the order of the board
   * @param surveys that the board gathers
   */
  public List<EditionTheme> edition(List<DecidedTheme> decided, List<UUID> surveys) {
    var words = evidence.stream().collect(toMap(ThemeEvidence::themeId, ThemeEvidence::text));
    var chosen = decided.stream().filter(theme -> chooses(theme.id())).toList();
    return DecidedTheme.edition(chosen, surveys).stream()
        .map(theme -> theme.showing(words.get(theme.themeId())))
        .toList();
  }

  /** Publishes another edition, or the first one since nobody could read anything. */
  public BoardPublication with(Edition edition) {
    return published
        ? new BoardPublication(
            boardId, true, themeIds, evidence, since, publishedAt, edition.at(), null, version)
        : new BoardPublication(
            boardId, true, themeIds, evidence, edition.number(), edition.at(), null, null, version);
  }

  public BoardPublication takenBack(Instant now) {
    return published
        ? new BoardPublication(boardId, false, themeIds, evidence, since, null, null, now, version)
        : this;
  }

  public BoardPublication write(Database database) {
    database.update(
        """
        update board_publication set published = ?, theme_ids = ?, evidence = ?, since = ?, published_at = ?,
          changed_at = ?, taken_back_at = ?, version = version + 1
        where board_id = ?
        """,
        published,
        themeIds,
        Json.write(evidence),
        since,
        publishedAt,
        changedAt,
        takenBackAt,
        boardId);
    return of(database, boardId);
  }

  public BoardPublicationView view(
      Set<UUID> pending,
      List<QuotedWords> quotes,
      List<SurveyTitle> toldElsewhere,
      boolean mailSetUp,
      AnnouncementView announced) {
    return new BoardPublicationView(
        published,
        themeIds,
        evidence,
        publishedAt,
        changedAt,
        takenBackAt,
        pending.size(),
        pending.stream().sorted().toList(),
        quotes,
        toldElsewhere,
        mailSetUp,
        announced.people() == 0 ? null : announced);
  }
}
