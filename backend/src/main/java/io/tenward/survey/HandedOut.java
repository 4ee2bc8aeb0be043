package io.tenward.survey;

/** How the links of a survey reached people, which they are told. */
enum HandedOut implements Word {
  /** All on the lead's sheet. */
  PRINTED,
  /** All by mail. */
  MAILED,
  BOTH;

  /** The lead has links in hand, and so could use spare ones. */
  boolean printed() {
    return this != MAILED;
  }

  /** In {@code notices.json}. */
  String phrase() {
    return switch (this) {
      case PRINTED -> "printed";
      case MAILED -> "mailed";
      case BOTH -> "mailedAndPrinted";
    };
  }
}
