package io.tenward.base.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in addresses, as whole UUIDs only. */
@Provider
public class StrictIds implements ParamConverterProvider {
  @Override
  @SuppressWarnings("unchecked") // T is UUID.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return rawType == UUID.class ? (ParamConverter<T>) new Strict() : null;
  }

  private static final class Strict implements ParamConverter<UUID> {
    @Override
    public UUID fromString(String text) {
      var id = Ids.parse(text);
      if (id == null) {
        throw new IllegalArgumentException(text);
      }
      return id;
    }

    @Override
    public String toString(UUID id) {
      return id.toString();
    }
  }
}
