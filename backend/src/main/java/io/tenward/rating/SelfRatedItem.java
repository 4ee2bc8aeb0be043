package io.tenward.rating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a lead rates themselves in one item. Both {@code whyNot} and {@code proof} are kept when the
 * rating changes, so that nothing typed is lost; which of them speaks depends on the rating.
 *
 * @param rating null until they chose, and with {@code cantSay}
 * @param whyNot what is missing to a 10; of ratings below
 * @param proof what shows that it is one; of a 10
 */
record SelfRatedItem(
    String questionId,
    @Nullable Integer rating,
    @Nullable Boolean cantSay,
    @Nullable String example,
    @Nullable String whyNot,
    @Nullable String proof) {
  static final int MOST = 1000;

  static SelfRatedItem untouched(String questionId) {
    return new SelfRatedItem(questionId, null, null, null, null, null);
  }

  /** As {@link SelfRating} keeps them. */
  static List<SelfRatedItem> read(String kept) {
    try {
      return Json.MAPPER.readValue(kept, new TypeReference<List<SelfRatedItem>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored self-rating cannot be read", e);
    }
  }

  boolean saysNothing() {
    return Boolean.TRUE.equals(cantSay);
  }

  /** Whether the lead has made up their mind. */
  boolean decided() {
    return rating != null || saysNothing();
  }

  /** As it is kept: without what is empty. */
  SelfRatedItem tidied() {
    return new SelfRatedItem(
        questionId,
        rating,
        saysNothing() ? true : null,
        written(example),
        written(whyNot),
        written(proof));
  }

  private static @Nullable String written(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
