package io.tenward.history;

import io.tenward.base.files.Attachment;
import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.DownloadHistory;
import io.tenward.contract.HistoryChange;
import io.tenward.contract.HistoryField;
import io.tenward.contract.HistoryKind;
import io.tenward.contract.HistoryParty;
import io.tenward.contract.HistoryView;
import io.tenward.contract.Language;
import io.tenward.contract.ListHistory;
import io.tenward.contract.RemoveHistory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows leads what their own rows said before. Triggers write it (V202611301410__history.sql). */
@RolesAllowed("lead")
@Transactional
public class HistoryResource implements DownloadHistory, ListHistory, RemoveHistory {
  @Inject Caller caller;
  @Inject Database database;

  @Override
  public HistoryView listHistory(HistoryKind kind, UUID id) {
    return new HistoryView(
        database.list(
            """
            select * from history where member_id = ? and kind = ? and row_id = ?
            order by changed_at desc, history_id limit 200
            """,
            HistoryResource::change,
            caller.memberId(),
            kind.word(),
            id));
  }

  private static HistoryChange change(ResultSet row) throws SQLException {
    return new HistoryChange(
        row.getObject("history_id", UUID.class),
        row.getObject("row_id", UUID.class),
        HistoryField.of(row.getString("field").replace('_', '-')),
        row.getString("before"),
        row.getString("after"),
        Database.instant(row, "changed_at"),
        HistoryParty.of(row.getString("by_whom")),
        row.getString("reason"));
  }

  @Override
  public Response downloadHistory(@Nullable Language spoken) {
    var csv = new Csv(FileLanguage.of(spoken));
    csv.head("kind,row_id,field,before,after,at,by,reason");
    database.list(
        "select * from history where member_id = ? order by changed_at, history_id",
        row -> {
          var change = change(row);
          csv.row(
              row.getString("kind"),
              change.rowId(),
              change.field().word(),
              change.before(),
              change.after(),
              change.at(),
              change.by().word(),
              change.reason());
          return change.id();
        },
        caller.memberId());
    return Attachment.of("history.csv", csv.toString());
  }

  @Override
  public void removeHistory(UUID changeId) {
    if (database.update(
            "delete from history where history_id = ? and member_id = ?",
            changeId,
            caller.memberId())
        == 0) {
      throw ProblemException.of(PlatformProblem.NOT_FOUND, "There is no such change");
    }
  }
}
