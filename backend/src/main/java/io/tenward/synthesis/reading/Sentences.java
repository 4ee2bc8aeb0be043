package io.tenward.synthesis.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Splits a line into sentences, also where they begin with a lower-case letter. The break iterators
 * of the JDK and of ICU treat every lower-case beginning as a continuation (docs/adr/0122), and
 * ICU's filtered one (78.1) finds its abbreviations within words: "the team." ends in German "am."
 */
final class Sentences {
  /** "U.S.", "B.Sc." */
  private static final Pattern INITIALS = Pattern.compile("\\p{L}{1,2}(?:\\.\\p{L}{1,2})+");

  /** Matches the rest of "i. d. R." after its first dot. */
  private static final Pattern SPACED_INITIALS =
      Pattern.compile("\\s+\\p{L}\\.(?:\\s|$).*", Pattern.DOTALL);

  private static final Pattern END =
      Pattern.compile(
          "(?:(?<![.!?…。！？؟।])[.!?…。！？؟।]++[\"'”’»)\\]]*+)(?=\\s|$)|[。！？]+|(?<=\\p{Ll}{3})[.!?](?=\\p{Lu}\\p{Ll}+\\s)"
              + "|(?<=\\s\\p{Ll}{3,15})[.!?](?=\\p{Ll}[\\p{L}']*\\s)"
              // a face between two sentences
              + "|(?<=\\s)(?:[:;]-?[)D(]|\\p{So}[\\p{M}\\p{Sk}\u200D\\p{So}]*)(?=\\s+\\p{L})");

  /** A mark after fewer words does not end a sentence. */
  private static final int WHOLE = 3;

  static List<Span> of(String text, Span line) {
    var sentences = new ArrayList<Span>();
    var ends = END.matcher(text).region(line.from(), line.to()).useTransparentBounds(true);
    int from = line.from();
    while (ends.find()) {
      if (ends.end() < line.to()
          && (!isEnd(text, from, ends.start(), ends.end())
              || BracketedSpans.is(text, ends.end(), new Span(from, line.to())))) {
        continue;
      }
      add(text, new Span(from, ends.end()), sentences);
      from = ends.end();
    }
    add(text, new Span(from, line.to()), sentences);
    return sentences;
  }

  static List<Span> atSemicolons(String text, Span sentence) {
    var parts = new ArrayList<Span>();
    int from = sentence.from();
    for (int i = from; i + 1 < sentence.to(); i++) {
      boolean end = "；؛".indexOf(text.charAt(i)) >= 0;
      if ((end || (text.charAt(i) == ';' && Character.isWhitespace(text.charAt(i + 1))))
          && !BracketedSpans.is(text, i, sentence)) {
        add(text, new Span(from, i + 1), parts);
        from = i + 1;
      }
    }
    add(text, new Span(from, sentence.to()), parts);
    return parts;
  }

  private static void add(String text, Span sentence, List<Span> sentences) {
    var trimmed = sentence.trimmed(text);
    if (trimmed.isEmpty()) {
      return;
    }
    if (sentences.isEmpty() || hasWord(trimmed.of(text)) && text.charAt(trimmed.from()) != '(') {
      sentences.add(trimmed);
    } else { // emoji, a row of dots, or what stands in brackets belongs to what was said before
      var before = sentences.removeLast();
      sentences.add(new Span(before.from(), trimmed.to()));
    }
  }

  private static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** "(builds, reviews, etc.) without having to ask" */
  private static boolean goesOnBehindBrackets(String text, int dot, int end) {
    var closing = text.substring(dot, end);
    var rest = text.substring(end).stripLeading();
    return (closing.endsWith(")") || closing.endsWith("]"))
        && !rest.isEmpty()
        && Character.isLowerCase(rest.charAt(0));
  }

  private static boolean isFace(String text, int at) {
    return ".!?…。！？؟।".indexOf(text.charAt(at)) < 0;
  }

  private static boolean isWhole(String text) {
    return text.strip().split("\\s+").length >= WHOLE;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean isEnd(String text, int from, int dot, int end) {
    if (isFace(text, dot)) {
      return isWhole(text.substring(from, dot))
          && WishPatterns.canBegin(text.substring(end).strip());
    }
    if (text.charAt(dot) != '.' || end - dot > 1) {
      return !goesOnBehindBrackets(text, dot, end);
    }
    int start = dot;
    while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    var word = text.substring(start, dot).toLowerCase(Locale.ROOT).replaceFirst("^[(\"'„“]+", "");
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next == end && next < text.length() && Character.isLowerCase(text.charAt(next))) {
      return WishPatterns.canBegin(text.substring(next));
    }
    boolean capital = next < text.length() && Character.isUpperCase(text.charAt(next));
    if (Abbreviations.is(word)) {
      return Abbreviations.mayEnd(word) && capital;
    }
    if (INITIALS.matcher(word).matches()) {
      return false;
    }
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
    boolean ordinal = word.length() <= 2 && word.chars().allMatch(Character::isDigit) && !capital;
    return !initial
        && !ordinal
        && !word.isEmpty()
        && !SPACED_INITIALS.matcher(text).region(end, text.length()).matches()
        && !(Abbreviations.isBeforeNumber(word) && isDigit(text, next));
  }
}
