package io.tenward.base.text;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Marks an enum that the contract and the database write as a lower-case word, such as {@code
 * by-lead}.
 */
public interface KebabEnum {
  String name();

  @JsonValue
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Stores the word. */
  abstract class Column<E extends Enum<E> & KebabEnum> implements AttributeConverter<E, String> {
    private final Class<E> type;

    public Column(Class<E> type) {
      this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
      return constant == null ? null : constant.word();
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String word) {
      return word == null
          ? null
          : Arrays.stream(type.getEnumConstants())
              .filter(constant -> constant.word().equals(word))
              .findFirst()
              .orElseThrow();
    }
  }
}
