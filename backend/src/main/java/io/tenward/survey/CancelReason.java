package io.tenward.survey;

import jakarta.persistence.Converter;

/** Why a survey was cancelled. */
public enum CancelReason implements Word {
  BY_LEAD,
  BY_OWNER,
  KEYS_LOST,
  HALTED;

  @Converter(autoApply = true)
  static class Column extends Word.Column<CancelReason> {
    Column() {
      super(CancelReason.class);
    }
  }
}
