package io.tenward.synthesis.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sentences of a line, also where nobody began them with a capital letter. The break iterators of
 * the JDK and of ICU take every lower-case beginning for a continuation (docs/synthesis.md).
 */
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("e.g eg i.e ie cf vs approx ca mr mrs ms dr prof resp incl excl dept est etc inc ltd jr sr a.m p.m"
                  + " w.r.t a.k.a bzw z.b zb d.h u.a usw evtl ggf z.t v.a o.ä s.o s.u vgl inkl exkl i.d.r p.ex")
              .split(" "));

  /** These may also end a sentence: what follows decides. */
  private static final Set<String> MAY_END = Set.of("etc", "usw", "inc", "ltd", "a.m", "p.m");

  /** "U.S." */
  private static final Pattern INITIALS = Pattern.compile("\\p{L}(?:\\.\\p{L})+");

  private static final Pattern END =
      Pattern.compile(
          "(?:[.!?…。！？؟।]+[\"'”’»)\\]]*)(?=\\s|$)|[。！？]+|(?<=\\p{Ll}{3})[.!?](?=\\p{Lu}\\p{Ll}+\\s)");

  private Sentences() {}

  static List<Span> of(String text, Span line) {
    var sentences = new ArrayList<Span>();
    var ends = END.matcher(text).region(line.from(), line.to()).useTransparentBounds(true);
    int from = line.from();
    while (ends.find()) {
      if (ends.end() < line.to() && !isEnd(text, from, ends.start(), ends.end())) {
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
      if (end || (text.charAt(i) == ';' && Character.isWhitespace(text.charAt(i + 1)))) {
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
    if (hasWord(trimmed.of(text)) || sentences.isEmpty()) {
      sentences.add(trimmed);
    } else { // emoji or a row of dots belongs to what was said before
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

  private static boolean isEnd(String text, int from, int dot, int end) {
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
    boolean capital = next < text.length() && Character.isUpperCase(text.charAt(next));
    if (ABBREVIATIONS.contains(word)) {
      return MAY_END.contains(word) && capital;
    }
    if (INITIALS.matcher(word).matches()) {
      return capital;
    }
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
    boolean ordinal = word.length() <= 2 && word.chars().allMatch(Character::isDigit) && !capital;
    return !initial && !ordinal && !word.isEmpty();
  }
}
