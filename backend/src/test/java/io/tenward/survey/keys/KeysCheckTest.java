package io.tenward.survey.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.base.Finding.State;
import io.tenward.survey.keys.Heartbeat.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysCheckTest {
  private static final Supplier<Sight> OURS = () -> Sight.OURS;

  @TempDir Path folder;
  private Path keys;
  private Path home;

  @BeforeEach
  void asAStartLeavesThem() throws IOException {
    keys = Files.createDirectory(folder.resolve("keys"));
    home = Files.createDirectory(folder.resolve("home"));
    mode("rwx------");
    Files.writeString(
        keys.resolve("CACHEDIR.TAG"), "Signature: 8a477f597d28d172789f06886806bc55\n");
  }

  @Test
  void asAStartLeavesItItIsGood() {
    assertEquals("keys-kept-apart", look(keys, home));
    assertEquals(
        State.GOOD,
        new KeysCheck(keys, Optional.of(home), Optional.empty(), List::of, OURS, List::of)
            .look(UUID.randomUUID())
            .state());
  }

  @Test
  void aDiskThatIsNotMountedIsMissing() {
    assertEquals("keys-missing", look(folder.resolve("elsewhere"), home));
  }

  @Test
  void aFolderThatTakesNothingIsUseless() {
    assertEquals("keys-not-writable", look(Path.of("/proc"), home));
  }

  @Test
  void aLinkIntoTheDataIsFollowed() throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("link"), keys);
    assertEquals("keys-beside-data", look(link, keys));
  }

  /** What backups leave out holds the data, then. */
  @Test
  void dataInsideTheKeysIsFoundThroughLinksToo() throws IOException {
    var data = Files.createDirectory(home.resolve("pgdata"));
    var link = Files.createSymbolicLink(folder.resolve("link"), data);
    assertEquals("keys-kept-apart", look(keys, home, Optional.of(data)));
    var inside = Files.move(home, keys.resolve("home"));
    Files.delete(link);
    assertEquals("data-inside-keys", look(keys, inside, Optional.of(inside.resolve("pgdata"))));
    Files.createSymbolicLink(link, inside.resolve("pgdata"));
    assertEquals("data-inside-keys", look(keys, folder.resolve("elsewhere"), Optional.of(link)));
  }

  @Test
  void othersMustNotRead() throws IOException {
    mode("rwxr-x---");
    assertEquals("keys-open-to-others", look(keys, home));
  }

  @Test
  void backupsMustBeTold() throws IOException {
    Files.writeString(keys.resolve("CACHEDIR.TAG"), "Signature: another");
    assertEquals("keys-not-marked", look(keys, home));
    Files.delete(keys.resolve("CACHEDIR.TAG"));
    assertEquals("keys-not-marked", look(keys, home));
  }

  @Test
  void keysOfUnknownSurveysAreNamed() {
    var unknown = List.of(new UUID(0, 1), new UUID(0, 2));
    var found =
        new KeysCheck(keys, Optional.of(home), Optional.empty(), () -> unknown, OURS, List::of)
            .look(UUID.randomUUID());

    assertEquals("keys-of-unknown-surveys", found.code());
    assertEquals(State.TROUBLE, found.state());
    assertEquals(
        Map.of(
            "folder",
            keys.toString(),
            "surveys",
            "00000000-0000-0000-0000-000000000001, 00000000-0000-0000-0000-000000000002"),
        found.params());
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, keys-missing",
    "OF_ANOTHER_DATABASE, keys-of-another-database",
    "IN_USE_ELSEWHERE, keys-in-use-elsewhere"
  })
  void anotherFolderIsNoneOfOurs(Sight sight, String code) {
    var check =
        new KeysCheck(keys, Optional.of(home), Optional.empty(), List::of, () -> sight, List::of);
    assertEquals(code, check.look(UUID.randomUUID()).code());
  }

  @Test
  void surveysWithoutKeysAreNamed() {
    var survey = new UUID(0, 1);
    var check =
        new KeysCheck(
            keys, Optional.of(home), Optional.empty(), List::of, OURS, () -> List.of(survey));
    var found = check.look(UUID.randomUUID());
    assertEquals("surveys-without-keys", found.code());
    assertEquals(survey.toString(), found.params().get("surveys"));
  }

  private void mode(String permissions) throws IOException {
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString(permissions));
  }

  private static String look(Path keys, Path home) {
    return look(keys, home, Optional.empty());
  }

  private static String look(Path keys, Path home, Optional<Path> data) {
    return new KeysCheck(keys, Optional.of(home), data, List::of, OURS, List::of)
        .look(UUID.randomUUID())
        .code();
  }
}
