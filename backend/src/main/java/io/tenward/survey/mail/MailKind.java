package io.tenward.survey.mail;

import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Converter;

/** Says what an email is about. */
public enum MailKind implements KebabEnum {
  INVITATION,
  REMINDER,
  /** The close was moved earlier than the last mail said. */
  CLOSING,
  /** Something was published. */
  ANNOUNCEMENT,
  /** Another person may have access to the link. */
  LINK_TAKEN;

  @Converter(autoApply = true)
  static class Column extends KebabEnum.Column<MailKind> {
    Column() {
      super(MailKind.class);
    }
  }
}
