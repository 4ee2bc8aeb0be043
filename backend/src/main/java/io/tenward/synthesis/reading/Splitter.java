package io.tenward.synthesis.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a comment into single expectations. */
public final class Splitter {
  /** A longer wish takes in no more reasons. */
  private static final int LONGEST = 400;

  private interface Rule {
    List<Span> parts(String text, Span sentence);
  }

  private final Rule rule;

  /** Without it no sentence is joined to the one before. */
  private final @Nullable Difference difference;

  /**
   * Splits English text.
   *
   * @param difference decides where one sentence holds two wishes
   */
  public Splitter(Difference difference) {
    this((text, sentence) -> Coordination.of(text, sentence, difference), difference);
  }

  private Splitter(Rule rule, @Nullable Difference difference) {
    this.rule = rule;
    this.difference = difference;
  }

  /** Splits text in languages whose verbs are unknown, by sentences, list items and semicolons. */
  public static Splitter plain() {
    return new Splitter(Sentences::atSemicolons, null);
  }

  /**
   * @return in order, without overlaps; one at least unless the text is blank: who wrote nothing
   *     but a greeting wrote that
   */
  public List<Span> split(String text) {
    var statements = new ArrayList<Span>();
    for (var line : Lines.of(text)) {
      for (var sentence : Sentences.of(text, line.span())) {
        addWishes(text, sentence, line, statements);
      }
    }
    if (statements.isEmpty()) {
      var all = new Span(0, text.length()).trimmed(text);
      return all.isEmpty() ? List.of() : List.of(all);
    }
    return List.copyOf(statements);
  }

  /**
   * The sentences of one paragraph, politeness too: nothing of it is left out.
   *
   * @param paragraph on one line
   */
  public static List<Span> sentences(String paragraph) {
    return Sentences.of(paragraph, new Span(0, paragraph.length()));
  }

  /** Tells whether a statement is only politeness. */
  public static boolean isFiller(String statement) {
    return FillerPhrases.isFiller(statement);
  }

  private void addWishes(String text, Span sentence, Lines.Line line, List<Span> statements) {
    var wish = FillerPhrases.withoutManners(text, sentence);
    if (FillerPhrases.isFiller(sentence.of(text)) || FillerPhrases.isFiller(wish.of(text))) {
      return;
    }
    if (goesOn(text, wish, line, statements)) {
      var before = statements.removeLast();
      statements.add(new Span(before.from(), wish.to()));
      return;
    }
    for (var part : rule.parts(text, wish)) {
      if (!FillerPhrases.isFiller(part.of(text))) {
        statements.add(part);
      }
    }
  }

  /** Tells whether a wish only comments on the sentence before it in the same line. */
  private boolean goesOn(String text, Span wish, Lines.Line line, List<Span> statements) {
    if (difference == null
        || statements.isEmpty()
        || statements.getLast().from() < line.span().from()) {
      return false;
    }
    var before = statements.getLast().of(text);
    if (before.length() > LONGEST) {
      return false;
    }
    return WishPatterns.belongTogether(before, wish.of(text), line.isItem(), difference);
  }

  /** Recognises what people write out of politeness. */
  static final class FillerPhrases {
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

    /** Removes "Hi Anna," or "All good so far, but" at the beginning, and "thanks" at the end. */
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

    /** Recognises that all is well, without anything to continue or change. */
    private static final class Praise {
      private static final Pattern WHOLE =
          Pattern.compile(
              Lines.ofResource("/synthesis/praise.txt").skip(1).findFirst().orElseThrow()
                  + "(?:"
                  + Lines.alternatives("/synthesis/praise.txt", 2)
                  + ")");

      /**
       * @param words in small letters, without marks
       */
      static boolean is(String words) {
        return WHOLE.matcher(words).matches();
      }
    }

    /** Answers which say that there is none: "not sure", "nothing comes to mind", "asdf". */
    static final class NonAnswers {
      /** People add such words to a non-answer without wishing for anything. */
      private static final Pattern PADDING =
          Pattern.compile(
              "\\b(?:at (?:the|this) (?:moment|time|point)|right now|for now|so far|currently|yet|really|honestly|to be honest|tbh|sorry|at all"
                  + "|from (?:me|my side)|on (?:this|that)|(?:that )?i (?:can think|know) of|special|specific|further|else|any ?more"
                  + "|im moment|momentan|derzeit|zur ?zeit|aktuell|gerade|leider|dazu|hierzu|von (?:mir|meiner seite)|ehrlich gesagt|eigentlich"
                  + "|sonst|weiter(?:es|en?)?|besonderes|bestimmtes|hinzuzufügen)\\b",
              Pattern.UNICODE_CHARACTER_CLASS);

      /** Matches a non-answer from which the padding was removed. */
      private static final Pattern WHOLE = Lines.expressions("/synthesis/non-answers.txt");

      private static final Pattern GAPS = Pattern.compile(" {2,}");

      /**
       * @param all the words of which it is
       * @param telling of which it has one
       */
      private record Empty(Set<String> all, Set<String> telling) {
        boolean is(Collection<String> words) {
          return all.containsAll(words) && words.stream().anyMatch(telling::contains);
        }
      }

      private static final List<Empty> EMPTY = empty();

      /** A statement that begins with one of these asks for something. */
      private static final Set<String> WISHING =
          Set.of(
              "say", "keep", "do", "have", "be", "come", "use", "help", "change", "more", "think");

      /**
       * @param words in small letters, without marks
       */
      static boolean is(String words) {
        var bare = PADDING.matcher(words).replaceAll("");
        return WHOLE.matcher(words).matches()
            || isEmpty(words)
            || WHOLE.matcher(GAPS.matcher(bare).replaceAll(" ").strip()).matches();
      }

      /**
       * Tells whether a statement has no wish. Telling somebody what they do not do counts as one.
       */
      private static boolean isEmpty(String words) {
        var all = List.of(words.split(" "));
        boolean complains = all.contains("you") && (all.contains("not") || all.contains("t"));
        return !complains
            && !WISHING.contains(all.getFirst())
            && EMPTY.stream().anyMatch(empty -> empty.is(all));
      }

      private static List<Empty> empty() {
        var kinds = new ArrayList<Empty>();
        var all = new HashSet<String>();
        for (var line : Lines.ofResource("/synthesis/empty-words.txt").skip(1).toList()) {
          var words = Set.copyOf(List.of(line.split(" ")));
          all.addAll(words);
          if (words.contains("!")) {
            kinds.add(new Empty(Set.copyOf(all), words));
          }
        }
        return List.copyOf(kinds);
      }
    }
  }
}
