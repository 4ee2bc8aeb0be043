package io.tenward.synthesis.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** What people write out of politeness and expect nothing with. */
final class FillerPhrases {
  private static final Pattern WHOLE = Lines.expressions("/synthesis/politeness.txt");

  private static final Pattern PRAISE_ENDS =
      Pattern.compile("[,;–—](?:\\s+but(?=\\s))?|\\s-(?=\\s)|\\sbut(?=\\s)");
  private static final Pattern THANKS = Pattern.compile("thanks|thx|danke|merci|lol|bye");
  private static final Pattern PAUSE = Pattern.compile("[,;–—]|\\s-\\s|\\sand\\s");
  private static final Pattern GREETING =
      Pattern.compile(
          "^(?:(?:hi|hello|hey|hallo|moin)(?: \\p{L}+)?|dear(?: (?:mr|mrs|ms|dr)\\.?)? \\p{L}+|lieber?(?: (?:herr|frau|dr\\.?))? \\p{L}+)\\s*[,!.:–-]\\s*(?=\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FillerPhrases() {}

  static boolean isFiller(String sentence) {
    return isPolite(sentence) || PAUSE.splitAsStream(sentence).allMatch(FillerPhrases::isPolite);
  }

  private static boolean isPolite(String clause) {
    var words = words(clause);
    return words.isEmpty()
        || WHOLE.matcher(words).matches()
        || NonAnswers.is(words)
        || Praise.is(words);
  }

  private static String words(String clause) {
    return SIGN.matcher(clause.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Without "Hi Anna," or "All good so far, but" before it, and "thanks" behind it. */
  static Span withoutManners(String text, Span sentence) {
    var greeting = GREETING.matcher(sentence.of(text));
    int from = sentence.from() + (greeting.find() ? greeting.end() : 0);
    var pause = PRAISE_ENDS.matcher(text).region(from, sentence.to());
    if (pause.find() && isMannered(text.substring(from, pause.start()))) {
      from = pause.end();
    }
    int to = text.lastIndexOf(',', sentence.to() - 1);
    boolean ends = to > from && isMannered(text.substring(to, sentence.to()));
    return new Span(from, ends ? to : sentence.to()).trimmed(text);
  }

  /** A word alone may be meant: "Please," or "Honestly,". */
  private static boolean isMannered(String clause) {
    return isPolite(clause)
        && (words(clause).contains(" ") || THANKS.matcher(words(clause)).matches());
  }

  /** That all is well, and nothing that could go on or change. */
  private static final class Praise {
    private static final Pattern WHOLE =
        Pattern.compile(
            Lines.ofResource("/synthesis/praise.txt").skip(1).findFirst().orElseThrow()
                + "(?:"
                + Lines.alternatives("/synthesis/praise.txt", 2)
                + ")");

    private Praise() {}

    /**
     * @param words in small letters, without marks
     */
    static boolean is(String words) {
      return WHOLE.matcher(words).matches();
    }
  }
}
