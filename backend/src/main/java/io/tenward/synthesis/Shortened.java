package io.tenward.synthesis;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A statement as the name of a theme: its first sentence, without what wishes are begun with and
 * the reason behind it. But for its first letter, and an ellipsis where it was too long, a passage
 * of the statement.
 */
public final class Shortened {
  private static final int LONGEST = 60;

  /** A name is sought among so many signs: what only begins, over pages, makes no name. */
  private static final int READ = 300;

  /** Of what is left of a sentence that is too long, if it can be. */
  private static final int SHORTEST = 20;

  private static final String TAIL = " .;,:!–—";

  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:[\\p{So}\\p{Sk}\\ufe0f\\u200d•*–—-]+ "
              + "|(?:please|pls|plz|also|and|but|maybe|perhaps|just|honestly|personally|ideally|basically|finally|first of all)[,:]? "
              + "|(?:so|first|second|third|firstly|secondly|thirdly)[,:] "
              + "|as an? (?:\\S+ ){1,3}(?=(?:i|we|you)(?:['’]\\S+)? )"
              + "|(?:i think|i guess|i['’]d say),? (?:that )?"
              + "|(?:i|we)(?:['’]d| would)? (?:also |really )?(?:like|love|want|need|expect|wish|prefer|ask)"
              + " (?:(?:you|u|(?:a|the|my|our) (?:tech(?:nical)? )?lead) to|(?:that )?you would|that you(?! (?:are|were|had|have been) )) "
              + "|(?:(?:i|we)(?:['’]d| would) (?:also |really )?(?:like|love|appreciate|prefer|want|need)|(?:i|we) (?:also |really )?(?:want|need|expect))"
              + " (?=(?:more|less|fewer|better|faster|clearer|shorter|earlier|an?) )"
              + "|(?:(?:it(?:['’]d| would) |would )(?:be (?:really )?(?:good|great|nice|lovely|helpful|useful)|help (?:me |us )?(?:a lot )?)"
              + "|(?:i|we)(?:['’]d| would) (?:really )?(?:appreciate|love|like) it) ?if (?:you|u) (?:could|would|can) "
              + "|(?:could|can|would|will) (?:you|u|we) "
              + "|that you (?!(?:are|were|had|have been) )"
              + "|you (?:should|could|need to|have to|must) (?!not |never )(?:also )?)+",
          CASE_INSENSITIVE);

  private static final Pattern LEAD_OUT =
      Pattern.compile(",? (?:please|pls|plz|thanks|thx|lol|too|bitte)[ .!?]*$", CASE_INSENSITIVE);

  private static final Pattern SENTENCE = Pattern.compile("[.?] (?=\\p{Lu})");

  /** After the full stop of one of these words the sentence goes on. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|\\()(?:\\S{1,2}|approx|esp|incl|resp|max|min|inkl|evtl|bzw|bzgl|usw|sog|ggf|vgl|zzgl)$",
          CASE_INSENSITIVE);

  private static final Pattern REASON =
      Pattern.compile(
          ", (?:because|since|so that|otherwise|weil|damit|sonst|denn) ", CASE_INSENSITIVE);

  /** Where a sentence that is too long may end. */
  private static final Pattern PAUSE =
      Pattern.compile(
          "[,;:]? (?=[(–—])|[,;:] | - "
              + "| (?=(?:because|so that|when|where|although|instead of|rather than|without|unless|until|before|after|even if|since) )",
          CASE_INSENSITIVE);

  /** What a name must not break off behind. */
  private static final Set<String> DANGLING =
      Set.of(
          ("a an the and or but of to for in on at by with from into about that which who when where while if so as"
                  + " is are was were be make can not no only than then because before after until instead every each one two"
                  + " three our your my their its it we you i they this these der die das den dem ein eine einen und"
                  + " oder mit für von zu zur zum im am auf dass wenn wie nicht you're we're it's")
              .split(" "));

  /**
   * A word, and no name of something: "iOS", "v2", "example.org". Georgian has capitals, but no
   * sentence begins with one.
   */
  private static final Pattern SMALL =
      Pattern.compile("(?!\\p{IsGeorgian})\\p{Ll}[\\p{Ll}\\p{M}'’-]*(?=[ ,;!?…]|: |$)");

  private Shortened() {}

  public static String of(String statement) {
    var whole = first(READ, inLine(statement));
    var line = withoutReason(wish(firstSentence(whole)));
    var kept = first(LONGEST, line).equals(line) ? line : cut(line);
    if (kept.isEmpty()) {
      return first(LONGEST, whole).strip();
    }
    return withCapital(kept.equals(line) ? line : kept + "…");
  }

  private static String first(int letters, String text) {
    return text.codePointCount(0, text.length()) <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters));
  }

  /** All of it in one line, with nothing in it that a name must not hold. */
  public static String inLine(String text) {
    var line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (isGap(sign)) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (!isUnseen(sign)) {
        line.append(sign);
      }
    }
    return line.toString().stripTrailing();
  }

  /** Blanks, also those that a line does not break at, which people paste, and what breaks it. */
  private static boolean isGap(char sign) {
    return Character.isSpaceChar(sign) || Character.isISOControl(sign);
  }

  /** What turns the order of letters, and what nobody sees: a name stands beside others' words. */
  private static boolean isUnseen(char sign) {
    return sign >= '\u200b'
        && (sign == '\u200b'
            || sign >= '\u202a' && sign <= '\u202e'
            || sign >= '\u2060' && sign <= '\u206f' && sign != '\u2065'
            || sign == '\ufeff');
  }

  private static String firstSentence(String line) {
    var end = SENTENCE.matcher(line);
    while (end.find()) {
      var sentence = line.substring(0, end.start());
      if (sentence.indexOf(' ') > 0 && !isAbbreviated(last(sentence))) {
        return line.substring(0, end.start() + 1);
      }
    }
    return line;
  }

  private static boolean isAbbreviated(String word) {
    return word.indexOf('.') >= 0 || ABBREVIATION.matcher(word).find();
  }

  private static String last(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  /** "Could you review faster?" is no question. */
  private static String wish(String sentence) {
    var leadIn = LEAD_IN.matcher(sentence);
    int from = leadIn.find() ? leadIn.end() : 0;
    var leadOut = LEAD_OUT.matcher(sentence);
    boolean polite = leadOut.find(from) && sentence.indexOf(' ', from) < leadOut.start();
    int to = polite ? leadOut.start() : sentence.length();
    var wish = withoutTail(sentence.substring(from, to), from > 0 ? TAIL + "?" : TAIL);
    return wish.isEmpty() ? withoutTail(sentence, TAIL) : wish;
  }

  private static String withoutReason(String line) {
    var reason = REASON.matcher(line);
    return reason.find() && line.lastIndexOf(' ', reason.start() - 1) > 0
        ? line.substring(0, reason.start())
        : line;
  }

  private static String cut(String line) {
    int end = first(LONGEST, line).length();
    int space = line.lastIndexOf(' ', end);
    if (space <= LONGEST / 2) {
      return withoutTail(line.substring(0, end), TAIL);
    }
    int pause = lastPause(line.substring(0, end));
    var kept = withoutTail(line.substring(0, pause > 0 ? pause : space), TAIL);
    while (dangles(kept) && kept.lastIndexOf(' ') > SHORTEST) {
      kept = withoutTail(kept.substring(0, kept.lastIndexOf(' ')), TAIL);
    }
    return kept;
  }

  private static boolean dangles(String line) {
    return DANGLING.contains(last(line).toLowerCase(Locale.ROOT));
  }

  private static int lastPause(String line) {
    int last = 0;
    var pause = PAUSE.matcher(line);
    while (pause.find()) {
      last = pause.start() > SHORTEST ? pause.start() : last;
    }
    return last;
  }

  private static String withCapital(String line) {
    int first = line.codePointAt(0);
    return SMALL.matcher(line).lookingAt()
        ? Character.toString(Character.toUpperCase(first))
            + line.substring(Character.charCount(first))
        : line;
  }

  /** By hand: an expression that ends with the text is tried at each of its letters. */
  private static String withoutTail(String line, String tail) {
    int end = line.length();
    while (end > 0 && tail.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }
}
