package io.tenward.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** What became of handing over one letter. */
public sealed interface DeliveryOutcome {
  /**
   * The mail server has it. Whether it comes back later, the mailbox knows that it was sent from.
   */
  record Accepted() implements DeliveryOutcome {}

  /**
   * The mail server will never take this letter.
   *
   * @param reason what it said, in short
   */
  record Refused(String reason) implements DeliveryOutcome {}

  /**
   * It certainly does not have the letter; later it may take it.
   *
   * @param reason what it said, in short; empty when it said nothing
   * @param everybody true when the next letter would meet the same
   */
  record Later(Trouble trouble, String reason, boolean everybody) implements DeliveryOutcome {}

  /** The letter was handed over and the connection was lost before an answer: it may have it. */
  record Unknown() implements DeliveryOutcome {}

  /** Why it does not take a letter now. */
  enum Trouble {
    /** No connection, or one that ended. */
    UNREACHABLE,
    /** It keeps silent. */
    HANGING,
    /** No TLS, or a certificate that is not trusted. */
    INSECURE,
    /** It does not take our user and password. */
    SIGN_IN,
    /** It does not take mail from our address. */
    SENDER,
    /** It says: not now. */
    NOT_NOW;

    static Trouble of(MessagingException failure) {
      if (failure instanceof AuthenticationFailedException) {
        return SIGN_IN;
      }
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof SocketTimeoutException) {
          return HANGING;
        }
        if (cause instanceof SSLException) {
          return INSECURE;
        }
      }
      var message = failure.getMessage();
      return message != null && message.toUpperCase(Locale.ROOT).contains("STARTTLS")
          ? INSECURE
          : UNREACHABLE;
    }
  }
}
