package io.tenward.base.log;

import java.io.IOException;
import java.util.regex.Pattern;

/** Recognises a full disk by what the system says. */
public final class FullDisk {
  /** How Linux, macOS and Windows say it; Java has no exception of its own for it. */
  private static final Pattern FULL =
      Pattern.compile("No space left on device|Disk quota exceeded|not enough space on the disk");

  private FullDisk() {}

  public static boolean isCause(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException file && FULL.matcher(String.valueOf(file)).find()) {
        return true;
      }
    }
    return false;
  }
}
