package io.tenward.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Moves the clock by the milliseconds in a file, so that a demo or a test need not wait until a
 * survey closes. {@code io.tenward.server.launch.Settings} refuses it on a server that others
 * reach.
 */
public final class MovedClock extends Clock {
  /** This system property names the file. */
  public static final String FILE = "tenward.clock.offset-file";

  /** A change may go unnoticed for this long. */
  private static final long REREAD_AFTER = Duration.ofMillis(50).toNanos();

  private final Clock clock;
  private final Path file;
  private long readAt;
  private Duration offset;

  MovedClock(Clock clock, Path file) {
    this.clock = clock;
    this.file = file;
    offset = read();
    readAt = System.nanoTime();
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(offset());
  }

  private synchronized Duration offset() {
    if (System.nanoTime() - readAt > REREAD_AFTER) {
      offset = read();
      readAt = System.nanoTime();
    }
    return offset;
  }

  private Duration read() {
    try {
      return Duration.ofMillis(Long.parseLong(Files.readString(file, UTF_8).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The server's clock is in UTC");
  }
}
