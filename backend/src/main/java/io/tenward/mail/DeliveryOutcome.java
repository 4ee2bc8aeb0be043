package io.tenward.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Says how handing over one email ended. */
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
   * The mail server did not take the email now, but may later.
   *
   * @param reason what it said, in short; empty when it said nothing
   * @param everybody true when the next letter would meet the same
   */
  record Later(Trouble trouble, String reason, boolean everybody) implements DeliveryOutcome {}

  /** The letter was handed over and the connection was lost before an answer: it may have it. */
  record Unknown() implements DeliveryOutcome {}

  /** Why it does not take a letter now. */
  enum Trouble {
    /** No connection could be made, or it was lost. */
    UNREACHABLE,
    /** The server does not respond in time. */
    HANGING,
    /** The server offers no TLS, or a certificate that is not trusted. */
    INSECURE,
    /** The server refuses our user and password. */
    SIGN_IN,
    /** The server does not take email from our address. */
    SENDER,
    /** The server asks to try again later. */
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
