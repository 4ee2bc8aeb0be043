package io.tenward.survey.core;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;

/** Why a close stopped before anything was opened. */
public enum Halted implements KebabEnum {
  MORE_ANSWERS_THAN_BALLOTS;

  @Converter(autoApply = true)
  static class Column extends KebabEnum.Column<Halted> {
    Column() {
      super(Halted.class);
    }
  }
}
