package io.tenward.synthesis.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a text is English, by script and by its small words. Says so only where it shows: "trust
 * us" and "CI/CD" are nobody's.
 */
public enum DetectedLanguage {
  ENGLISH,
  OTHER,
  /** Too little to tell, or in equal parts. */
  UNSURE;

  private enum Small {
    EN(
        "the a an and or of to in is are be been was were we you i me my our us your it that this for with on at more less not"
            + " have has do does don't can could would should when what who how why from but if so please they them their"
            + " as by about into than too very just there which will no one all any some after before need want"),
    DE(
        "der die das den dem des ein eine einen einem einer und oder ist sind war wir ihr ich mich mir uns dich dir du sie es"
            + " nicht mehr weniger für mit auf im zu zum zur von bei wenn was wie warum aber auch bitte kann könnte sollte"
            + " würde habe hat haben sich nur noch über unsere unser deine dein als wird werden man"),
    FR(
        "le la les un une des du et ou est sont nous vous je tu il elle on ne pas plus moins pour avec sur dans que qui"
            + " mais si ce cette ces notre nos votre vos mon ma mes au aux être avoir faire"),
    ES(
        "el la los las un una unos y o es son nosotros usted yo tú no más menos para con en que quien pero si este esta"
            + " nuestro nuestra nuestros su sus mi del al por como muy ser estar hay"),
    IT(
        "il lo la gli le un una e o è sono noi voi io tu non più meno per con su in che chi ma se questo questa nostro"
            + " nostra del della dei nel alla come molto essere avere di da"),
    PT(
        "o os as um uma e é são nós você eu não mais menos para com em que quem mas se este esta nosso nossa do da dos das no na por como muito ser"),
    NL(
        "de het een en of is zijn wij jij je ik mij ons niet meer minder voor met op in van bij als wat hoe waarom maar ook"
            + " graag kan zou moet heb heeft hebben dat dit te aan er"),
    PL(
        "i w na z do nie się jest są to że jak ale czy dla od przez po my wy ja więcej mniej żeby oraz nas nam"),
    SV(
        "och att det som en ett är vi du jag inte mer mindre för med på av till den om men kan skulle har vår oss");

    private final Set<String> words;

    Small(String words) {
      this.words = Set.copyOf(Arrays.asList(words.split(" ")));
    }
  }

  public static DetectedLanguage of(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    if (letters == 0) {
      return UNSURE;
    }
    if (latin * 2 < letters) {
      return OTHER;
    }
    var counts = count(text);
    int english = counts.getOrDefault(Small.EN, 0);
    int other =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey() != Small.EN)
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    if (other > english) {
      return OTHER;
    }
    return english > other ? ENGLISH : UNSURE;
  }

  private static Map<Small, Integer> count(String text) {
    var counts = new EnumMap<Small, Integer>(Small.class);
    for (var word : text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}']+")) {
      for (var language : Small.values()) {
        if (language.words.contains(word)) {
          counts.merge(language, 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
