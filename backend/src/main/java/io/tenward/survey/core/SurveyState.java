package io.tenward.survey.core;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;

/** Where a survey is on its way. */
public enum SurveyState implements KebabEnum {
  DRAFT,
  RUNNING,
  CLOSED,
  CANCELLED;

  @Converter(autoApply = true)
  static class Column extends KebabEnum.Column<SurveyState> {
    Column() {
      super(SurveyState.class);
    }
  }
}
