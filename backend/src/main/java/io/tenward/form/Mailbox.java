package io.tenward.form;

import io.tenward.base.text.EmailAddress;

/**
 * Identifies a mailbox: all spellings and plus-tags of an address have the same one (RFC 5233).
 * Providers that ignore dots are not considered.
 */
public record Mailbox(String name) {
  public static Mailbox of(String address) {
    var folded = EmailAddress.canonical(address);
    int at = folded.lastIndexOf('@');
    int tag = folded.indexOf('+');
    return new Mailbox(
        tag > 0 && tag < at ? folded.substring(0, tag) + folded.substring(at) : folded);
  }

  public String domain() {
    return name.substring(name.lastIndexOf('@') + 1);
  }
}
