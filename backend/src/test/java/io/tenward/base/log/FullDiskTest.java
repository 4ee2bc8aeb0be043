package io.tenward.base.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.LogTrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FullDiskTest {
  @Test
  void isOneLineAMinuteForEachDisk() {
    long begun = -5;
    long minute = Duration.ofMinutes(1).toNanos();
    var log =
        LogTrap.during(
            () -> {
              FullDisk.log("one is full", begun);
              FullDisk.log("one is full", begun + 1);
              FullDisk.log("another is full", begun + 2);
              FullDisk.log("one is full", begun + minute - 1);
              FullDisk.log("one is full", begun + minute);
            });
    assertEquals("one is full\nanother is full\none is full\n", log);
  }

  @Test
  void isKnownByWhatTheSystemSays() {
    var full = new FileSystemException("/srv/keys/a", null, "No space left on device");
    assertTrue(FullDisk.isCause(new UncheckedIOException(full)));
    assertFalse(FullDisk.isCause(new UncheckedIOException(new IOException("Is a directory"))));
    assertFalse(FullDisk.isCause(new IllegalStateException("No space left on device")));
  }
}
