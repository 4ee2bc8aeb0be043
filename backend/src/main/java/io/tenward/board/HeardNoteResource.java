package io.tenward.board;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Idempotent;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.search.FoundTexts;
import io.tenward.base.search.OwnTexts;
import io.tenward.base.search.Searched;
import io.tenward.base.search.Sought;
import io.tenward.base.sql.Database;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.Boards;
import io.tenward.contract.AddHeardNote;
import io.tenward.contract.BoardGroup;
import io.tenward.contract.HeardNote;
import io.tenward.contract.HeardNoteDraft;
import io.tenward.contract.HeardNoteList;
import io.tenward.contract.ListHeardNotes;
import io.tenward.contract.RemoveHeardNote;
import io.tenward.contract.SearchKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps what people told the lead face to face, beside the themes of a board. These notes are no
 * comments: they are not counted, never published and in no file.
 */
@RolesAllowed("lead")
@Transactional
public class HeardNoteResource implements AddHeardNote, ListHeardNotes, RemoveHeardNote, Searched {
  private static final int MOST = 500;

  @Inject Database database;
  @Inject BoardTable boardTable;
  @Inject Boards boards;
  @Inject Caller caller;
  @Inject OwnTexts own;

  @Override
  public HeardNoteList listHeardNotes(UUID boardId) {
    var groups = groups(boardId);
    return new HeardNoteList(
        database.list(
            "select heard_id, text, theme_id, group_id from heard where board_id = ? order by heard_id",
            row -> {
              var group = row.getObject(4, UUID.class);
              return new HeardNote(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getObject(3, UUID.class),
                  group != null && groups.contains(group) ? group : null);
            },
            boardId));
  }

  @Override
  @Idempotent
  public Response addHeardNote(UUID boardId, HeardNoteDraft draft) {
    caller.hold();
    boardTable.toChange(caller, boardId);
    if (draft.groupId() != null && !groups(boardId).contains(draft.groupId())) {
      throw ProblemException.invalid("No quote of the board is labelled with this group")
          .field("/groupId", "unknown-group");
    }
    var known = database.ids("select heard_id from heard where board_id = ?", boardId);
    var id = Objects.requireNonNullElseGet(draft.id(), UUID::randomUUID);
    if (known.contains(id)) {
      throw ProblemException.invalid("This id is already used").field("/id", "duplicate");
    }
    if (known.size() >= MOST) {
      throw ProblemException.invalid("The board holds no more notes")
          .field("/text", "too-many", Map.of("max", MOST));
    }
    database.update(
        """
        insert into heard (board_id, heard_id, workspace_id, text, theme_id, group_id)
        values (?, ?, ?, ?, ?, ?)
        """,
        boardId,
        id,
        caller.workspaceId(),
        draft.text(),
        draft.themeId(),
        draft.groupId());
    return Response.created(URI.create("/api/boards/%s/heard-notes/%s".formatted(boardId, id)))
        .entity(new HeardNote(id, draft.text(), draft.themeId(), draft.groupId()))
        .build();
  }

  @Override
  public void removeHeardNote(UUID boardId, UUID heardNoteId) {
    boardTable.toChange(caller, boardId);
    int removed =
        database.update(
            "delete from heard where board_id = ? and heard_id = ?", boardId, heardNoteId);
    if (removed == 0) {
      throw ProblemException.notFound();
    }
  }

  /** Finds notes of the lead alone, without the group. There are too few of them for an index. */
  @Override
  public List<FoundTexts> find(Sought sought) {
    return List.of(
        own.find(
            SearchKind.HEARD.word(),
            """
            select heard_id, count(*) over (), text, null::date, 'board', board_id, title
            from heard join board using (board_id)
            where member_id = ? and searched_words(text) @@ ?::tsquery
            order by board.changed_at desc, heard_id limit ?
            """,
            sought));
  }

  /** Each has at least k people who answered, or no quote could be labelled with it. */
  private Set<UUID> groups(UUID boardId) {
    return boards.read(boardTable.of(caller, boardId)).view().groups().stream()
        .map(BoardGroup::id)
        .collect(Collectors.toSet());
  }
}
