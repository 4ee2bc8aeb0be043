package io.tenward.survey.mail;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;

/** Says how far an email is. */
enum MailState implements KebabEnum {
  WAITING,
  /** Handed over, and no answer yet. Committed before the first byte is sent. */
  SENDING,
  SENT,
  /** The mail server will not take it. */
  REFUSED,
  /** Handed over, and there was no answer. Only the lead decides to send it again. */
  UNKNOWN,
  /** The email bounced, according to the mailbox or the lead. */
  RETURNED;

  /** The lead is to see it. */
  boolean isTrouble() {
    return this == REFUSED || this == UNKNOWN || this == RETURNED;
  }

  @Converter(autoApply = true)
  static class Column extends KebabEnum.Column<MailState> {
    Column() {
      super(MailState.class);
    }
  }
}
