package io.tenward.base.log;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FullDiskTest {
  @Test
  void isKnownByWhatTheSystemSays() {
    var full = new FileSystemException("/srv/keys/a", null, "No space left on device");
    assertTrue(FullDisk.isCause(new UncheckedIOException(full)));
    assertFalse(FullDisk.isCause(new UncheckedIOException(new IOException("Is a directory"))));
    assertFalse(FullDisk.isCause(new IllegalStateException("No space left on device")));
  }
}
