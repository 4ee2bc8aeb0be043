package io.tenward.mail;

/**
 * Holds one email to one person.
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
    /**
     * Tells whether every email can name this address in Reply-To; an address that needs SMTPUTF8
     * cannot be used.
     */
    public boolean takesReplies() {
      return MailAddress.parse(address).filter(mailbox -> !mailbox.international()).isPresent();
    }

    /** Hides the address from logs. */
    @Override
    public String toString() {
      return "Party";
    }
  }

  /** Hides the content from logs. */
  @Override
  public String toString() {
    return "Letter";
  }
}
