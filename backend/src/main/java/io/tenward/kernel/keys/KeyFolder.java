package io.tenward.kernel.keys;

import io.tenward.base.DurableFiles;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores key files in one sub-folder per survey, mode 0700 and 0600. Once {@link #write} returns,
 * the files survive a power cut; once {@link #destroy} returns, they are gone, as far as a file
 * system can tell.
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
  private static final int KEY_BYTES = 32;

  /** An empty file per process that uses the folder; its time is that of the last heartbeat. */
  private static final String IN_USE = "in-use-";

  private final Path root;

  /** Closed, it takes and gives no keys: they may be another database's. */
  private volatile boolean open = true;

  KeyFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  void open(boolean isOurs) {
    open = isOurs;
  }

  boolean isOpen() {
    return open;
  }

  private void requireOpen() throws IOException {
    if (!open) {
      throw new IOException("Not the folder of this database's keys");
    }
  }

  boolean has(UUID surveyId) {
    return open && Files.isDirectory(of(surveyId), LinkOption.NOFOLLOW_LINKS);
  }

  /** Kept in the folder: an empty mount point is not the folder it stands for. */
  @Nullable UUID identity() throws IOException {
    var file = root.resolve(IDENTITY);
    try {
      return Files.exists(file)
          ? UUID.fromString(Files.readString(file, StandardCharsets.US_ASCII))
          : null;
    } catch (IllegalArgumentException e) {
      throw new IOException("Not an id of a folder: " + file, e);
    }
  }

  /** Returns the identity of the folder, and draws one where there is none. */
  UUID mark() throws IOException {
    keepFirst(IDENTITY, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    return Objects.requireNonNull(identity());
  }

  /**
   * Returns a key that belongs to no survey, and draws it where there is none.
   *
   * @throws ProblemException unavailable while the folder is out of reach
   */
  byte[] keep(String file, SecureRandom random) {
    var fresh = new byte[KEY_BYTES];
    random.nextBytes(fresh);
    try {
      requireOpen();
      keepFirst(file, fresh);
      return Files.readAllBytes(root.resolve(file));
    } catch (IOException e) {
      throw ProblemException.of(PlatformProblem.UNAVAILABLE, "The keys folder is not available");
    }
  }

  private void keepFirst(String name, byte[] bytes) throws IOException {
    prepareRoot();
    var file = root.resolve(name);
    if (!Files.exists(file)) {
      var drawn = root.resolve(name + "-" + UUID.randomUUID());
      create(drawn, bytes);
      try {
        Files.move(drawn, file);
      } catch (FileAlreadyExistsException e) {
        // Another replica was faster; it is the same folder.
        Files.delete(drawn);
      }
      sync(root);
    }
  }

  /** Maps each process that uses the folder, by name, to its last heartbeat. */
  Map<String, Instant> users() throws IOException {
    var users = new TreeMap<String, Instant>();
    try (var files = Files.newDirectoryStream(root, IN_USE + "*")) {
      for (var file : files) {
        var name = file.getFileName().toString().substring(IN_USE.length());
        users.put(name, Files.getLastModifiedTime(file).toInstant());
      }
    } catch (NoSuchFileException e) {
      // One that has ended meanwhile; it is asked again soon.
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return users;
  }

  void use(String user, Instant at) throws IOException {
    var file = root.resolve(IN_USE + user);
    if (!Files.exists(file)) {
      create(file, new byte[0]);
    }
    Files.setLastModifiedTime(file, FileTime.from(at));
  }

  void leave(String user) throws IOException {
    Files.deleteIfExists(root.resolve(IN_USE + user));
  }

  /**
   * @throws UncheckedIOException when it is gone
   */
  byte[] read(UUID surveyId, String file) {
    try {
      requireOpen();
      return Files.readAllBytes(of(surveyId).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("No " + file + " of survey " + surveyId, e);
    }
  }

  /** Surveys that have a folder, whosever they are. */
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
    requireOpen();
    prepareRoot();
    var folder = of(surveyId);
    Files.createDirectory(folder, only(folder, "rwx------"));
    for (var file : files.entrySet()) {
      create(folder.resolve(file.getKey()), file.getValue());
    }
    sync(folder);
    sync(root);
  }

  /** Overwrites and deletes every file of a survey. Doing it again is fine. */
  void destroy(UUID surveyId) throws IOException {
    requireOpen();
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

  /** Destroys all files, also if one of them fails. */
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
    Files.createDirectories(root, only(root, "rwx------"));
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
