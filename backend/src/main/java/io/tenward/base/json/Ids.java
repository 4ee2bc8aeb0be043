package io.tenward.base.json;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parses ids in the format of UUIDs, in any case. {@link UUID#fromString} accepts much more, such
 * as "1-1-1-1-1".
 */
public final class Ids {
  private Ids() {}

  /** Returns null unless the text is a whole UUID. */
  public static @Nullable UUID parse(String text) {
    try {
      var id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? id : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
