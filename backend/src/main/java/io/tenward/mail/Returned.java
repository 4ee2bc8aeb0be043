package io.tenward.mail;

/**
 * Describes an email of ours that could not be delivered.
 *
 * @param letterId as in {@link Letter}; only its reader and the mail servers on its way know it
 * @param address where it went
 * @param reason what the last mail server said, in short
 */
public record Returned(String letterId, String address, String reason) {
  /** Hides the address from logs. */
  @Override
  public String toString() {
    return "Returned";
  }
}
