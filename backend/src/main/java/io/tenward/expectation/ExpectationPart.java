package io.tenward.expectation;

import io.tenward.contract.ExpectationKind;
import java.util.Optional;
import java.util.UUID;

/**
 * Identifies one part of an expectation. A clause, or a theme, and the question that rates it are
 * the same part.
 *
 * @param key the id of a clause, theme, piece of advice or goal, or the question id of an item
 */
public record ExpectationPart(ExpectationKind kind, String key) {
  private static final String RATES_CLAUSE = "clause.";
  private static final String RATES_THEME = "theme.";

  public ExpectationPart {
    if (kind == ExpectationKind.ITEM && key.startsWith(RATES_CLAUSE)) {
      kind = ExpectationKind.CLAUSE;
      key = key.substring(RATES_CLAUSE.length());
    } else if (kind == ExpectationKind.ITEM && key.startsWith(RATES_THEME)) {
      kind = ExpectationKind.THEME;
      key = key.substring(RATES_THEME.length());
    }
  }

  public static ExpectationPart of(ExpectationKind kind, UUID id) {
    return new ExpectationPart(kind, id.toString());
  }

  /** Returns the question that rates the part. */
  public Optional<String> item() {
    return switch (kind) {
      case CLAUSE -> Optional.of(RATES_CLAUSE + key);
      case THEME -> Optional.of(RATES_THEME + key);
      case ITEM -> Optional.of(key);
      default -> Optional.empty();
    };
  }
}
