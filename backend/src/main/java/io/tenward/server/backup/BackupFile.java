package io.tenward.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenward.base.Command.CommandFailed;
import io.tenward.base.DurableFiles;
import io.tenward.base.sql.DatabaseFailure;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Holds all rows of one moment in a ZIP file with checksums: first the migrations that made the
 * schema, then what COPY writes for each table (docs/adr/0090). Keys are never in it.
 */
public record BackupFile(Path path) {
  private static final String SCHEMA = "tenward-schema";
  private static final String SEQUENCES = "tenward-sequences";

  private interface Reader {
    void read(String entry, InputStream in) throws IOException, SQLException;
  }

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
        writeAll(connection, partial);
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

  private static void writeAll(Connection connection, Path file) throws IOException, SQLException {
    connection.setAutoCommit(false);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file));
        var out = new BufferedOutputStream(zip, 1 << 16)) {
      // For this transaction only: the connection keeps its level, whatever fails in between.
      try (var statement = connection.createStatement()) {
        statement.execute("set transaction isolation level repeatable read, read only");
      }
      var tables = new Tables(connection);
      tables.waitForMigrations();
      zip.putNextEntry(new ZipEntry(SCHEMA));
      zip.write(String.join("\n", tables.scripts()).getBytes(UTF_8));
      for (var table : tables.names()) {
        zip.putNextEntry(new ZipEntry(table));
        copying(connection)
            .copyOut("copy %s to stdout (header)".formatted(tables.rows(table)), out);
        out.flush();
      }
      zip.putNextEntry(new ZipEntry(SEQUENCES));
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
  public void check() {
    try {
      read((entry, in) -> in.transferTo(OutputStream.nullOutputStream()));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Restores all or nothing, in one transaction.
   *
   * @param connection that nobody else uses, of an empty database
   * @throws CommandFailed when it is not, or as {@link #check}
   */
  public void restore(Connection connection) throws SQLException {
    check();
    connection.setAutoCommit(false);
    try {
      var tables = new Tables(connection);
      if (!tables.names().isEmpty()) {
        throw new CommandFailed(
            "The database is not empty. Set TENWARD_HOME or TENWARD_DATABASE_URL to a new one, or"
                + " delete that of the last rehearsal.");
      }
      read((entry, in) -> load(connection, tables, entry, in));
      tables.addForeignKeys();
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static void load(Connection connection, Tables tables, String entry, InputStream in)
      throws IOException, SQLException {
    switch (entry) {
      case SCHEMA -> tables.make(lines(in));
      case SEQUENCES -> tables.setSequences(lines(in));
      default ->
          copying(connection)
              .copyIn("copy %s from stdin (header match)".formatted(entry), in, 1 << 16);
    }
  }

  private void read(Reader reader) throws SQLException {
    try (var whole = new ZipFile(path.toFile());
        var zip =
            new ZipInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
      requireKnown(whole);
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (whole.getEntry(entry.getName()) == null) {
          throw new IOException("damaged");
        }
        reader.read(entry.getName(), zip);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailed(
          "%s is not a whole backup of Tenward (%s). Nothing was changed."
              .formatted(path, e.getMessage()));
    }
  }

  private void requireKnown(ZipFile whole) throws IOException {
    var schema = whole.getEntry(SCHEMA);
    if (schema == null || !whole.stream().allMatch(e -> e.getName().matches("[a-z_-]+"))) {
      throw new IOException("another program's");
    }
    if (!lines(whole.getInputStream(schema)).stream().allMatch(Tables::isKnown)) {
      throw new CommandFailed(
          "%s was written by a newer version of Tenward. Restore it with that version."
              .formatted(path));
    }
  }

  private static List<String> lines(InputStream in) throws IOException {
    return new String(in.readAllBytes(), UTF_8).lines().toList();
  }

  private static CopyManager copying(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
