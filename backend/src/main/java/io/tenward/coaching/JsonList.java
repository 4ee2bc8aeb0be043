package io.tenward.coaching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import io.tenward.contract.PairingSkill;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A list in one column, as JSON. */
abstract class JsonList<T> implements AttributeConverter<List<T>, String> {
  private final TypeReference<List<T>> type;

  JsonList(TypeReference<List<T>> type) {
    this.type = type;
  }

  @Converter
  static class OfWords extends JsonList<String> {
    OfWords() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  static class OfSkills extends JsonList<PairingSkill> {
    OfSkills() {
      super(new TypeReference<>() {});
    }
  }

  @Override
  public String convertToDatabaseColumn(List<T> list) {
    try {
      return Json.MAPPER.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<T> convertToEntityAttribute(String json) {
    try {
      return List.copyOf(Json.MAPPER.readValue(json, type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored list cannot be read", e);
    }
  }
}
