package io.tenward.base.json;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;

/** Stores a value in one column, as JSON. */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
  private final TypeReference<T> type;

  protected JsonColumn(TypeReference<T> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(T value) {
    return Json.write(value);
  }

  @Override
  public T convertToEntityAttribute(String json) {
    return Json.read(json, Json.MAPPER.constructType(type));
  }
}
