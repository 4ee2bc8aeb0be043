package io.tenward.survey.mail;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;

/** What a mail is. */
public enum MailKind implements KebabEnum {
  INVITATION,
  REMINDER,
  /** The close was moved earlier than the last mail said. */
  CLOSING,
  /** Something was published. */
  ANNOUNCEMENT,
  /** Somebody else may use their link. */
  LINK_TAKEN;

  @Converter(autoApply = true)
  static class Column extends KebabEnum.Column<MailKind> {
    Column() {
      super(MailKind.class);
    }
  }
}
