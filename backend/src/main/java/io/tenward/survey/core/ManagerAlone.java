package io.tenward.survey.core;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;

/** How somebody who is alone in the manager group answers. */
public enum ManagerAlone implements KebabEnum {
  NAMED,
  MERGED;

  @Converter(autoApply = true)
  static class Column extends KebabEnum.Column<ManagerAlone> {
    Column() {
      super(ManagerAlone.class);
    }
  }
}
