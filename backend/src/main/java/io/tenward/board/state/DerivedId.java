package io.tenward.board.state;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Derives ids from what they name (RFC 9562, version 3), so that the same thing gets the same id.
 */
public final class DerivedId {
  private DerivedId() {}

  public static UUID of(String... parts) {
    var name = "tenward/" + String.join("/", parts);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
