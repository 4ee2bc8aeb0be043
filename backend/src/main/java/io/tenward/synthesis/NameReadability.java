package io.tenward.synthesis;

import java.util.regex.Pattern;

/** How well a shortened statement reads as the name of a theme. */
final class NameReadability {
  private static final int FEWEST = 2;
  private static final int MOST = 10;

  /** It tells what is, of which a wish can be guessed. */
  private static final Pattern TOLD =
      start(
          "i|i['’]\\p{L}+|we|we['’]\\p{L}+|my|our|you|you['’]\\p{L}+|your|there|here|when|if|last|once|after|before|while|in|at|on|to|from|for|of|with|without"
              + "|nobody|somebody|someone|everybody|everyone|people|some|most|half|sometimes|at the moment|currently|right now|every|each"
              + "|ich|wir|mein|meine|unser|unsere|du|ihr|man|wenn|als|auf|aufs|beim|bei|in|im|manchmal|niemand|jemand");

  /** What is meant by it stands elsewhere. */
  private static final Pattern POINTING =
      Pattern.compile(
          "\\b(?:it|them|there|these|those)\\b(?!['’])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private NameReadability() {}

  private static Pattern start(String words) {
    return Pattern.compile(
        "^(?:" + words + ")(?![\\p{L}\\p{N}'’])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * @return 0 for a short and complete wish
   */
  static int faults(String name) {
    int words = name.split(" ").length;
    return (TOLD.matcher(name).find() ? 2 : 0)
        + (POINTING.matcher(name).find() ? 1 : 0)
        + (words < FEWEST ? 2 : words > MOST ? 1 : 0);
  }
}
