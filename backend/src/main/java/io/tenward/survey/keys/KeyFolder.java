package io.tenward.survey.keys;

import io.tenward.base.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sub-folder of key files per survey, mode 0700 and 0600. What {@link #write} has returned from
 * survives a power cut; what {@link #destroy} has returned from is gone, as far as a file system
 * tells.
 */
class KeyFolder {
  /** The Cache Directory Tagging Specification; backup programs leave such a folder out. */
  private static final String TAG =
      """
      Signature: 8a477f597d28d172789f06886806bc55
      # Keys of running surveys. They must not be backed up: a copy outlives the promise.
      # https://bford.info/cachedir/
      """;

  private static final String IDENTITY = "folder-id";

  private final Path root;

  KeyFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  boolean has(UUID surveyId) {
    return Files.isDirectory(of(surveyId), LinkOption.NOFOLLOW_LINKS);
  }

  /** Drawn once and kept in the folder: an empty mount point is not the folder it stands for. */
  UUID identity() throws IOException {
    prepareRoot();
    var file = root.resolve(IDENTITY);
    if (!Files.exists(file)) {
      var drawn = root.resolve(IDENTITY + "-" + UUID.randomUUID());
      create(drawn, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
      try {
        Files.move(drawn, file);
      } catch (FileAlreadyExistsException e) {
        // Another replica was faster; it is the same folder.
        Files.delete(drawn);
      }
      sync(root);
    }
    return UUID.fromString(Files.readString(file, StandardCharsets.US_ASCII));
  }

  /**
   * @throws UncheckedIOException when it is gone
   */
  byte[] read(UUID surveyId, String file) {
    try {
      return Files.readAllBytes(of(surveyId).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("No " + file + " of survey " + surveyId, e);
    }
  }

  /** Surveys that have a folder. */
  List<UUID> surveys() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).flatMap(KeyFolder::id).toList();
    }
  }

  /**
   * @throws FileAlreadyExistsException when the survey has keys already
   */
  void write(UUID surveyId, Map<String, byte[]> files) throws IOException {
    prepareRoot();
    var folder = of(surveyId);
    Files.createDirectory(folder, only(folder, "rwx------"));
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      create(path, file.getValue());
    }
    sync(folder);
    sync(root);
  }

  /** Overwrites and deletes every file of a survey. Doing it again is fine. */
  void destroy(UUID surveyId) throws IOException {
    var folder = of(surveyId);
    if (has(surveyId)) {
      destroyAll(files(folder));
      syncUnlessGone(folder);
      Files.deleteIfExists(folder);
      sync(root);
    }
    // Not "does not exist": what cannot be looked at is not gone.
    if (!Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("The keys of survey " + surveyId + " are still there");
    }
  }

  /** One file that resists does not save the others. */
  private void destroyAll(List<Path> files) throws IOException {
    @Nullable IOException failure = null;
    for (var file : files) {
      try {
        overwrite(file);
        Files.deleteIfExists(file);
      } catch (IOException e) {
        if (failure != null) {
          e.addSuppressed(failure);
        }
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  void sync(Path path) throws IOException {
    DurableFiles.sync(path);
  }

  private void syncUnlessGone(Path path) throws IOException {
    try {
      sync(path);
    } catch (NoSuchFileException e) {
      // Another replica destroys the same survey and was faster.
    }
  }

  private void prepareRoot() throws IOException {
    if (!Files.isDirectory(root)) {
      var parent = root.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try {
        Files.createDirectory(root, only(root, "rwx------"));
      } catch (FileAlreadyExistsException e) {
        // Another replica was faster; it is the same folder.
        if (!Files.isDirectory(root)) {
          throw e;
        }
      }
    }
    var tag = root.resolve("CACHEDIR.TAG");
    if (!Files.exists(tag)) {
      Files.writeString(tag, TAG);
      sync(tag);
    }
  }

  private void create(Path path, byte[] bytes) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(path, options, only(path, "rw-------"))) {
      writeAll(channel, ByteBuffer.wrap(bytes));
    }
    sync(path);
  }

  private void overwrite(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      writeAll(channel, ByteBuffer.allocate((int) channel.size()));
      channel.force(true);
    } catch (NoSuchFileException e) {
      // Another replica destroys the same survey; the caller checks that nothing is left.
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static FileAttribute<?>[] only(Path path, String permissions) {
    return DurableFiles.isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static Stream<UUID> id(Path folder) {
    var name = folder.getFileName().toString();
    try {
      return Stream.of(UUID.fromString(name)).filter(id -> id.toString().equals(name));
    } catch (IllegalArgumentException e) {
      // Not ours.
      return Stream.empty();
    }
  }

  private Path of(UUID surveyId) {
    return root.resolve(surveyId.toString());
  }
}
