package io.tenward.base.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Times as parameters, written as in a body. */
@Provider
public class StrictTimes implements ParamConverterProvider {
  @Override
  @SuppressWarnings("unchecked") // T is Instant.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return rawType == Instant.class ? (ParamConverter<T>) new Strict() : null;
  }

  private static final class Strict implements ParamConverter<Instant> {
    @Override
    public Instant fromString(String text) {
      return OffsetDateTime.parse(text).toInstant();
    }

    @Override
    public String toString(Instant time) {
      return time.toString();
    }
  }
}
