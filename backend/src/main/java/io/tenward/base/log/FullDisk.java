package io.tenward.base.log;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Logs a full disk in one line a minute, however many requests fail because of it. */
public final class FullDisk {
  private static final Logger LOG = Logger.getLogger(FullDisk.class);
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();

  /** How Linux, macOS and Windows say it; Java has no exception of its own for it. */
  private static final Pattern FULL =
      Pattern.compile("No space left on device|Disk quota exceeded|not enough space on the disk");

  private static final Map<String, Long> saidAt = new ConcurrentHashMap<>();

  private FullDisk() {}

  public static boolean isCause(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException file && FULL.matcher(String.valueOf(file)).find()) {
        return true;
      }
    }
    return false;
  }

  public static void log(String sentence) {
    log(sentence, System.nanoTime());
  }

  static void log(String sentence, long nanos) {
    var last = saidAt.get(sentence);
    if (last == null
        ? saidAt.putIfAbsent(sentence, nanos) == null
        : nanos - last >= PAUSE && saidAt.replace(sentence, last, nanos)) {
      LOG.error(sentence);
    }
  }
}
