package io.tenward.base.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class RepeatedFaultsTest {
  private final RepeatedFaults filter = new RepeatedFaults();
  private final List<String> log = new ArrayList<>();

  private void write(Level level, String message, Duration at) {
    var entry = new LogRecord(level, message);
    entry.setInstant(Instant.EPOCH.plus(at));
    if (filter.isLoggable(entry)) {
      log.add(entry.getMessage());
    }
  }

  @Test
  void theSameFaultIsOneLineAMinuteWithItsCount() {
    for (int second = 0; second < 60; second++) {
      write(Level.SEVERE, "The disk is full", Duration.ofSeconds(second));
      write(Level.WARNING, "The mail server is away", Duration.ofSeconds(second));
      write(Level.INFO, "Started", Duration.ofSeconds(second / 59 * 59));
    }
    write(Level.SEVERE, "The disk is full", Duration.ofSeconds(60));
    write(Level.SEVERE, "The disk is full", Duration.ofSeconds(61));
    write(Level.SEVERE, "The disk is full", Duration.ofSeconds(121));
    log.removeIf("Started"::equals);
    assertEquals(
        List.of(
            "The disk is full",
            "The mail server is away",
            "The disk is full (and 59 more)",
            "The disk is full (and 1 more)"),
        log);
  }
}
