package io.tenward.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.server.launch.Shutdown.StartFailures;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class StartFailuresTest {
  @Test
  void aDatabaseThatIsTooSlowIsCalledThat() {
    var pool = new SQLException("Acquisition timeout", new TimeoutException());
    assertEquals(
        "The database did not answer in time. Check whether it or this computer is overloaded, and start Tenward again.",
        StartFailures.sentence(new RuntimeException("Failed to start", pool)));
  }

  @Test
  void aPasswordThatBelongsToOtherDataIsCalledThat() {
    var refused = new SQLException("password authentication failed for user", "28P01");
    assertEquals(
        "The database does not accept Tenward's password. If its data was copied from another folder, delete the file database-password in TENWARD_HOME and start Tenward again.",
        StartFailures.sentence(new RuntimeException("Failed to start", refused)));
  }

  @Test
  void aUserWhoMayNotCreateTablesIsToldWhatToDo() {
    var refused = new SQLException("permission denied for schema public", "42501");
    assertEquals(
        StartFailures.NO_RIGHTS, StartFailures.sentence(new RuntimeException("Flyway", refused)));
  }

  @Test
  void theDeepestCauseThatSaysAnythingIsTold() {
    var cause = new IllegalStateException("The deck is gone\nand more", new TimeoutException());
    assertEquals(
        "Tenward could not start: The deck is gone (IllegalStateException)",
        StartFailures.sentence(new RuntimeException("Failed to start", cause)));
  }
}
