package io.tenward.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.board.gather.GatheredSources;
import io.tenward.board.gather.KeptReadings;
import io.tenward.board.gather.SynthesisRuns;
import io.tenward.board.publish.DecisionReader;
import io.tenward.board.publish.EditionTable;
import io.tenward.board.state.Board;
import io.tenward.board.state.BoardProblem;
import io.tenward.board.state.BoardTable;
import io.tenward.board.state.MemberLanguage;
import io.tenward.board.view.BoardPublication;
import io.tenward.board.view.Boards;
import io.tenward.board.view.Material;
import io.tenward.board.view.Materials;
import io.tenward.contract.BoardChange;
import io.tenward.contract.BoardClause;
import io.tenward.contract.BoardDraft;
import io.tenward.contract.BoardSummary;
import io.tenward.contract.ChangeBoard;
import io.tenward.contract.CreateBoard;
import io.tenward.contract.GetBoard;
import io.tenward.contract.ListBoards;
import io.tenward.contract.RemoveBoard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Manages the boards of a lead. */
@RolesAllowed("lead")
@Transactional
public class BoardResource implements ChangeBoard, CreateBoard, GetBoard, ListBoards, RemoveBoard {
  @Inject BoardTable boardTable;
  @Inject EditionTable editionTable;
  @Inject GatheredSources gatheredSources;
  @Inject SynthesisRuns runs;
  @Inject Database database;
  @Inject Caller caller;
  @Inject Boards boards;
  @Inject DecisionReader decisions;
  @Inject Materials materials;
  @Inject MergePatch mergePatch;
  @Inject KeptReadings kept;
  @Inject Clock clock;

  @Override
  public Page<BoardSummary> listBoards(@Nullable UUID surveyId, Paging paging) {
    var clauses = materials.clausesOf(caller.memberId());
    var ids = clauses.stream().map(BoardClause::id).toList();
    return BoardList.list(database, caller, surveyId, paging, ids, decisions);
  }

  @Override
  @Idempotent
  public Response createBoard(BoardDraft draft) {
    var material = materials.chosen(caller, draft.surveyIds(), draft.role());
    var sources = BoardTitle.sources(material);
    var given = draft.title();
    var title = given == null ? BoardTitle.of(database, caller, sources) : given;
    caller.hold();
    var id = boardTable.insert(caller, title, draft.role(), clock.instant());
    boardTable.writeSources(id, caller.workspaceId(), sources);
    var board = boardTable.of(caller, id);
    return Etag.created("/api/boards/" + id, boards.read(board).view(), board.version());
  }

  @Override
  public Response getBoard(UUID boardId) {
    return answer(boardTable.of(caller, boardId));
  }

  @Override
  public Response changeBoard(UUID boardId, @Nullable String ifMatch, JsonNode patch) {
    var board = seen(boardId, ifMatch);
    var present = new BoardChange(board.title(), board.surveyIds(), board.role());
    var change = mergePatch.apply(present, patch);
    boolean others = !change.surveyIds().equals(board.surveyIds()) || change.role() != board.role();
    if (others) {
      var material = materials.chosen(caller, change.surveyIds(), change.role());
      requireReaders(boardId, change.surveyIds());
      gatheredSources.keep(boardId);
      boardTable.writeSources(boardId, board.workspaceId(), BoardTitle.sources(material));
      runs.begin(boardId);
    }
    boardTable.change(board, change.title(), change.role(), clock.instant());
    return answer(boardTable.of(caller, boardId));
  }

  @Override
  public void removeBoard(UUID boardId, @Nullable String ifMatch) {
    seen(boardId, ifMatch);
    if (BoardPublication.of(database, boardId).published()) {
      throw ProblemException.of(BoardProblem.PUBLISHED, "Withdraw its decisions first");
    }
    boardTable.remove(boardId);
    kept.forget(boardId);
  }

  private Board seen(UUID boardId, @Nullable String ifMatch) {
    var board = boardTable.toChange(caller, boardId);
    Etag.require(ifMatch, board.version(), boards.read(board).view());
    return board;
  }

  private Response answer(Board board) {
    return Etag.ok(boards.read(board).view(), board.version());
  }

  /**
   * Refuses to leave out a survey whose respondents read the board, because the lead could no
   * longer correct what they read.
   */
  private void requireReaders(UUID boardId, List<UUID> surveyIds) {
    var editions = editionTable.ofBoard(boardId);
    if (!editions.isEmpty() && !surveyIds.containsAll(editions.getLast().surveys())) {
      throw ProblemException.of(
          BoardProblem.PUBLISHED,
          "Respondents of a survey you left out can read decisions from this board");
    }
  }

  /** Makes the title of a board that the lead has not named. */
  private static final class BoardTitle {
    private static final int LONGEST = 120;

    static List<Board.Source> sources(Material material) {
      return material.surveys().stream()
          .map(survey -> survey.results())
          .map(results -> new Board.Source(results.surveyId(), results.title()))
          .toList();
    }

    static String of(Database database, Caller caller, List<Board.Source> sources) {
      if (sources.isEmpty()) {
        return "de".equals(MemberLanguage.of(database, caller.memberId()))
            ? "Meine Rolle"
            : "My role";
      }
      var titles =
          sources.stream().map(Board.Source::title).distinct().collect(Collectors.joining(" · "));
      return titles.codePointCount(0, titles.length()) <= LONGEST
          ? titles
          : titles.substring(0, titles.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
  }
}
