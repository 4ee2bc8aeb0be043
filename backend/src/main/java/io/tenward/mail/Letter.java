package io.tenward.mail;

/**
 * One mail to one person.
 *
 * @param id the left side of its Message-ID; the same letter sent again has the same one, so that a
 *     mailbox may show it once
 * @param from the name beside our address
 * @param replyTo whom an answer reaches, where the letter can name the address
 * @param language of both texts, {@code en} or {@code de}
 * @param text plain, lines of at most 78 characters
 * @param html the same, complete in itself: it asks no server for anything
 */
public record Letter(
    String id,
    String from,
    Party replyTo,
    Party to,
    String language,
    String subject,
    String text,
    String html) {

  /** A name and an address. */
  public record Party(String name, String address) {
    /** Whether every letter can name it in Reply-To; not with letters that need SMTPUTF8. */
    public boolean takesReplies() {
      return MailAddress.parse(address).filter(mailbox -> !mailbox.international()).isPresent();
    }

    /** No address in a log. */
    @Override
    public String toString() {
      return "Party";
    }
  }

  /** Nothing of it in a log. */
  @Override
  public String toString() {
    return "Letter";
  }
}
