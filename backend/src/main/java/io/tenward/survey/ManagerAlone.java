package io.tenward.survey;

import jakarta.persistence.Converter;

/** How somebody who is alone in the manager group answers. */
public enum ManagerAlone implements Word {
  NAMED,
  MERGED;

  @Converter(autoApply = true)
  static class Column extends Word.Column<ManagerAlone> {
    Column() {
      super(ManagerAlone.class);
    }
  }
}
