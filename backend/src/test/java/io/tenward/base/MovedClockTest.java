package io.tenward.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @TempDir Path folder;

  @Test
  void goesByItsFile() throws IOException {
    var file = Files.writeString(folder.resolve("clock"), "-3600000\n");
    var clock = new MovedClock(Clock.fixed(NOON, ZoneOffset.UTC), file);
    assertEquals(NOON.minusSeconds(3600), clock.instant());

    Files.writeString(file, "0");
    var deadline = System.nanoTime() + 10_000_000_000L;
    while (!clock.instant().equals(NOON) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertEquals(NOON, clock.instant());
  }
}
