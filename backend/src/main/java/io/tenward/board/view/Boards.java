package io.tenward.board.view;

import io.tenward.base.sql.Database;
import io.tenward.board.state.Board;
import io.tenward.board.state.GatheredTables;
import io.tenward.board.state.History;
import io.tenward.board.state.MemberLanguage;
import io.tenward.board.state.StateTables;
import io.tenward.board.state.StoredSynthesis;
import io.tenward.contract.BoardDelta;
import io.tenward.contract.BoardSuggestions;
import io.tenward.model.LanguageModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads boards with everything on them. */
@ApplicationScoped
public class Boards {
  @Inject Database database;
  @Inject Materials materials;
  @Inject GatheredTables gatheredTables;
  @Inject LanguageModels languageModels;
  @Inject BoardOut out;

  public BoardReading read(Board board) {
    return read(board, new StateTables(database, board).load());
  }

  public BoardReading read(Board board, StateTables.Loaded loaded) {
    return new BoardReading(
        database,
        out,
        board,
        loaded,
        materials.of(board),
        gathered(board, loaded),
        languageModels.current());
  }

  /**
   * Tells a client that the board differs from its version. The lists are for former clients, which
   * received single changes; with {@code reload} they read all of it.
   *
   * @param seen the version that the caller has
   */
  public BoardDelta since(Board board, long seen) {
    boolean known = board.arrangedIn() <= seen && seen < board.version();
    var ends = new History(database, board).ends();
    return new BoardDelta(
        board.version(),
        board.coarseness(),
        ends.undo(),
        ends.redo(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        seen != board.version(),
        known ? out.withoutTexts(read(board).view()) : null);
  }

  BoardSuggestions suggestions(Board board) {
    var loaded = new StateTables(database, board).load();
    var texts = materials.of(board).texts();
    return Suggestions.of(
        new ReadableBoard(loaded.state(), loaded.statements(), texts),
        gathered(board, loaded),
        MemberLanguage.of(database, board.memberId()));
  }

  /**
   * Computes what respondents would read of the chosen themes without the keywords, which take
   * longer the larger the board is.
   */
  public List<EditionTheme> edition(Board board, BoardPublication publication) {
    var loaded = new StateTables(database, board).load();
    var material = materials.of(board);
    var readable = new ReadableBoard(loaded.state(), loaded.statements(), material.texts());
    var names = new ThemeNames(readable, MemberLanguage.of(database, board.memberId()));
    return publication.edition(DecidedTheme.on(readable, names), material.surveyIds());
  }

  public StoredSynthesis gathered(Board board, StateTables.Loaded loaded) {
    return gatheredTables.of(board, loaded.statements());
  }
}
