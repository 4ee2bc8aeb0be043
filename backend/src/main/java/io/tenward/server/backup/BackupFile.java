package io.tenward.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenward.base.Command.CommandFailed;
import io.tenward.base.DurableFiles;
import io.tenward.base.sql.DatabaseFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Holds all rows of one moment in a ZIP file with checksums: first the migrations that made the
 * schema, then what COPY writes for each table (docs/adr/0090). Keys are never in it.
 *
 * @param passphrase encrypts what is written, and opens what was encrypted
 */
public record BackupFile(Path path, Optional<Passphrase> passphrase) {
  /**
   * Says what a backup holds.
   *
   * @param madeAt when its rows were read
   * @param schema the newest migration that made its tables
   */
  public record Contents(Instant madeAt, String schema, int tables, long rows) {}

  /**
   * Writes beside the target first, so that an earlier file stays complete until this one is.
   *
   * @param connection that nobody else uses
   * @throws CommandFailed when it cannot be written
   */
  public BackupFile write(Connection connection) throws SQLException {
    var folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
    var partial = path.resolveSibling(path.getFileName() + ".partial");
    try {
      try {
        Files.createDirectories(folder);
        // Temporary files are nobody else's to read.
        Files.move(
            Files.createTempFile(folder, "", ".partial"),
            partial,
            StandardCopyOption.REPLACE_EXISTING);
        writeAll(connection, Files.newOutputStream(partial));
        DurableFiles.sync(partial);
        Files.move(partial, path, StandardCopyOption.REPLACE_EXISTING);
        DurableFiles.sync(folder);
        return this;
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw new CommandFailed(
          "The backup %s cannot be written (%s); an earlier one is as it was. Make room there, or set TENWARD_BACKUP to another folder."
              .formatted(path, e));
    }
  }

  private void writeAll(Connection connection, OutputStream file) throws IOException, SQLException {
    connection.setAutoCommit(false);
    try (file;
        var sealed = passphrase.isPresent() ? passphrase.get().seal(file) : file;
        var zip = new ZipOutputStream(sealed);
        var out = new BufferedOutputStream(zip, 1 << 16)) {
      // For this transaction only: the connection keeps its level, whatever fails in between.
      try (var statement = connection.createStatement()) {
        statement.execute("set transaction isolation level repeatable read, read only");
      }
      var tables = new Tables(connection);
      tables.waitForMigrations();
      var schema = new ZipEntry(BackupReader.SCHEMA);
      schema.setLastModifiedTime(FileTime.from(tables.now()));
      zip.putNextEntry(schema);
      zip.write(String.join("\n", tables.scripts()).getBytes(UTF_8));
      for (var table : tables.names()) {
        zip.putNextEntry(new ZipEntry(table));
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy %s to stdout (header)".formatted(tables.rows(table)), out);
        out.flush();
      }
      zip.putNextEntry(new ZipEntry(BackupReader.SEQUENCES));
      zip.write(String.join("\n", tables.sequences()).getBytes(UTF_8));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /**
   * Reads it to its end.
   *
   * @throws CommandFailed unless it is whole, ours, and not of a newer version
   */
  public Contents check() {
    var counting = new Counting();
    try {
      read(counting);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    return new Contents(counting.madeAt, counting.schema, counting.tables, counting.rows);
  }

  private static final class Counting implements BackupReader.Parts {
    private Instant madeAt = Instant.EPOCH;
    private String schema = "";
    private int tables;
    private long rows;

    @Override
    public void schema(List<String> scripts, Instant madeAt) {
      this.madeAt = madeAt;
      schema = scripts.isEmpty() ? "none" : scripts.getLast().replaceAll(".*/|__.*", "");
    }

    /** COPY writes a line for each row, below one with the names of the columns. */
    @Override
    public void rows(String table, Unpacked in) throws IOException {
      in.transferTo(OutputStream.nullOutputStream());
      tables++;
      rows += in.lines() - 1;
    }

    @Override
    public void sequences(Map<String, Long> values) {}

    @Override
    public void end() {}
  }

  /**
   * Restores all or nothing, in one transaction.
   *
   * @param connection that nobody else uses, of an empty database
   * @throws CommandFailed when it is not, or as {@link #check}
   */
  public void restore(Connection connection) throws SQLException {
    check();
    load(connection);
  }

  /**
   * Works like {@link #restore}, and drops first what is there, also that of a newer version.
   *
   * @throws CommandFailed when someone else is connected to the database
   */
  public void replace(Connection connection) throws SQLException {
    check();
    connection.setAutoCommit(false);
    var tables = new Tables(connection);
    if (tables.isInUse()) {
      connection.rollback();
      throw new CommandFailed(
          "Somebody else is connected to this database. Stop all servers, and close other connections. Nothing was changed.");
    }
    tables.drop();
    load(connection);
  }

  private void load(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try {
      read(new Loading(connection));
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private void read(BackupReader.Parts parts) throws SQLException {
    new BackupReader(path, passphrase).read(parts);
  }
}
