package io.tenward.server.launch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that nobody else on this computer may read. */
final class PrivateFolder {
  private static final Set<PosixFilePermission> OF_OTHERS =
      PosixFilePermissions.fromString("------rwx");

  /** Creates it, takes it for ourselves (0700), and shows that it can be written. */
  static void prepare(Path folder, String variable) {
    try {
      Files.createDirectories(folder);
      takeForOurselves(folder, variable);
      Files.delete(Files.createTempFile(folder, "write", ".test"));
    } catch (IOException e) {
      throw new CannotStart(
          "The folder %s cannot be written (%s). Make it writable, or set %s to another folder."
              .formatted(folder, e.getClass().getSimpleName(), variable));
    }
  }

  /**
   * A volume of Kubernetes belongs to root and to a group of ours (2770): its permissions cannot be
   * changed, and need not be.
   */
  private static void takeForOurselves(Path folder, String variable) throws IOException {
    try {
      permit(folder, "rwx------");
    } catch (FileSystemException e) {
      if (Files.getPosixFilePermissions(folder).stream().anyMatch(OF_OTHERS::contains)) {
        throw new CannotStart(
            "The folder %s belongs to someone else, and others may read it. Give it to the user that runs Tenward, or set %s to another folder."
                .formatted(folder, variable));
      }
    }
  }

  /** Systems without POSIX permissions keep a user's folders apart by themselves. */
  static void permit(Path path, String permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
