package io.tenward.survey;

import jakarta.persistence.Converter;

/** How links reach people. */
enum Delivery implements Word {
  /** By mail to everybody with an address; the links of all others stand on the sheet. */
  MAIL,
  /** All on the sheet, which the lead hands out. */
  LINKS;

  @Converter(autoApply = true)
  static class Column extends Word.Column<Delivery> {
    Column() {
      super(Delivery.class);
    }
  }
}
