package io.tenward.survey.core;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** Where a survey is on its way. */
public enum SurveyState implements KebabEnum {
  DRAFT,
  RUNNING,
  CLOSED,
  CANCELLED;

  /** For a query parameter. */
  public static SurveyState fromString(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  @Converter(autoApply = true)
  static class Column extends KebabEnum.Column<SurveyState> {
    Column() {
      super(SurveyState.class);
    }
  }
}
