package io.tenward.survey;

import jakarta.persistence.Converter;

/** Where a survey is on its way. */
public enum SurveyState implements Word {
  DRAFT,
  RUNNING,
  CLOSED,
  CANCELLED;

  @Converter(autoApply = true)
  static class Column extends Word.Column<SurveyState> {
    Column() {
      super(SurveyState.class);
    }
  }
}
