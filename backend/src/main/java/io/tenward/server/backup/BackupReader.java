package io.tenward.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenward.base.Command.CommandFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a backup, and refuses what Tenward cannot have written (docs/adr/0135). */
record BackupReader(Path path, Optional<Passphrase> passphrase) {
  static final String SCHEMA = "tenward-schema";
  static final String SEQUENCES = "tenward-sequences";

  private static final Pattern SCRIPT = Pattern.compile("db/migration/\\w+\\.sql");
  private static final Pattern SEQUENCE = Pattern.compile("(\\w+) (\\d{1,18})");

  /** SQLSTATE of values, rows or migrations that do not fit, but not of missing rights. */
  private static final Pattern DOES_NOT_FIT = Pattern.compile("(22|23|54).*|42(?!501).*");

  /** Migrations and sequences are lists of a few kB, and so is what ends a ZIP file. */
  private static final int MOST_OF_A_LIST = 1 << 20;

  /** Rows shrink to a third, or to a twentieth where they repeat; a bomb to a thousandth. */
  private static final long MOST_TIMES = 100;

  private static final long ALWAYS_FITS = 64 << 20;

  /** Takes the parts of a file in their order. */
  interface Parts {
    void schema(List<String> scripts, Instant madeAt) throws IOException, SQLException;

    void rows(String table, Unpacked in) throws IOException, SQLException;

    void sequences(Map<String, Long> values) throws IOException, SQLException;

    void end() throws IOException, SQLException;
  }

  /**
   * @throws CommandFailed unless it is whole, ours, and not of a newer version
   */
  void read(Parts parts) throws SQLException {
    var part = "";
    try (var file = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      var isSealed = Passphrase.isSealed(file);
      var content = isSealed ? open(file) : plain(file);
      var zip = new ZipInputStream(content);
      var in = new Unpacked(zip, ALWAYS_FITS + MOST_TIMES * Files.size(path));
      var done = new HashSet<String>();
      var tables = Set.<String>of();
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName();
        if (!name.matches("[a-z_-]{1,63}") || done.isEmpty() != name.equals(SCHEMA)) {
          throw new IOException("another program's");
        }
        part = name;
        if (done.contains(SEQUENCES) || !done.add(name)) {
          throw new IOException("damaged");
        }
        in.begin();
        switch (name) {
          case SCHEMA -> {
            var scripts = requireKnown(lines(in));
            tables = Tables.named(scripts);
            parts.schema(scripts, entry.getLastModifiedTime().toInstant());
          }
          case SEQUENCES -> parts.sequences(values(lines(in)));
          default -> {
            if (!tables.contains(name)) {
              throw new IOException("it is no table of Tenward");
            }
            parts.rows(name, in);
          }
        }
      }
      part = "";
      if (!done.contains(SEQUENCES)) {
        throw new IOException("its end is missing");
      }
      if (content.readNBytes(MOST_OF_A_LIST).length == MOST_OF_A_LIST) {
        throw new IOException("more follows after its end");
      }
      if (!isSealed && !directory().equals(done)) {
        throw new IOException("damaged");
      }
      parts.end();
    } catch (SQLException e) {
      if (!DOES_NOT_FIT.matcher(String.valueOf(e.getSQLState())).matches()) {
        throw e;
      }
      throw notWhole(part, "it does not fit the tables of Tenward");
    } catch (NoSuchFileException e) {
      throw new CommandFailed("%s does not exist. Nothing was changed.".formatted(path));
    } catch (IOException | IllegalArgumentException e) {
      throw notWhole(part, e.getMessage());
    }
  }

  private CommandFailed notWhole(String part, @Nullable String why) {
    return new CommandFailed(
        "%s is not a whole backup of Tenward (%s%s). Nothing was changed."
            .formatted(path, part.isEmpty() ? "" : "in " + part + ": ", why));
  }

  /** Lists what is in a file that is not encrypted, by the list at its end. */
  private Set<String> directory() throws IOException {
    try (var zip = new ZipFile(path.toFile())) {
      return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    }
  }

  /** Anyone who can write to the folder could have made a plain file. */
  private InputStream plain(InputStream file) {
    if (passphrase.isPresent()) {
      throw new CommandFailed(
          "%s is not encrypted, but TENWARD_BACKUP_PASSPHRASE is set. If you know where the file comes from, add --unencrypted. Nothing was changed."
              .formatted(path));
    }
    return file;
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

  private List<String> requireKnown(List<String> scripts) throws IOException {
    if (!scripts.stream().allMatch(SCRIPT.asMatchPredicate())
        || Set.copyOf(scripts).size() < scripts.size()) {
      throw new IOException("damaged");
    }
    if (!scripts.stream().allMatch(Tables::isKnown)) {
      throw new CommandFailed(
          "%s was written by a newer version of Tenward. Restore it with that version."
              .formatted(path));
    }
    return scripts;
  }

  private static Map<String, Long> values(List<String> lines) throws IOException {
    var values = new HashMap<String, Long>();
    for (var line : lines) {
      var found = SEQUENCE.matcher(line);
      if (!found.matches()) {
        throw new IOException("damaged");
      }
      values.put(found.group(1), Long.valueOf(found.group(2)));
    }
    return values;
  }

  private static List<String> lines(Unpacked in) throws IOException {
    var bytes = in.readNBytes(MOST_OF_A_LIST + 1);
    if (bytes.length > MOST_OF_A_LIST) {
      throw Unpacked.tooLarge(MOST_OF_A_LIST);
    }
    return new String(bytes, UTF_8).lines().toList();
  }
}
