package io.tenward.survey.core;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;

/** How links reach people. */
public enum Delivery implements KebabEnum {
  /** By mail to everybody with an address; the links of all others stand on the sheet. */
  MAIL,
  /** All on the sheet, which the lead hands out. */
  LINKS;

  @Converter(autoApply = true)
  static class Column extends KebabEnum.Column<Delivery> {
    Column() {
      super(Delivery.class);
    }
  }
}
