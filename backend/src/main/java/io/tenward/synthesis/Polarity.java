package io.tenward.synthesis;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which way a wish points: models see that "more meetings" and "fewer meetings" are alike. */
enum Polarity {
  MORE,
  LESS,
  /** Neither, or both. */
  OPEN;

  /**
   * What there can be more and less of: who wants more reviews agrees with who wants them sooner.
   */
  enum Of {
    AMOUNT(
        "less|fewer|reduce[sd]?|reducing|decrease|cut|cuts|cutting|cancel(?:led)?|skip|drop|limit"
            + "|too (?:much|many|often)|no more|halve|in half|weniger|seltener\\w*|zu (?:viele?|oft|häufig)"
            + "|reduzier\\w*|verringer\\w*|streich\\w*|halbier\\w*|kein(?:e[nrms]?)? (?:\\w+ )?mehr|nicht (?:mehr )?so (?:viele?|oft)",
        "(?<!no |any )more(?! than)|increase|additional|extra|add|too (?:few|little|rarely|seldom)"
            + "|not enough|never enough|lack(?:s|ing)?|missing|at least"
            + "|(?<!\\b(?:nicht|nie|kein(?:e[nrms]?)?) (?:\\w{1,40} )?)mehr(?! als)|öfter\\w*|häufiger\\w*|zusätzlich\\w*"
            + "|zu (?:wenige?|selten)|nicht (?:genug|genügend)|mindestens|fehlt|fehlen"),
    LENGTH(
        "shorten|shorter|too (?:long|deep)|kürzer\\w*|verkürz\\w*|kürz(?:t|en)|zu (?:lange?|ausführlich)",
        "(?<!no |any )longer(?! than)|deeper|extend|too short|länger\\w*(?! als)|verlänger\\w*|ausführlicher\\w*|zu kurz"),
    PACE(
        "slower|slow down|too (?:fast|early)|langsamer\\w*|zu (?:schnell|früh)",
        "faster|quicker|sooner|too (?:slow|slowly|late)|schneller\\w*|zügiger\\w*|früher|zu (?:langsam|spät)");

    // A negation ("don't", "never", "stop") is not among them: it turns a verb, not an amount.
    private final Pattern less;
    private final Pattern more;

    Of(String less, String more) {
      this.less = words(less);
      this.more = words(more);
    }

    private static Pattern words(String some) {
      return Pattern.compile("\\b(?:" + some + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
    }
  }

  private static final Set<String> SIGNS =
      Set.of(
          ("not no none never nobody don't dont doesn't isn't aren't can't cannot won't shouldn't without stop start yes less"
                  + " fewer more faster slower sooner later earlier longer shorter larger smaller too avoid reduce increase"
                  + " nicht nichts kein keine keinen keinem keiner keines nie niemals niemand ohne nein ja mehr weniger"
                  + " schneller langsamer früher später länger kürzer öfter häufiger seltener zu")
              .split(" "));

  static Polarity of(String text, Of what) {
    var lower = lower(text);
    boolean less = what.less.matcher(lower).find();
    boolean more = what.more.matcher(lower).find();
    return less == more ? OPEN : less ? LESS : MORE;
  }

  /** The words that turn a sentence round; only with the same ones do two say the same. */
  static Set<String> signs(String text) {
    var found = new TreeSet<String>();
    for (var word : lower(text).split("[^\\p{L}']+")) {
      if (SIGNS.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
