package io.tenward.role.reading.text;

/** Why a document cannot be read. */
public enum Refusal {
  /** The file is of an unknown kind, or damaged. */
  UNREADABLE,
  /** The file is protected by a password. */
  LOCKED,
  /** The document contains only pictures, of text or anything else. */
  PICTURE,
  EMPTY,
  /** The document has more pages or sentences than a role. */
  TOO_LONG,
  /** Reading it would take more work or memory than anybody gets. */
  TOO_COSTLY
}
