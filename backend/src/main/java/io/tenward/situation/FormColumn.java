package io.tenward.situation;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenward.base.json.Json;
import io.tenward.contract.SituationForm;
import jakarta.persistence.AttributeConverter;

/** A form as JSON in the contract's shape. */
class FormColumn implements AttributeConverter<SituationForm, String> {
  @Override
  public String convertToDatabaseColumn(SituationForm form) {
    try {
      return Json.MAPPER.writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public SituationForm convertToEntityAttribute(String column) {
    try {
      return Json.MAPPER.readValue(column, SituationForm.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored form cannot be read", e);
    }
  }
}
