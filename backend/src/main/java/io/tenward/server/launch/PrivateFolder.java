package io.tenward.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that nobody else on this computer may read. */
final class PrivateFolder {
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

  /** Systems without POSIX permissions keep a user's folders apart by themselves. */
  static void permit(Path path, String permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
