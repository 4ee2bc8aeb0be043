package io.tenward.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that nobody else on this computer may read. */
final class PrivateFolder {
  // https://bford.info/cachedir/
  private static final String CACHE_TAG =
      """
      Signature: 8a477f597d28d172789f06886806bc55
      # Survey keys of Tenward. They are meant to disappear: do not back them up.
      """;

  private PrivateFolder() {}

  /** Creates it, takes it for ourselves (0700), and shows that it can be written. */
  static void prepare(Path folder, String variable) {
    try {
      Files.createDirectories(folder);
      permit(folder, "rwx------");
      Files.delete(Files.createTempFile(folder, "write", ".test"));
    } catch (IOException e) {
      throw new CannotStart(
          "The folder %s cannot be written (%s). Make it writable, or set %s to another folder."
              .formatted(folder, e.getClass().getSimpleName(), variable));
    }
  }

  /** Tells backup programs to leave the folder out. */
  static void markAsCache(Path folder) {
    try {
      Files.writeString(folder.resolve("CACHEDIR.TAG"), CACHE_TAG);
    } catch (IOException e) {
      throw new CannotStart("The file CACHEDIR.TAG in %s cannot be written.".formatted(folder));
    }
  }

  /** Systems without POSIX permissions keep a user's folders apart by themselves. */
  static void permit(Path path, String permissions) throws IOException {
    if (isPosix(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }
}
