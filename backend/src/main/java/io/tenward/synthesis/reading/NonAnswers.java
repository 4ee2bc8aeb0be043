package io.tenward.synthesis.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers which say that there is none: "not sure", "nothing comes to mind", "asdf". */
final class NonAnswers {
  /** What people add to one, without wishing for anything by it. */
  private static final Pattern PADDING =
      Pattern.compile(
          "\\b(?:at (?:the|this) (?:moment|time|point)|right now|for now|so far|currently|yet|really|honestly|to be honest|tbh|sorry|at all"
              + "|from (?:me|my side)|on (?:this|that)|(?:that )?i (?:can think|know) of|special|specific|further|else|any ?more"
              + "|im moment|momentan|derzeit|zur ?zeit|aktuell|gerade|leider|dazu|hierzu|von (?:mir|meiner seite)|ehrlich gesagt|eigentlich"
              + "|sonst|weiter(?:es|en?)?|besonderes|bestimmtes|hinzuzufügen)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Of one in which nothing else is left. */
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

  /** What begins with one of these asks for something. */
  private static final Set<String> WISHING =
      Set.of("say", "keep", "do", "have", "be", "come", "use", "help", "change", "more", "think");

  private NonAnswers() {}

  /**
   * @param words in small letters, without marks
   */
  static boolean is(String words) {
    var bare = PADDING.matcher(words).replaceAll("");
    return WHOLE.matcher(words).matches()
        || isEmpty(words)
        || WHOLE.matcher(GAPS.matcher(bare).replaceAll(" ").strip()).matches();
  }

  /** Who tells somebody of what they do not do asks for it. */
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
