package io.tenward.synthesis;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import io.tenward.synthesis.reading.Abbreviations;
import io.tenward.synthesis.reading.Lines;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shortens a statement to the name of a theme: its first sentence, without an introduction and the
 * reason behind it, cut at a pause where it is too long. If that is no whole wish, the name is the
 * two words that say most. Except for its first letter it is a passage of the statement.
 */
public final class ShortenedStatement {
  private static final int LONGEST = 60;

  /** A name is sought among so many signs: what only begins, over pages, makes no name. */
  private static final int READ = 300;

  /** The rest of a sentence that is cut at a pause has at least this many letters. */
  private static final int SHORTEST = 15;

  private static final String TAIL = " .;,:!–—";

  /** Its writer has not said all of it. */
  private static final Pattern TRAILING = Pattern.compile("(?:\\.{2}|…)\\s*$");

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
              + "|it should be (?:easier|easy|possible) to "
              + "|you (?:should|could|need to|have to|must) (?!not |never )(?:also )?)+",
          CASE_INSENSITIVE);

  private static final Pattern LEAD_OUT =
      Pattern.compile(",? (?:please|pls|plz|thanks|thx|lol|too|bitte)[ .!?]*$", CASE_INSENSITIVE);

  private static final Pattern SENTENCE = Pattern.compile("[.?] (?=\\p{Lu})");

  private static final Pattern REASON =
      Pattern.compile(
          ", (?:because|since|so that|otherwise|weil|damit|sonst|denn) ", CASE_INSENSITIVE);

  /** A sentence that is too long may be cut here. */
  private static final Pattern PAUSE =
      Pattern.compile(
          "[,;:]? (?=[(–—])|[,;:] | - "
              + "| (?=(?:because|so that|when|where|although|instead of|rather than|without|unless|until|before|after|even if|since) )",
          CASE_INSENSITIVE);

  /**
   * Such a passage continues what it does not contain, asks for nothing, or tells of its writer.
   */
  private static final Pattern UNFIT =
      Pattern.compile(
          "^(?:because|since|so that|or|nor|then|than|which|who|whom|what|why|how come|it|its|they|them|their|this|these|those|he|she"
              + "|that(?! (?:we|you|i|the|a|our|your|all)\\b)|mine|ours|otherwise|instead|even|no one|none|for example|e\\.g\\.|as"
              + "|(?:\\d+|half an?|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a few|some)"
              + " (?:minutes?|hours?|days?|weeks?|months?|times)(?=$|[,;])"
              + "|hi|hello|hey|dear|hallo|thanks|thank you|can['’]?t think|yes|no$|(?:some|most|half|both|all) of (?:us|them|it)"
              + "|(?:\\S+ |(?:in|on|at|last|every|since|when|if|im|am|letzte\\p{L}*|heute|jetzt|oft|manchmal|leider) \\S+ )?(?:i|we|ich|wir)(?:['’]\\p{L}+)?|my|our|mein\\p{L}*|unser\\p{L}*"
              + "|und|oder|aber|weil|denn|damit|dass(?! (?:du|ihr|wir|der|die|das)\\b)|es|sie|er|das ist|dies|sonst|danke)(?![\\p{L}\\p{N}'’-])",
          CASE_INSENSITIVE | UNICODE_CHARACTER_CLASS);

  /** "Support me by" */
  private static final Pattern BROKEN_OFF =
      Pattern.compile(
          " (?:than (?:that|this|it)|the|an?|and|or|of|by|from|not|only|und|oder|der|die|das|nicht|nur)$",
          CASE_INSENSITIVE);

  /**
   * A statement with one of these says what is not wanted, so two of its words would say the
   * opposite.
   */
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:\\bnot|n['’]t|\\bnever) (?:want|like|need|expect)\\b|\\bnicht,? dass\\b",
          CASE_INSENSITIVE);

  /** They tell nothing of a theme by themselves. */
  private static final Set<String> SMALL_WORDS =
      Lines.ofResource("/synthesis/untelling-words.txt")
          .skip(1)
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}](?:[^\\s,;:!?()“”„\"…]*[\\p{L}\\p{M}\\p{N}+#])?");

  /** Two words with this between them do not belong together. */
  private static final Pattern APART =
      Pattern.compile("[,;:!?()“”„\"…]| (?:i|we|ich|wir) ", CASE_INSENSITIVE);

  /** Two words without their negation would say the opposite. */
  private static final Pattern NEGATION =
      Pattern.compile(
          "(?:\\b(?:do |did |does |is |was |are |were |would |could |should |have |has |had )?\\bnot\\b|\\p{L}+n['’]t\\b|\\b(?:never|no|nobody|nothing|without|hardly|nicht|nie|niemand|nichts|kein\\p{L}*|ohne)\\b)",
          CASE_INSENSITIVE | UNICODE_CHARACTER_CLASS);

  /** At most this many other words may be between the two that are chosen. */
  private static final int BETWEEN = 2;

  /**
   * A word, and no name of something: "iOS", "v2", "example.org". Georgian has capitals, but no
   * sentence begins with one.
   */
  private static final Pattern SMALL =
      Pattern.compile("(?!\\p{IsGeorgian})\\p{Ll}[\\p{Ll}\\p{M}'’-]*(?=[ ,;!?…]|: |$)");

  private ShortenedStatement() {}

  public static String of(String statement) {
    return withCapital(whole(statement).orElseGet(() -> telling(statement)));
  }

  /** Unless it is no whole wish, or too long for a name. */
  static Optional<String> whole(String statement) {
    var line = withoutReason(wish(firstSentence(first(READ, inLine(statement)))));
    var start = first(LONGEST, line);
    if (start.equals(line) && !line.endsWith("?")) {
      boolean isSaid = isFit(line) && !breaksOff(statement);
      return isSaid ? Optional.of(line) : Optional.empty();
    }
    return PAUSE
        .matcher(start)
        .results()
        .map(MatchResult::start)
        .filter(end -> end >= SHORTEST)
        .map(end -> withoutTail(line.substring(0, end), TAIL))
        .filter(ShortenedStatement::isFit)
        .findFirst();
  }

  static boolean breaksOff(String statement) {
    return TRAILING.matcher(statement).find();
  }

  private static boolean isFit(String line) {
    return !line.isEmpty() && !UNFIT.matcher(line).find() && !BROKEN_OFF.matcher(line).find();
  }

  /** Finds the two meaningful words that are nearest to each other. */
  private static String telling(String statement) {
    var whole = first(READ, inLine(statement));
    var line = wish(firstSentence(whole));
    var words = WORD.matcher(line).results().toList();
    int least = REFUSED.matcher(line).find() ? 0 : BETWEEN + 1;
    int from = 0;
    int to = 0;
    int before = -1;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (!tells(word.group())) {
        continue;
      }
      if (to == 0) {
        from = word.start();
        to = word.end();
      }
      int start = before < 0 ? 0 : words.get(before).start();
      if (before >= 0
          && i - before - 1 < least
          && !APART.matcher(line.substring(start, word.end())).find()) {
        from = start;
        to = word.end();
        least = i - before - 1;
      }
      before = i;
    }
    if (to == 0) {
      return atMost(LONGEST, whole);
    }
    // "Never merge alone" is not about merging alone.
    var negation = NEGATION.matcher(line);
    if (negation.find()) {
      from = Math.min(from, negation.start());
      boolean isShort = line.codePointCount(from, line.length()) <= LONGEST;
      to = isShort ? line.length() : Math.max(to, negation.end());
    }
    return atMost(LONGEST, line.substring(from, to));
  }

  private static boolean tells(String word) {
    return word.length() > 1
        && word.codePoints().anyMatch(Character::isLetter)
        && !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  private static String first(int letters, String text) {
    return text.codePointCount(0, text.length()) <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters));
  }

  /** Cuts by letters, for languages without blanks between words. */
  private static String atMost(int letters, String passage) {
    var kept = first(letters, passage);
    return kept.equals(passage) ? passage : kept.strip() + "…";
  }

  /** Puts a text into one line, without characters that a name must not contain. */
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

  /**
   * Finds characters that are invisible or change the direction of text, because a name stands
   * beside other people's words.
   */
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
    var bare = word.startsWith("(") ? word.substring(1) : word;
    return bare.length() <= 2
        || bare.indexOf('.') >= 0
        || Abbreviations.is(bare.toLowerCase(Locale.ROOT));
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

  private static String withCapital(String line) {
    if (line.isEmpty()) {
      return line;
    }
    int first = line.codePointAt(0);
    return SMALL.matcher(line).lookingAt()
        ? Character.toString(Character.toUpperCase(first))
            + line.substring(Character.charCount(first))
        : line;
  }

  /**
   * Removes characters at the end with a loop, because a regular expression would try a match at
   * each letter.
   */
  private static String withoutTail(String line, String tail) {
    int end = line.length();
    while (end > 0 && tail.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }
}
