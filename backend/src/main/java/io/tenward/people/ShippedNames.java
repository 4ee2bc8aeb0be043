package io.tenward.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What our pages call the standard groups; a lead's own group with such a name would mislead. */
final class ShippedNames {
  private static final Set<String> FOLDED =
      Set.of(
          "team",
          "other leads",
          "product",
          "clients",
          "client",
          "manager",
          "smaller groups",
          "andere leads",
          "produkt",
          "kunden",
          "kunde",
          "führungskraft",
          "kleinere gruppen");

  private ShippedNames() {}

  static boolean contain(String name) {
    return FOLDED.contains(fold(name));
  }

  static boolean same(String one, String other) {
    return fold(one).equals(fold(other));
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
