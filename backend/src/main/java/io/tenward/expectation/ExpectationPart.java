package io.tenward.expectation;

import io.tenward.base.text.KebabEnum;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that says an expectation. A clause and the question that rates it are one part.
 *
 * @param key the id of a clause, theme, piece of advice or goal, or the question id of an item
 */
public record ExpectationPart(Kind kind, String key) {
  /** The first of an expectation gives it its words. */
  public enum Kind implements KebabEnum {
    CLAUSE,
    THEME,
    ITEM,
    ADVICE,
    GOAL
  }

  private static final String RATES = "clause.";

  public ExpectationPart {
    if (kind == Kind.ITEM && key.startsWith(RATES)) {
      kind = Kind.CLAUSE;
      key = key.substring(RATES.length());
    }
  }

  public static ExpectationPart of(Kind kind, UUID id) {
    return new ExpectationPart(kind, id.toString());
  }

  /** The question that rates it. */
  public Optional<String> item() {
    return switch (kind) {
      case CLAUSE -> Optional.of(RATES + key);
      case ITEM -> Optional.of(key);
      default -> Optional.empty();
    };
  }
}
