package io.tenward.server.backup;

import io.tenward.base.Command.CommandFailed;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Loads a backup into an empty database, within a transaction of the caller. What the file says is
 * compared with the tables that the migrations made, and is never part of a statement.
 */
final class Loading implements BackupReader.Parts {
  private final Connection connection;
  private final Tables tables;
  private List<String> scripts = List.of();
  private Map<String, String> missing = Map.of();
  private Map<String, String> sequences = Map.of();

  Loading(Connection connection) throws SQLException {
    this.connection = connection;
    tables = new Tables(connection);
    if (!tables.names().isEmpty()) {
      throw new CommandFailed(
          "The database is not empty. Set TENWARD_HOME or TENWARD_DATABASE_URL to a new one, or"
              + " delete that of the last rehearsal.");
    }
  }

  @Override
  public void schema(List<String> scripts, Instant madeAt) throws IOException, SQLException {
    this.scripts = scripts;
    tables.make(scripts);
    missing = tables.quoted(tables.names());
    sequences = tables.quoted(tables.sequenceNames());
    tables.stepDown();
  }

  @Override
  public void rows(String table, Unpacked in) throws IOException, SQLException {
    var quoted = missing.remove(table);
    if (quoted == null) {
      throw new IOException("it is no table of this version");
    }
    long copied =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s from stdin (header match)".formatted(quoted), in, 1 << 16);
    if (copied != in.lines() - 1) {
      throw new IOException("rows are missing");
    }
  }

  @Override
  public void sequences(Map<String, Long> values) throws IOException, SQLException {
    for (var value : values.entrySet()) {
      var quoted = sequences.get(value.getKey());
      if (quoted == null) {
        throw new IOException("a sequence is none of this version");
      }
      tables.setSequence(quoted, value.getValue());
    }
  }

  @Override
  public void end() throws IOException, SQLException {
    if (!missing.isEmpty()) {
      throw new IOException(missing.keySet().iterator().next() + " is missing");
    }
    tables.stepUp();
    tables.addForeignKeys();
    if (!tables.scripts().equals(scripts)) {
      throw new IOException("its history has other migrations");
    }
  }
}
