package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.EmailAddress;
import org.junit.jupiter.api.Test;

/** Bounds that follow from others, or stand in the code once more. */
class BoundsTest {
  /** Everybody who can be asked, with as many names as possible made of what JSON escapes. */
  @Test
  void everyNameFitsIntoTheManifest() {
    var groups = Contract.SERVED.schema("Survey").at("/properties/audience/maxItems");
    var names = Contract.SERVED.schema("ManifestMember").at("/properties/names");
    long longest = 2L * names.at("/items/maxLength").asInt() + "\"\",".length();
    long all = groups.asLong() * names.at("/maxItems").asLong() * longest;

    var manifest = Contract.SERVED.schema("Form").at("/properties/manifest/maxLength");
    assertTrue(all > 0 && all < manifest.asLong(), () -> all + " in " + manifest);
  }

  @Test
  void anAddressIsCheckedByThePatternOfTheContract() {
    assertEquals(Contract.SERVED.schema("Email").at("/pattern").asText(), EmailAddress.PATTERN);
  }
}
