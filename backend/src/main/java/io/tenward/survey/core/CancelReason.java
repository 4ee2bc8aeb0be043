package io.tenward.survey.core;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;

/** Why a survey was cancelled. */
public enum CancelReason implements KebabEnum {
  BY_LEAD,
  BY_OWNER,
  KEYS_LOST,
  HALTED;

  @Converter(autoApply = true)
  static class Column extends KebabEnum.Column<CancelReason> {
    Column() {
      super(CancelReason.class);
    }
  }
}
