package io.tenward.survey.launch;

import io.tenward.base.text.KebabEnum;

/** How the links of a survey reached people, which they are told. */
public enum LinkHandout implements KebabEnum {
  /** All on the lead's sheet. */
  PRINTED,
  /** All by mail. */
  MAILED,
  BOTH;

  /** The lead has links in hand, and so could use spare ones. */
  public boolean printed() {
    return this != MAILED;
  }

  /** In {@code notices.json}. */
  public String phrase() {
    return switch (this) {
      case PRINTED -> "printed";
      case MAILED -> "mailed";
      case BOTH -> "mailedAndPrinted";
    };
  }
}
