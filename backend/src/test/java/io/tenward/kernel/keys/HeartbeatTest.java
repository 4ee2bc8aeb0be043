package io.tenward.kernel.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.Command.CommandFailed;
import io.tenward.base.sql.Database;
import io.tenward.kernel.keys.Heartbeat.Sight;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on this database, and what each finds where its keys should be. */
@QuarkusTest
class HeartbeatTest {
  @Inject Database database;
  @Inject Heartbeat healthy;
  @Inject Clock clock;

  @ConfigProperty(name = "tenward.keys")
  Path folder;

  @TempDir Path temp;

  /** Another process. */
  private record Replica(SurveyKeys keys, Heartbeat heartbeat) {}

  private Replica replica(Path at) {
    return replica(at, true);
  }

  private Replica replica(Path at, boolean serves) {
    var random = new SecureRandom();
    var keys = new SurveyKeys(at, new KeyMemory(random), random, new KeyPairs(random));
    return new Replica(keys, new Heartbeat(keys, database, clock, "0.2.0", serves, false, false));
  }

  @BeforeEach
  void nobodyElse() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "in-use-*")) {
      for (var file : files) {
        Files.delete(file);
      }
    }
    database.update("delete from server_process");
  }

  @AfterEach
  void asBefore() throws IOException {
    nobodyElse();
    healthy.beat();
  }

  @Test
  void aReplicaWithoutTheFolderTouchesNothingBesideAHealthyOne() {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var id = UUID.fromString(running.id());
    healthy.beat();

    var replica = replica(temp.resolve("not-mounted"));
    assertEquals(Sight.MISSING, replica.heartbeat.beat());
    assertNull(replica.keys.folderId());
    assertEquals(List.of(), replica.keys.surveys());
    assertThrows(UncheckedIOException.class, () -> replica.keys.destroy(id));
    assertThrows(
        UncheckedIOException.class, () -> replica.keys.create(UUID.randomUUID(), List.of()));

    assertFalse(replica.heartbeat.unseen().contains(id));
    assertTrue(replica.heartbeat.isFolderSeen());
    database.update("update server_process set last_seen = now() - interval '21 seconds'");
    assertTrue(replica.heartbeat.unseen().contains(id));
    assertFalse(replica.heartbeat.isFolderSeen());
    assertFalse(healthy.unseen().contains(id), "this process sees them itself");
  }

  @Test
  void aReplicaIsReadyOnceTheFolderIsThere() throws IOException {
    var link = temp.resolve("mount");
    var replica = replica(link);
    assertEquals(Sight.MISSING, replica.heartbeat.beat());
    Files.createSymbolicLink(link, folder);
    assertEquals(Sight.OURS, replica.heartbeat.beat());
  }

  @Test
  void theFolderOfAnotherDatabaseIsNotTaken() throws IOException {
    Files.writeString(temp.resolve("folder-id"), UUID.randomUUID().toString());
    assertEquals(Sight.OF_ANOTHER_DATABASE, replica(temp).heartbeat.beat());
  }

  /** The copy holds the rows of its original as they were, and sees later beats in the folder. */
  @Test
  void aCopyOfADatabaseIsRefusedTheFolderThatIsInUse() throws IOException {
    var original = replica(folder);
    original.heartbeat.beat();
    database.update("update server_process set last_seen = last_seen - interval '5 seconds'");

    var refusal = assertThrows(CommandFailed.class, () -> replica(folder).heartbeat.start(null));
    assertTrue(String.valueOf(refusal.getMessage()).contains("is in use by a server"));
    var copy = replica(folder);
    assertEquals(Sight.IN_USE_ELSEWHERE, copy.heartbeat.beat());
    assertFalse(copy.keys.areHere());
    assertEquals(Sight.OURS, original.heartbeat.beat());
  }

  @Test
  void ofTwoThatFindEachOtherTheFirstGoesOn() throws IOException {
    var original = replica(folder);
    original.heartbeat.beat();
    var later = folder.resolve("in-use-%016x-%s".formatted(Long.MAX_VALUE, UUID.randomUUID()));
    Files.createFile(later);
    assertEquals(Sight.OURS, original.heartbeat.beat());
    var earlier = folder.resolve("in-use-%016x-%s".formatted(0, UUID.randomUUID()));
    Files.createFile(earlier);
    assertEquals(Sight.IN_USE_ELSEWHERE, original.heartbeat.beat());

    var ended = FileTime.from(Instant.now().minus(Duration.ofSeconds(30)));
    Files.setLastModifiedTime(earlier, ended);
    Files.setLastModifiedTime(later, ended);
    assertEquals(Sight.OURS, original.heartbeat.beat());
  }

  /** An update from before folders were known, or after an owner has given up a folder. */
  @Test
  void aDatabaseTakesTheFolderThatHoldsItsKeys() throws IOException {
    Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    database.update("delete from key_folder");
    try {
      assertEquals(Sight.MISSING, replica(temp).heartbeat.beat());
      assertFalse(Files.exists(temp.resolve("folder-id")));
    } finally {
      assertEquals(Sight.OURS, replica(folder).heartbeat.beat());
    }
  }

  @Test
  void aCommandTakesNoFolder() {
    var command = replica(temp, false);
    command.heartbeat.start(null);
    assertFalse(command.keys.areHere());
    assertFalse(Files.exists(temp.resolve("folder-id")));
    var here = replica(folder, false);
    here.heartbeat.start(null);
    assertTrue(here.keys.areHere());
  }
}
