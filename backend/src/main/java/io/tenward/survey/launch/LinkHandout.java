package io.tenward.survey.launch;

import io.tenward.base.text.KebabEnum;

/** Says how people got their links, which respondents are told. */
public enum LinkHandout implements KebabEnum {
  /** All links are on the lead's sheet to print. */
  PRINTED,
  /** All links go by email. */
  MAILED,
  BOTH;

  /** The lead has links in hand, and so could use spare ones. */
  public boolean printed() {
    return this != MAILED;
  }

  /** Returns the key of the sentence in {@code notices.json}. */
  public String phrase() {
    return switch (this) {
      case PRINTED -> "printed";
      case MAILED -> "mailed";
      case BOTH -> "mailedAndPrinted";
    };
  }
}
