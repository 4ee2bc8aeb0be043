package io.tenward.role.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a line that its writer ended from one that was broken because it was full. */
final class LineBreaks {
  /** In letters; few pages are so narrow. */
  private static final int SHORT = 45;

  /** Lines of a list without marks, at least. */
  private static final int LIST = 3;

  /** No line ends in such a word if its writer ended it; in English, German and French. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:.*[^\\p{L}])?(?:and|or|of|the|an?|to|for|with|in|on|at|by|from|as|that|which|into|over"
              + "|our|your|their|its|his|her|this|these|is|are|be|if|than"
              + "|und|oder|d(?:er|ie|as|en|em|es)|ein(?:e[mnrs]?)?|für|mit|von|vom|zum?|zur|ins?|im|am"
              + "|an|auf|aus|beim?|nach|über|unter|sowie|bzw\\.|als|dass|wie|(?:uns|eur|dein|ihr|sein)e?[mnrs]?"
              + "|et|ou|du|les?|la|une?|pour|avec|dans|sur|à|au|aux|que|qui)"
              + "|.*[,–—&/(-]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Begins a heading above short lines, and no task: "And of everybody". */
  private static final Pattern OPENS =
      Pattern.compile(
          "(?:and|or|but|what|who|how|why|where|when|about|in|on|as|at|for|from|with|your|our|the"
              + "|this|these|und|oder|was|wer|wie|warum|über|im|als|für|mit|von|(?:dein|unser|ihr|eur)e?"
              + "|d(?:er|ie|as)|dies\\p{L}*|et|ce|que|qui|vos|votre|nos|notre|l[ea]s?)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern SENTENCE = Pattern.compile(".*[.!?]");

  private LineBreaks() {}

  /** Short, with a capital after it. */
  static boolean isEnded(String line, String next) {
    return line.length() <= SHORT && beginsLarge(next) && !goesOn(line);
  }

  /**
   * Whether lines one below the other are each a task: nobody breaks a sentence so that all of its
   * lines begin alike.
   */
  static boolean isList(List<String> lines) {
    long large = lines.stream().filter(LineBreaks::beginsLarge).count();
    boolean alike =
        large == lines.size()
            || large == 0 && lines.stream().allMatch(line -> line.length() <= SHORT);
    return lines.size() >= LIST
        && alike
        && lines.stream().noneMatch(LineBreaks::goesOn)
        && !lines.stream().allMatch(line -> SENTENCE.matcher(line).matches());
  }

  /** Whether a short line says what those below it are about. */
  static boolean isHeadingOf(String line, String next) {
    return opens(line) && !opens(next);
  }

  /** The lines of a paragraph, with those that belong together in one list. */
  static List<List<String>> paragraphs(List<String> lines) {
    boolean list = isList(lines);
    var all = new ArrayList<List<String>>();
    for (var line : lines) {
      if (all.isEmpty() || list || isEnded(all.getLast().getLast(), line)) {
        all.add(new ArrayList<>());
      }
      all.getLast().add(line);
    }
    return all;
  }

  private static boolean opens(String line) {
    return OPENS.matcher(line).matches() || !line.contains(" ");
  }

  private static boolean goesOn(String line) {
    return GOES_ON.matcher(line.strip()).matches();
  }

  private static boolean beginsLarge(String line) {
    var stripped = line.strip();
    return !stripped.isEmpty() && !Character.isLowerCase(stripped.codePointAt(0));
  }
}
