package io.tenward.survey;

import jakarta.persistence.Converter;

/** The five groups of every account, one the lead named, and Smaller groups. */
public enum BlockKind implements Word {
  TEAM,
  LEAD,
  PRODUCT,
  CLIENT,
  MANAGER,
  OWN,
  SMALLER;

  @Converter(autoApply = true)
  static class Column extends Word.Column<BlockKind> {
    Column() {
      super(BlockKind.class);
    }
  }
}
