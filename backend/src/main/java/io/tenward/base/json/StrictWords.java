package io.tenward.base.json;

import io.tenward.base.text.KebabEnum;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An enum as a parameter is written as in a body, and not as in Java. */
@Provider
public class StrictWords implements ParamConverterProvider {
  @Override
  @SuppressWarnings("unchecked") // T is the enum.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    return KebabEnum.class.isAssignableFrom(type)
        ? (ParamConverter<T>) new Words((Class<? extends KebabEnum>) type)
        : null;
  }

  private record Words(Class<? extends KebabEnum> type) implements ParamConverter<KebabEnum> {
    @Override
    public KebabEnum fromString(String word) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> constant.word().equals(word))
          .findFirst()
          .orElseThrow(IllegalArgumentException::new);
    }

    @Override
    public String toString(KebabEnum constant) {
      return constant.word();
    }
  }
}
