package io.tenward.base.json;

import io.tenward.base.text.KebabEnum;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parses ids (whole UUIDs only), times and enums in parameters as in a body. */
@Provider
public class StrictParameters implements ParamConverterProvider {
  @Override
  @SuppressWarnings("unchecked") // Each reader returns what the type says.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    if (type == UUID.class) {
      return (ParamConverter<T>) new Strict<>(StrictParameters::id, UUID::toString);
    }
    if (type == Instant.class) {
      return (ParamConverter<T>)
          new Strict<>(text -> OffsetDateTime.parse(text).toInstant(), Instant::toString);
    }
    return KebabEnum.class.isAssignableFrom(type)
        ? (ParamConverter<T>)
            new Strict<>(word -> constant(type, word), one -> ((KebabEnum) one).word())
        : null;
  }

  private static UUID id(String text) {
    var id = Ids.parse(text);
    if (id == null) {
      throw new IllegalArgumentException(text);
    }
    return id;
  }

  private static <T> T constant(Class<T> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((KebabEnum) constant).word().equals(word))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private record Strict<T>(Function<String, T> reader, Function<T, String> writer)
      implements ParamConverter<T> {
    @Override
    public T fromString(String text) {
      return reader.apply(text);
    }

    @Override
    public String toString(T value) {
      return writer.apply(value);
    }
  }
}
