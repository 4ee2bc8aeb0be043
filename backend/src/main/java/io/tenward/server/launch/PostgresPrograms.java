package io.tenward.server.launch;

import io.tenward.base.DurableFiles;
import io.tenward.base.Hash;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks PostgreSQL's programs for this computer, once per version. */
final class PostgresPrograms {
  /**
   * Unpacks the programs and returns the folder with {@code bin}, {@code lib} and {@code share}.
   */
  static Path unpack(Path home) throws IOException {
    var archive = archive();
    var target = home.resolve("postgresql-" + HexFormat.of().formatHex(Hash.of(archive), 0, 6));
    if (!Files.isDirectory(target)) {
      var partial = home.resolve("postgresql.partial");
      delete(partial);
      extract(archive, partial);
      sync(partial);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      DurableFiles.sync(home);
    }
    return target;
  }

  private static byte[] archive() throws IOException {
    var name = System.getProperty("os.name");
    var system = name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : name;
    try (var stream =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
            system, ArchUtils.normalize(System.getProperty("os.arch")))) {
      return stream.readAllBytes();
    } catch (IllegalStateException e) {
      throw new CannotStart(
          "There is no built-in PostgreSQL for this computer (%s). Set TENWARD_DATABASE_URL to one of your own."
              .formatted(name));
    }
  }

  private static void extract(byte[] archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new java.io.ByteArrayInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void write(InputStream content, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(path, path.resolveSibling(Path.of(entry.getLinkName()).getFileName()));
    } else {
      Files.copy(content, path);
      if ((entry.getMode() & 0100) != 0) {
        PrivateFolder.permit(path, "rwx------");
      }
    }
  }

  /**
   * Syncs the folder to disk, because an existing folder counts as complete, also after a power
   * cut.
   */
  private static void sync(Path tree) throws IOException {
    try (var paths = Files.walk(tree)) {
      for (var path : paths.filter(each -> !Files.isSymbolicLink(each)).toList()) {
        DurableFiles.sync(path);
      }
    }
  }

  static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var paths = Files.walk(tree)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
