package io.tenward.synthesis;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which way a wish points: models see that "more meetings" and "fewer meetings" are alike. */
enum Polarity {
  MORE,
  LESS,
  /** Neither, or both. */
  OPEN;

  private static final Pattern WANTS_LESS =
      Pattern.compile(
          "\\b(?:less|fewer|reduce[sd]?|reducing|decrease|cut|cuts|cutting|cancel(?:led)?|shorten|shorter|skip|stop|avoid|drop|limit|slower|slow down"
              + "|too (?:much|many|often|long|fast|early|deep)|don'?t|do not|never|without|no more|halve|in half"
              + "|weniger|seltener|kürzer|zu (?:viele?|oft|lange)|kein\\w*|nicht|langsamer)\\b");
  private static final Pattern WANTS_MORE =
      Pattern.compile(
          "\\b(?:more|increase|additional|extra|longer|deeper|another|add|extend|faster|quicker|sooner|too (?:few|little|rarely|seldom|slow|slowly|short|late)|not enough"
              + "|never enough|lack(?:s|ing)?|missing|at least"
              + "|mehr|öfter|häufiger|länger|zusätzlich\\w*|schneller|zu (?:wenige?|selten|langsam|kurz|spät)|fehlt|fehlen)\\b");
  private static final Set<String> SIGNS =
      Set.of(
          "not",
          "no",
          "never",
          "don't",
          "dont",
          "can't",
          "won't",
          "without",
          "stop",
          "yes",
          "less",
          "fewer",
          "more",
          "faster",
          "slower",
          "too",
          "avoid",
          "reduce",
          "increase",
          "start",
          "nicht",
          "kein",
          "keine",
          "mehr",
          "weniger",
          "nie",
          "schneller",
          "langsamer",
          "zu");

  static Polarity of(String text) {
    var lower = lower(text);
    boolean less = WANTS_LESS.matcher(lower).find();
    boolean more = WANTS_MORE.matcher(lower).find();
    return less == more ? OPEN : less ? LESS : MORE;
  }

  /** The words that turn a sentence round; only with the same ones do two say the same. */
  static Set<String> signs(String text) {
    var found = new TreeSet<String>();
    for (var word : lower(text).split("[^\\p{L}']+")) {
      if (SIGNS.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
