package io.tenward.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenward.base.Command.CommandFailed;
import io.tenward.base.DurableFiles;
import io.tenward.base.sql.DatabaseFailure;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Holds all rows of one moment in a ZIP file with checksums: first the migrations that made the
 * schema, then what COPY writes for each table (docs/adr/0090). Keys are never in it.
 *
 * @param passphrase encrypts what is written, and opens what was encrypted
 */
public record BackupFile(Path path, Optional<Passphrase> passphrase) {
  private static final String SCHEMA = "tenward-schema";
  private static final String SEQUENCES = "tenward-sequences";

  private interface Reader {
    void read(ZipEntry entry, InputStream in) throws IOException, SQLException;
  }

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
      var schema = new ZipEntry(SCHEMA);
      schema.setLastModifiedTime(FileTime.from(tables.now()));
      zip.putNextEntry(schema);
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
  public Contents check() {
    var counting = new Counting();
    try {
      read(counting);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    return new Contents(counting.madeAt, counting.schema, counting.tables, counting.rows);
  }

  private static final class Counting implements Reader {
    private Instant madeAt = Instant.EPOCH;
    private String schema = "";
    private int tables;
    private long rows;

    @Override
    public void read(ZipEntry entry, InputStream in) throws IOException {
      switch (entry.getName()) {
        case SCHEMA -> {
          madeAt = entry.getLastModifiedTime().toInstant();
          schema = lines(in).stream().reduce("none", (a, b) -> b).replaceAll(".*/|__.*", "");
        }
        case SEQUENCES -> in.transferTo(OutputStream.nullOutputStream());
        default -> {
          tables++;
          // COPY writes a line for each row, below one with the names of the columns.
          rows += lineBreaks(in) - 1;
        }
      }
    }

    private static long lineBreaks(InputStream in) throws IOException {
      long found = 0;
      var part = new byte[1 << 16];
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        for (int i = 0; i < length; i++) {
          found += part[i] == '\n' ? 1 : 0;
        }
      }
      return found;
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

  private static void load(Connection connection, Tables tables, ZipEntry entry, InputStream in)
      throws IOException, SQLException {
    switch (entry.getName()) {
      case SCHEMA -> tables.make(lines(in));
      case SEQUENCES -> tables.setSequences(lines(in));
      default ->
          copying(connection)
              .copyIn("copy %s from stdin (header match)".formatted(entry.getName()), in, 1 << 16);
    }
  }

  private void read(Reader reader) throws SQLException {
    var part = "";
    try (var file = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      var isSealed = Passphrase.isSealed(file);
      Predicate<String> isListed = isSealed ? name -> true : directory()::contains;
      var content = isSealed ? open(file) : file;
      var zip = new ZipInputStream(content);
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var isFirst = part.isEmpty();
        part = entry.getName();
        if (isFirst != part.equals(SCHEMA) || !part.matches("[a-z_-]+")) {
          throw new IOException("another program's");
        }
        if (!isListed.test(part)) {
          throw new IOException("damaged");
        }
        reader.read(entry, isFirst ? requireKnown(zip) : zip);
      }
      if (!part.equals(SEQUENCES)) {
        throw new IOException("its end is missing");
      }
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailed(
          "%s is not a whole backup of Tenward (%s%s). Nothing was changed."
              .formatted(path, part.isEmpty() ? "" : "in " + part + ": ", e.getMessage()));
    }
  }

  /** Lists what is in a file that is not encrypted, by the list at its end. */
  private Set<String> directory() throws IOException {
    try (var zip = new ZipFile(path.toFile())) {
      return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    }
  }

  private InputStream open(BufferedInputStream file) throws IOException {
    if (passphrase.isEmpty()) {
      throw new CommandFailed(
          "%s is encrypted. Set TENWARD_BACKUP_PASSPHRASE to the passphrase that it was written with. Nothing was changed."
              .formatted(path));
    }
    return passphrase
        .get()
        .open(file)
        .orElseThrow(
            () ->
                new CommandFailed(
                    "%s was encrypted with another passphrase than TENWARD_BACKUP_PASSPHRASE, or its beginning is damaged. Nothing was changed."
                        .formatted(path)));
  }

  private InputStream requireKnown(InputStream schema) throws IOException {
    var scripts = schema.readAllBytes();
    if (!new String(scripts, UTF_8).lines().allMatch(Tables::isKnown)) {
      throw new CommandFailed(
          "%s was written by a newer version of Tenward. Restore it with that version."
              .formatted(path));
    }
    return new ByteArrayInputStream(scripts);
  }

  private static List<String> lines(InputStream in) throws IOException {
    return new String(in.readAllBytes(), UTF_8).lines().toList();
  }

  private static CopyManager copying(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
