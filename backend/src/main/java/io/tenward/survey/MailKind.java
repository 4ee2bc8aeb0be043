package io.tenward.survey;

import jakarta.persistence.Converter;

/** What a mail is. */
enum MailKind implements Word {
  INVITATION,
  REMINDER,
  /** The close was moved earlier than the last mail said. */
  CLOSING;

  @Converter(autoApply = true)
  static class Column extends Word.Column<MailKind> {
    Column() {
      super(MailKind.class);
    }
  }
}
