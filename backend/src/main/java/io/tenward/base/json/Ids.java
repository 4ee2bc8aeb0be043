package io.tenward.base.json;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids as UUIDs are written, in whatever case. {@link UUID#fromString} takes much more, "1-1-1-1-1"
 * too.
 */
public final class Ids {
  private Ids() {}

  /** Null unless it is a whole UUID. */
  public static @Nullable UUID parse(String text) {
    try {
      var id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? id : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
