package io.tenward.server.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.server.edge.LinkedPages.InlineHashes;
import org.junit.jupiter.api.Test;

class InlineHashesTest {
  /**
   * This is the hash of {@code alert('Hello, world.');}, from the examples of the specification,
   * section 2.3.1.
   */
  private static final String HELLO = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

  private static final String EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

  @Test
  void scriptsAndStylesAreNamedByWhatTheyHold() {
    var hashes =
        InlineHashes.of(
            "<!doctype html><style></style><script type=module>alert('Hello, world.');</script>");
    assertEquals(HELLO, hashes.scripts());
    assertEquals(EMPTY, hashes.styles());
  }

  @Test
  void eachHasItsOwn() {
    var hashes = InlineHashes.of("<script>alert('Hello, world.');</script><script></script>");
    assertEquals(HELLO + " " + EMPTY, hashes.scripts());
  }

  @Test
  void nothingToRunMeansNone() {
    assertEquals("'none'", InlineHashes.of("<p>Not built</p>").scripts());
  }
}
