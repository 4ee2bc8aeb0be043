package io.tenward.role.reading;

/** Why a document cannot be read. */
public enum Refusal {
  /** It is none of the kinds we know, or broken. */
  UNREADABLE,
  /** Only a password opens it. */
  LOCKED,
  /** Pictures of text, or of anything else. */
  PICTURE,
  EMPTY,
  /** More pages or sentences than a role has. */
  TOO_LONG,
  /** Reading it would take more work or memory than anybody gets. */
  TOO_COSTLY
}
