package io.tenward.rating;

import io.tenward.base.json.Json;
import io.tenward.contract.SelfRatedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows when a lead has rated themselves in an item. Both {@code whyNot} and {@code proof} are kept
 * when the rating changes, so that nothing typed is lost; which of them speaks depends on the
 * rating.
 */
final class SelfRatedItems {
  private SelfRatedItems() {}

  static SelfRatedItem untouched(String questionId) {
    return new SelfRatedItem(questionId, null, null, null, null, null);
  }

  /** Reads them as {@link SelfRating} keeps them. */
  static List<SelfRatedItem> read(String kept) {
    return Json.list(kept, SelfRatedItem.class);
  }

  static boolean saysNothing(SelfRatedItem item) {
    return Boolean.TRUE.equals(item.cantSay());
  }

  /** Tells whether the lead has rated the item or said that they cannot. */
  static boolean decided(SelfRatedItem item) {
    return item.rating() != null || saysNothing(item);
  }

  /** Leaves out what is empty. */
  static SelfRatedItem tidied(SelfRatedItem item) {
    return new SelfRatedItem(
        item.questionId(),
        item.rating(),
        saysNothing(item) ? true : null,
        written(item.example()),
        written(item.whyNot()),
        written(item.proof()));
  }

  private static @Nullable String written(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
