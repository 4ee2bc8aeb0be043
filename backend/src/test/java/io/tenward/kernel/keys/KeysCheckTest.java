package io.tenward.kernel.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.base.Finding;
import io.tenward.base.Finding.State;
import io.tenward.base.sql.Database;
import io.tenward.kernel.keys.Heartbeat.Sight;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class KeysCheckTest {
  private static final UUID SURVEY = new UUID(0, 1);

  @Inject SurveyKeys keys;
  @Inject Database database;
  @Inject Clock clock;
  @TempDir Path folder;

  private Finding look(Path at, Sight sight, List<UUID> unseen, List<UUID> unknown) {
    var heartbeat =
        new Heartbeat(keys, database, clock, "0.2.0", true, false, false) {
          @Override
          Sight sight() {
            return sight;
          }

          @Override
          List<UUID> unseen() {
            return unseen;
          }

          @Override
          List<UUID> unknown() {
            return unknown;
          }
        };
    return new KeysCheck(at, heartbeat).look(UUID.randomUUID());
  }

  @Test
  void asAStartLeavesItItIsGood() {
    var found = look(folder, Sight.OURS, List.of(), List.of());
    assertEquals(
        Finding.good(Finding.About.KEYS, "keys-kept-apart", Map.of("folder", folder.toString())),
        found);
  }

  @Test
  void aFolderThatIsGoneOrTakesNothingIsUseless() {
    var elsewhere = folder.resolve("elsewhere");
    assertEquals("keys-missing", look(elsewhere, Sight.OURS, List.of(), List.of()).code());
    var full = Path.of("/proc");
    assertEquals("keys-not-writable", look(full, Sight.OURS, List.of(), List.of()).code());
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, keys-missing",
    "OF_ANOTHER_DATABASE, keys-of-another-database",
    "IN_USE_ELSEWHERE, keys-in-use-elsewhere"
  })
  void anotherFolderIsNoneOfOurs(Sight sight, String code) {
    assertEquals(code, look(folder, sight, List.of(), List.of()).code());
  }

  @Test
  void keysOfUnknownSurveysAndSurveysWithoutKeysAreNamed() {
    var two = List.of(SURVEY, new UUID(0, 2));
    var unknown = look(folder, Sight.OURS, List.of(), two);
    assertEquals("keys-of-unknown-surveys", unknown.code());
    assertEquals(State.TROUBLE, unknown.state());
    assertEquals(
        "00000000-0000-0000-0000-000000000001, 00000000-0000-0000-0000-000000000002",
        unknown.params().get("surveys"));

    var unseen = look(folder, Sight.OURS, List.of(SURVEY), two);
    assertEquals("surveys-without-keys", unseen.code());
    assertEquals(SURVEY.toString(), unseen.params().get("surveys"));
  }
}
