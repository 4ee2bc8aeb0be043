package io.tenward.board.publish;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.Hash;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.board.view.BoardPublication;
import io.tenward.contract.BoardPublicationChange;
import io.tenward.contract.BoardPublicationDraft;
import io.tenward.contract.ChangeBoardPublication;
import io.tenward.contract.GetBoardPublication;
import io.tenward.contract.PreviewBoardReplies;
import io.tenward.contract.ThemeEvidence;
import io.tenward.results.publish.PublishedReplies;
import io.tenward.results.publish.Replies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes decisions of a board to its respondents. */
@RolesAllowed("lead")
public class BoardPublicationResource
    implements ChangeBoardPublication, GetBoardPublication, PreviewBoardReplies {
  private static final String THEMES = "/themeIds/%d";
  private static final String EVIDENCE = "/evidence/%d/themeId";

  @Inject Database database;
  @Inject DecisionReader decisions;
  @Inject Publishing publishing;
  @Inject PublishedReplies replies;
  @Inject MergePatch mergePatch;
  @Inject Caller caller;

  @Override
  public Response getBoardPublication(UUID boardId) {
    var board = decisions.of(boardId);
    return answer(board, BoardPublication.of(database, boardId));
  }

  @Override
  @Transactional
  public Response changeBoardPublication(UUID boardId, @Nullable String ifMatch, JsonNode patch) {
    var board = decisions.toPublish(boardId);
    var present = BoardPublication.toChange(database, caller.workspaceId(), boardId);
    Etag.require(ifMatch, state(board, present), publishing.view(board, present));
    var change =
        mergePatch.apply(
            new BoardPublicationChange(
                present.published(), present.themeIds(), present.evidence(), false),
            patch);
    // What is as it was may be of a theme that has no verdict any more, which nobody reads.
    var themeIds = patch.has("themeIds") ? change.themeIds() : null;
    var evidence = patch.has("evidence") ? change.evidence() : List.<ThemeEvidence>of();
    DecidedBoard.requireDistinct(themesOf(evidence), EVIDENCE);
    requireDecided(board, themeIds, evidence);
    if (change.announce()) {
      publishing.requireTellable(change.published());
    }
    var chosen = present.choosing(change.themeIds(), change.evidence());
    if (change.published()) {
      publishing.requireToldHereOnly(board, present);
    }
    var changed =
        change.published()
            ? publishing.publish(caller, board, chosen, change.announce())
            : publishing.takeBack(chosen);
    return answer(board, changed);
  }

  @Override
  public Replies previewBoardReplies(UUID boardId, BoardPublicationDraft draft) {
    var evidence = draft.evidence() == null ? List.<ThemeEvidence>of() : draft.evidence();
    DecidedBoard.requireDistinct(themesOf(evidence), EVIDENCE);
    var board = decisions.of(boardId);
    if (!board.surveys().contains(draft.surveyId())) {
      throw ProblemException.notFound("This board does not contain that survey");
    }
    var kept = BoardPublication.of(database, boardId);
    requireDecided(board, draft.themeIds(), evidence);
    var chosen =
        kept.choosing(draft.themeIds(), draft.evidence() == null ? kept.evidence() : evidence);
    var themes = publishing.preview(board, chosen, draft.surveyId());
    return replies.preview(caller, draft.surveyId(), themes);
  }

  private static void requireDecided(
      DecidedBoard board, @Nullable List<UUID> themeIds, List<ThemeEvidence> evidence) {
    board.requireDecided(themeIds, THEMES);
    board.requireExplained(themeIds, THEMES);
    board.requireDecided(themesOf(evidence), EVIDENCE);
  }

  private static List<UUID> themesOf(List<ThemeEvidence> evidence) {
    return evidence.stream().map(ThemeEvidence::themeId).toList();
  }

  private Response answer(DecidedBoard board, BoardPublication publication) {
    return Etag.ok(publishing.view(board, publication), state(board, publication));
  }

  /**
   * Another one with each change of either, and of the words: names of themes follow the role. What
   * is published is what was seen, also of a theme that is chosen only now.
   */
  private static String state(DecidedBoard board, BoardPublication publication) {
    var words = Hash.of(board.edition().toString());
    var fingerprint = HexFormat.of().formatHex(words, 0, 8);
    return board.version() + publication.version() + "-" + fingerprint;
  }
}
