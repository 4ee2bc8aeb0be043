package io.tenward.survey.core;

import java.util.Locale;

/**
 * Where mails to an address end up: the same for all spellings and plus-tags of one mailbox (RFC
 * 5233). Providers that ignore dots are not known here.
 */
public record Mailbox(String name) {
  public static Mailbox of(String address) {
    var folded = address.strip().toLowerCase(Locale.ROOT);
    int at = folded.lastIndexOf('@');
    int tag = folded.indexOf('+');
    return new Mailbox(
        tag > 0 && tag < at ? folded.substring(0, tag) + folded.substring(at) : folded);
  }

  public String domain() {
    return name.substring(name.lastIndexOf('@') + 1);
  }
}
