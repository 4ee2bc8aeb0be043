package io.tenward.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files that survive a power cut. */
public final class DurableFiles {
  private DurableFiles() {}

  /** Asks the device to keep it; a folder's entries need it as much as a file's bytes. */
  public static void sync(Path path) throws IOException {
    var isFolder = Files.isDirectory(path);
    if (isFolder && !isPosix(path)) {
      // Windows opens no folder and writes folder entries through.
      return;
    }
    // Windows keeps only what is open for writing; a folder is never.
    var open = isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (var channel = FileChannel.open(path, open)) {
      channel.force(true);
    }
  }

  /** Tells whether the file system has POSIX permissions, as all but those of Windows do. */
  public static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
