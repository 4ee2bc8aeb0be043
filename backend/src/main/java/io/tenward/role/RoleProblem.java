package io.tenward.role;

import io.tenward.base.problem.ProblemCode;
import io.tenward.role.reading.Refusal;

/** Problems of reading a job description. */
enum RoleProblem implements ProblemCode {
  UNREADABLE_DOCUMENT(422, "The document cannot be read"),
  LOCKED_DOCUMENT(422, "The document is protected by a password"),
  PICTURE_OF_TEXT(422, "The document contains only images"),
  EMPTY_DOCUMENT(422, "The document contains no text"),
  DOCUMENT_TOO_LONG(422, "The document is too long"),
  DOCUMENT_TOO_COSTLY(422, "The document takes too much time or memory to read"),
  READERS_BUSY(429, "Other documents are being read");

  private final Kind kind;

  RoleProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  static RoleProblem of(Refusal refusal) {
    return switch (refusal) {
      case UNREADABLE -> UNREADABLE_DOCUMENT;
      case LOCKED -> LOCKED_DOCUMENT;
      case PICTURE -> PICTURE_OF_TEXT;
      case EMPTY -> EMPTY_DOCUMENT;
      case TOO_LONG -> DOCUMENT_TOO_LONG;
      case TOO_COSTLY -> DOCUMENT_TOO_COSTLY;
    };
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
