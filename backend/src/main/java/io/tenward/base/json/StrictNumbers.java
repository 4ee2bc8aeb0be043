package io.tenward.base.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers in a query as JSON writes them; Java also takes a plus and zeros before. */
@Provider
public class StrictNumbers implements ParamConverterProvider {
  private static final Pattern JSON = Pattern.compile("0|-?[1-9]\\d*");

  @Override
  @SuppressWarnings("unchecked") // T is an int or a long.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    if (rawType == int.class || rawType == Integer.class) {
      return (ParamConverter<T>) new Strict<>(Integer::valueOf);
    }
    return rawType == long.class || rawType == Long.class
        ? (ParamConverter<T>) new Strict<>(Long::valueOf)
        : null;
  }

  private record Strict<N extends Number>(Function<String, N> parser) implements ParamConverter<N> {
    @Override
    public N fromString(String text) {
      if (!JSON.matcher(text).matches()) {
        throw new IllegalArgumentException(text);
      }
      try {
        return parser.apply(text);
      } catch (NumberFormatException tooLarge) {
        throw new IllegalArgumentException(text, tooLarge);
      }
    }

    @Override
    public String toString(N value) {
      return value.toString();
    }
  }
}
