package io.tenward.situation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import io.tenward.contract.SituationAnswer;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Answers as JSON in the contract's shape, with the names that people had then. */
class AnswersColumn implements AttributeConverter<List<SituationAnswer>, String> {
  @Override
  public String convertToDatabaseColumn(List<SituationAnswer> answers) {
    try {
      return Json.MAPPER.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<SituationAnswer> convertToEntityAttribute(String column) {
    try {
      return Json.MAPPER.readValue(column, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored answers cannot be read", e);
    }
  }
}
