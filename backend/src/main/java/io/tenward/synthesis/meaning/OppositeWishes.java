package io.tenward.synthesis.meaning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A subject on which people around a tech lead often want the opposite of each other.
 *
 * @param one what some say of it, in English
 * @param other what others say
 */
public record OppositeWishes(String id, List<String> one, List<String> other) {
  private static final String SHIPPED = "/synthesis/opposites.json";

  /** Written for this product, not from anybody's answers. */
  static List<OppositeWishes> shipped() {
    try (var json = OppositeWishes.class.getResourceAsStream(SHIPPED)) {
      if (json == null) {
        throw new IllegalStateException("Not packaged: " + SHIPPED);
      }
      return List.copyOf(
          JsonMapper.builder()
              .build()
              .readValue(json, new TypeReference<List<OppositeWishes>>() {}));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
