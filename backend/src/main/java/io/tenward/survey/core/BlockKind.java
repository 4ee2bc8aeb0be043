package io.tenward.survey.core;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;

/** The five groups of every account, one the lead named, and Smaller groups. */
public enum BlockKind implements KebabEnum {
  TEAM,
  LEAD,
  PRODUCT,
  CLIENT,
  MANAGER,
  OWN,
  SMALLER;

  @Converter(autoApply = true)
  static class Column extends KebabEnum.Column<BlockKind> {
    Column() {
      super(BlockKind.class);
    }
  }
}
