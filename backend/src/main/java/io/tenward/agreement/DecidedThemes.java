package io.tenward.agreement;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.board.publish.EditionTable;
import io.tenward.board.state.BoardTable;
import io.tenward.board.state.MemberLanguage;
import io.tenward.board.view.Boards;
import io.tenward.board.view.EditionTheme;
import io.tenward.contract.LeftOutTheme;
import io.tenward.contract.ThemeView;
import io.tenward.contract.Verdict;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what the caller decided on the themes of their boards. */
@Singleton
class DecidedThemes {
  @Inject Database database;
  @Inject Caller caller;
  @Inject BoardTable boardTable;
  @Inject Boards boards;
  @Inject EditionTable editionTable;

  /** Reads them by id, those of the latest board first. */
  Map<UUID, ThemeView> all() {
    var themes = new LinkedHashMap<UUID, ThemeView>();
    for (var boardId : boardIds()) {
      boards.read(boardTable.of(caller, boardId)).view().themes().stream()
          .filter(theme -> theme.verdict() != null)
          .forEach(theme -> themes.put(theme.id(), theme));
    }
    return themes;
  }

  /** Lists verdicts other than "realistic" in the words of the page. */
  List<LeftOutTheme> leftOut() {
    var language = MemberLanguage.of(database, caller.memberId());
    var themes = new LinkedHashMap<UUID, LeftOutTheme>();
    for (var boardId : boardIds()) {
      var editions = editionTable.ofBoard(boardId);
      if (!editions.isEmpty()) {
        editions.getLast().themes().stream()
            .filter(theme -> theme.verdict() != Verdict.REALISTIC)
            .forEach(theme -> themes.putIfAbsent(theme.themeId(), leftOut(theme, language)));
      }
    }
    return List.copyOf(themes.values());
  }

  private static LeftOutTheme leftOut(EditionTheme theme, String language) {
    var names = theme.names();
    return new LeftOutTheme(
        theme.themeId(),
        names == null ? theme.name() : names.in(language),
        theme.verdict().word(),
        theme.reason(),
        theme.horizon());
  }

  private List<UUID> boardIds() {
    return database.ids(
        """
        select board_id from board where member_id = ? and workspace_id = ?
        order by created_at desc, board_id
        """,
        caller.memberId(),
        caller.workspaceId());
  }
}
