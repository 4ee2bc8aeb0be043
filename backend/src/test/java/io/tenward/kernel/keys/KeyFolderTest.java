package io.tenward.kernel.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
  private static final UUID SURVEY = UUID.fromString("5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10");
  private static final byte[] KEY = {1, 2, 3};

  @TempDir Path temp;

  @Test
  void keepsFilesUntilTheyAreDestroyed() throws IOException {
    var keys = new KeyFolder(temp.resolve("keys"));
    keys.write(SURVEY, Map.of("link.key", KEY));

    assertArrayEquals(KEY, keys.read(SURVEY, "link.key"));
    assertEquals(List.of(SURVEY), keys.surveys());

    keys.destroy(SURVEY);
    keys.destroy(SURVEY);

    assertFalse(keys.has(SURVEY));
    assertEquals(List.of(), keys.surveys());
    assertThrows(UncheckedIOException.class, () -> keys.read(SURVEY, "link.key"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no POSIX permissions")
  void onlyTheOwnerMayRead() throws IOException {
    var root = temp.resolve("a/keys");
    new KeyFolder(root).write(SURVEY, Map.of("link.key", KEY));

    assertEquals("rwx------", mode(root));
    assertEquals("rwx------", mode(root.resolve(SURVEY.toString())));
    assertEquals("rw-------", mode(root.resolve(SURVEY + "/link.key")));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void tellsBackupsToLeaveItOut() throws IOException {
    new KeyFolder(temp).write(SURVEY, Map.of());

    assertTrue(
        Files.readString(temp.resolve("CACHEDIR.TAG"))
            .startsWith("Signature: 8a477f597d28d172789f06886806bc55\n"));
  }

  @Test
  void syncsEachFileThenItsFolderThenTheRoot() throws IOException {
    var keys = new Recording(temp);
    var files = new LinkedHashMap<String, byte[]>();
    files.put("sealing.key", KEY);
    files.put("link.key", KEY);
    keys.write(SURVEY, files);

    assertEquals(
        List.of("CACHEDIR.TAG", "sealing.key", "link.key", SURVEY.toString(), "root"), keys.synced);

    keys.synced.clear();
    keys.destroy(SURVEY);

    assertEquals(List.of(SURVEY.toString(), "root"), keys.synced);
  }

  @Test
  void neverReplacesAKey() throws IOException {
    var keys = new KeyFolder(temp);
    keys.write(SURVEY, Map.of("link.key", KEY));

    assertThrows(
        FileAlreadyExistsException.class,
        () -> keys.write(SURVEY, Map.of("link.key", new byte[] {9})));
    assertArrayEquals(KEY, keys.read(SURVEY, "link.key"));
  }

  @Test
  void saysSoWhenAKeyResists() throws IOException {
    var keys = new KeyFolder(temp);
    keys.write(SURVEY, Map.of("sealing.key", KEY, "link.key", KEY));
    var resisting = temp.resolve(SURVEY + "/a.key");
    Files.createDirectories(resisting.resolve("full"));

    assertThrows(IOException.class, () -> keys.destroy(SURVEY));

    assertTrue(keys.has(SURVEY));
    assertThrows(UncheckedIOException.class, () -> keys.read(SURVEY, "sealing.key"));
    assertThrows(UncheckedIOException.class, () -> keys.read(SURVEY, "link.key"));

    Files.delete(resisting.resolve("full"));
    Files.delete(resisting);
    keys.destroy(SURVEY);
    assertFalse(keys.has(SURVEY));
  }

  @Test
  void overwritesBeforeItDeletes() throws IOException {
    var keys = new KeyFolder(temp);
    keys.write(SURVEY, Map.of("link.key", KEY));
    var second = temp.resolve("second name of the same bytes");
    Files.createLink(second, temp.resolve(SURVEY + "/link.key"));

    keys.destroy(SURVEY);

    assertArrayEquals(new byte[3], Files.readAllBytes(second));
  }

  @Test
  void whatAnotherReplicaRemovesMeanwhileIsGone() throws IOException {
    var keys = new Overtaken(temp);
    keys.write(SURVEY, Map.of("link.key", KEY));

    keys.overtaken = true;
    keys.destroy(SURVEY);

    assertFalse(keys.has(SURVEY));
  }

  /** Another replica removes a folder after this one has emptied it. */
  private static final class Overtaken extends KeyFolder {
    boolean overtaken;

    Overtaken(Path root) {
      super(root);
    }

    @Override
    void sync(Path path) throws IOException {
      if (overtaken) {
        Files.deleteIfExists(path.resolveSibling(SURVEY.toString()));
      }
      super.sync(path);
    }
  }

  private static final class Recording extends KeyFolder {
    final List<String> synced = new ArrayList<>();
    private final Path root;

    Recording(Path root) {
      super(root);
      this.root = root;
    }

    @Override
    void sync(Path path) throws IOException {
      super.sync(path);
      synced.add(path.equals(root) ? "root" : path.getFileName().toString());
    }
  }
}
