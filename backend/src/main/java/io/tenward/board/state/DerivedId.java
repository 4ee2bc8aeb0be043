package io.tenward.board.state;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what they name (RFC 9562, version 3), so that it is found again. */
public final class DerivedId {
  private DerivedId() {}

  public static UUID of(String... parts) {
    var name = "tenward/" + String.join("/", parts);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
