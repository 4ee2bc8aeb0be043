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
  private static final Pattern WHOLE =
      Pattern.compile(
          "sorry|n ?a|nil|null|no|none|nope|nah|not|nein|nö|nee|k ?a|entfällt|not applicable|tb[acd]|ditto|dito|pass|skip(?: this)?|test(?:ing)?"
              + "|asdf\\p{L}*|qwert\\p{L}*|(?:bla ?)+|([a-z])\\1*"
              + "|(?:i am |i m |im )?(?:not|un) ?sure|(?:i )?(?:do ?n ?t|do not) (?:know|mind|care)|dunno|idk|no clue"
              + "|(?:i )?(?:would|d) say no(?:ne|thing)?|(?:hard|difficult) to say"
              + "|(?:i )?(?:can(?:no| no)?(?: ?t)?|could ?n(?:o| ?)t|could not) (?:say|tell|judge|comment|think of (?:any(?:thing)?|much|one))(?: more)?"
              + "|(?:i (?:have|ve)(?: got)? )?nothing(?: new| more| comes to mind| to (?:add|say|report|declare|complain about)){0,2}"
              + "|(?:i (?:have|ve)(?: got)? )?no (?:other |particular |strong )?(?:answers?|comments?|complaints?|ideas?|opinions?|remarks?|suggestions?|thoughts?"
              + "|wishes|expectations|preference)"
              + "|(?:the )?same (?:as|like) (?:last (?:time|round|survey)|before|above)|(?:see|as) (?:above|before|last time)"
              + "|(?:ich )?wei(?:ß|ss) (?:ich |es )?nicht|(?:nichts|nix)(?: neues| mehr| zu sagen| einzuwenden)?|(?:hab|habe) ich (?:nicht|keine?)"
              + "|(?:kann ich|ich kann) (?:da )?nichts(?: mehr)? (?:zu )?sagen|mir fällt nichts(?: mehr)? ein|mehr fällt mir nicht ein|fällt mir nichts ein"
              + "|kein(?:e[rsn]?|s)?|keine? (?:anderen )?(?:angaben?|antwort|ahnung|meinung|idee|wünsche|vorschläge|erwartungen|anmerkungen|kommentar)"
              + "|siehe oben|s o|wie (?:oben|gehabt|immer|(?:beim )?letzte[ns]? mal)|(?:ist )?mir egal|schwer zu sagen|noch nicht|passt(?: so| schon)?");

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
