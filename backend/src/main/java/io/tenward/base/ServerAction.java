package io.tenward.base;

/** Something that belongs in the trail of owners, from a room that knows no accounts. */
public enum ServerAction {
  /** The server wrote one by itself. */
  BACKUP_MADE,
  /** The caller said when they made one. */
  BACKUP_RECORDED
}
