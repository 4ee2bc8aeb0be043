package io.tenward.base.json;

import com.fasterxml.jackson.core.JsonProcessingException;
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
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public T convertToEntityAttribute(String json) {
    try {
      return Json.MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored value cannot be read", e);
    }
  }
}
