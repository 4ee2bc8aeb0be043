package io.tenward.board.files;

import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.BoardView;
import io.tenward.board.view.Boards;
import io.tenward.results.files.FileName;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

/** A board with its decisions as files. */
@Path("/api/boards/{boardId}/downloads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class BoardDownloadResource {
  private final BoardTable boardTable;
  private final Caller caller;
  private final Boards boards;
  private final Clock clock;

  BoardDownloadResource(BoardTable boardTable, Caller caller, Boards boards, Clock clock) {
    this.boardTable = boardTable;
    this.caller = caller;
    this.boards = boards;
    this.clock = clock;
  }

  private record Loaded(BoardView view, String lead) {}

  @GET
  @Path("statements")
  @Produces(Csv.MEDIA_TYPE)
  @ByToken(Scope.THEMES_READ)
  public Response downloadBoardStatements(
      @PathParam("boardId") UUID boardId,
      @QueryParam("language") @DefaultValue("en") FileLanguage language) {
    var board = load(boardId).view();
    return file(board, "themes.csv", BoardCsv.of(board, language));
  }

  /** What {@code getBoard} answers. */
  @GET
  @Path("board")
  @ByToken(Scope.THEMES_READ)
  public Response downloadBoard(@PathParam("boardId") UUID boardId) {
    var board = load(boardId).view();
    return file(board, "themes.json", board);
  }

  @GET
  @Path("report")
  @Produces("application/pdf")
  @ByToken(Scope.THEMES_READ)
  public Response downloadBoardReport(
      @PathParam("boardId") UUID boardId,
      @QueryParam("language") @DefaultValue("en") FileLanguage language) {
    var loaded = load(boardId);
    var report = BoardReport.of(loaded.view(), loaded.lead(), language);
    return file(loaded.view(), "themes.pdf", report);
  }

  private Loaded load(UUID boardId) {
    var reading = boards.read(boardTable.of(caller, boardId));
    var lead =
        reading.material().surveys().stream()
            .map(survey -> survey.manifest().lead())
            .findFirst()
            .orElse("");
    return new Loaded(reading.view(), lead);
  }

  private Response file(BoardView board, String ending, Object body) {
    var zone =
        board.surveys().stream()
            .map(survey -> ZoneId.of(survey.zone()))
            .findFirst()
            .orElseGet(caller::zone);
    var name = FileName.of(board.title(), clock.instant(), zone, ending);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
