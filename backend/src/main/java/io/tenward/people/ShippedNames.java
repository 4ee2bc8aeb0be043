package io.tenward.people;

import io.tenward.contract.Group;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Lists names that our pages give the standard groups; a lead's own group with one would mislead.
 */
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
          "kundschaft",
          "kunden",
          "kunde",
          "führungskraft",
          "kleinere gruppen");

  /** Its own name, or what our pages call it. */
  static String of(Group group, boolean german) {
    return switch (group.kind()) {
      case TEAM -> "Team";
      case LEAD -> german ? "Andere Leads" : "Other leads";
      case PRODUCT -> german ? "Produkt" : "Product";
      case CLIENT -> german ? "Kundschaft" : "Clients";
      case MANAGER -> german ? "Führungskraft" : "Manager";
      case OWN -> String.valueOf(group.name());
    };
  }

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
