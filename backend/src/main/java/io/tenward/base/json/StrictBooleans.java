package io.tenward.base.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** {@code true} or {@code false} in a query; JAX-RS takes everything else for false. */
@Provider
public class StrictBooleans implements ParamConverterProvider {
  @Override
  @SuppressWarnings("unchecked") // T is a boolean.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return rawType == boolean.class || rawType == Boolean.class
        ? (ParamConverter<T>) new Strict()
        : null;
  }

  private static final class Strict implements ParamConverter<Boolean> {
    @Override
    public Boolean fromString(String text) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException(text);
      };
    }

    @Override
    public String toString(Boolean value) {
      return value.toString();
    }
  }
}
