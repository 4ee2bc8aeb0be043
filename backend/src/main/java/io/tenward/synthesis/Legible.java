package io.tenward.synthesis;

import java.util.regex.Pattern;

/** How well a shortened statement reads as the name of a theme. */
final class Legible {
  private static final int FEWEST = 2;
  private static final int MOST = 10;

  /** It goes on from something that does not stand there, or asks for nothing. */
  private static final Pattern FRAGMENT =
      start(
          "because|since|so that|or|nor|then|than|which|who|whom|what|why|how come|it|its|they|them|their|this|these|those|he|she"
              + "|that(?! (?:we|you|i|the|a|our|your|all)\\b)|mine|ours|otherwise|instead|even|no one|none|for example|e\\.g\\.|as"
              + "|(?:\\d+|half an?|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a few|some)"
              + " (?:minutes?|hours?|days?|weeks?|months?|times)(?=$|[,;])"
              + "|hi|hello|hey|dear|hallo|thanks|thank you|can['’]?t think|yes|no$|(?:some|most|half|both|all) of (?:us|them|it)"
              + "|und|oder|aber|weil|denn|damit|dass|es|sie|er|das ist|dies|sonst|danke");

  /** "Support me by" */
  private static final Pattern BROKEN_OFF =
      Pattern.compile(
          " (?:than (?:that|this|it)|the|an?|and|or|of|to|by|for|from|with|und|oder|der|die|das)$",
          Pattern.CASE_INSENSITIVE);

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

  private Legible() {}

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
    return (FRAGMENT.matcher(name).find() || BROKEN_OFF.matcher(name).find() ? 4 : 0)
        + (name.endsWith("?") ? 3 : 0)
        + (TOLD.matcher(name).find() ? 2 : 0)
        + (POINTING.matcher(name).find() ? 1 : 0)
        + (name.endsWith("…") ? 2 : 0)
        + (words < FEWEST ? 2 : words > MOST ? 1 : 0);
  }
}
