package io.tenward.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tenward.base.Command.CommandFailed;
import io.tenward.server.launch.Main.Copies;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopiesTest {
  @Test
  void eachTakesOneFile() {
    assertEquals(Optional.of(Copies.BACKUP), Copies.of("--backup", "a"));
    assertEquals(Optional.of(Copies.REHEARSE), Copies.of("--rehearse", "a"));
    assertEquals(Optional.of(Copies.CHECK), Copies.of("--check", "a"));
    assertEquals(Optional.empty(), Copies.of("--reset-password", "ines@nordhafen.example"));
    assertEquals(Optional.empty(), Copies.of());
    var refusal = assertThrows(CannotStart.class, () -> Copies.of("--restore"));
    assertEquals("Say which file: --restore FILE", refusal.getMessage());
  }

  /** Tests have no console. */
  @Test
  void aFileThatIsNotEncryptedIsTakenOnceSomebodySaysYes() {
    assertEquals(
        Optional.of(Copies.RESTORE), Copies.of("--restore", "a", "--unencrypted", "--yes"));
    var asked =
        assertThrows(CommandFailed.class, () -> Copies.of("--restore", "a", "--unencrypted"));
    assertEquals(
        """
        a is read without a passphrase. Anyone who could write to its folder could have changed it.
        Nothing was changed. Answer with yes, or give --yes in a script.""",
        asked.getMessage());
    assertThrows(CannotStart.class, () -> Copies.of("--backup", "a", "--unencrypted", "--yes"));
    assertThrows(CannotStart.class, () -> Copies.of("--restore", "a", "--force"));
  }

  @Test
  void whatIsThereIsReplacedOnceSomebodySaysYes() {
    assertEquals(Optional.of(Copies.RESTORE), Copies.of("--restore", "a", "--replace", "--yes"));
    assertThrows(CommandFailed.class, () -> Copies.of("--restore", "a", "--replace"));
    assertThrows(CannotStart.class, () -> Copies.of("--rehearse", "a", "--replace", "--yes"));
  }

  /** A rehearsal ignores settings by which the original reaches others, or they reach it. */
  @Test
  void aRehearsalHasFoldersOfItsOwnAndNoAddress() {
    var environment =
        Map.of(
            "TENWARD_HOME", "/srv/tenward",
            "TENWARD_KEYS", "/srv/keys",
            "TENWARD_LISTEN", "0.0.0.0",
            "TENWARD_URL", "https://ask.example",
            "TENWARD_OIDC_ISSUER", "https://id.example",
            "TENWARD_OIDC_CLIENT_ID", "tenward",
            "TENWARD_OIDC_CLIENT_SECRET", "secret");
    var settings =
        Settings.of(environment, new Folders("Linux", Path.of("/home/ines"), Map.of()))
            .rehearsing();
    assertEquals(Path.of("/srv/tenward-rehearsal"), settings.home());
    assertEquals(Path.of("/srv/keys-rehearsal"), settings.keys());
    assertEquals("127.0.0.1", settings.listenOn());
    assertEquals(Optional.empty(), settings.url());
    assertEquals(List.of(), settings.providers());
  }
}
