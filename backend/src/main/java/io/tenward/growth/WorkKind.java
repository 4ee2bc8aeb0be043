package io.tenward.growth;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;

/** What sort of work a task or a block is. */
public enum WorkKind implements KebabEnum {
  CODING,
  MEETING,
  THINKING;

  @Converter(autoApply = true)
  static class OfWork extends KebabEnum.Column<WorkKind> {
    OfWork() {
      super(WorkKind.class);
    }
  }
}
