package io.tenward.survey;

import jakarta.persistence.Converter;

/** Why a close stopped before anything was opened. */
public enum Halted implements Word {
  MORE_ANSWERS_THAN_BALLOTS;

  @Converter(autoApply = true)
  static class Column extends Word.Column<Halted> {
    Column() {
      super(Halted.class);
    }
  }
}
