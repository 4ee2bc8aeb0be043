package io.tenward.form;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds characters that only look like letters or digits, or that cannot be seen. A lead could ask
 * the same question again by writing it with them, and the repeat rule would not recognise it
 * (docs/adr/0137, R7).
 */
public final class LookalikeCharacters {
  private static final UnicodeSet ENCLOSED =
      new UnicodeSet("[\\u2460-\\u24FF\\U0001F100-\\U0001F1FF\\u20DD-\\u20E4]").freeze();

  /** Spacing modifier letters: they look like quotes, dashes and small letters. */
  private static final UnicodeSet MODIFIERS = new UnicodeSet("[\\u02B0-\\u02FF]").freeze();

  /** "LATIN LETTER SMALL CAPITAL R": its mapping to a plain letter is in its name alone. */
  private static final Pattern NAMED_LETTER = Pattern.compile("(?:CAPITAL|LETTER) ([A-Z])$");

  private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

  private static final UnicodeSet OF_SOME_LANGUAGE = ofSomeLanguage();

  /** Texts in these scripts mix them, and Latin, within a word. */
  private static final Set<Integer> MIXED =
      Set.of(
          UScript.COMMON,
          UScript.INHERITED,
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.HANGUL,
          UScript.BOPOMOFO);

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_PRESENTATION = 0xFE0F;

  private LookalikeCharacters() {}

  /**
   * Names a character that is refused.
   *
   * @param instead letters that it looks like; null where there are none
   */
  public record Lookalike(String character, @Nullable String instead) {}

  /** Finds the first in a text. */
  public static Optional<Lookalike> firstIn(String text) {
    var points = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
    int script = UScript.COMMON;
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      if (!isAllowed(point) && !isPartOfEmoji(points, i)) {
        return Optional.of(lookalike(point));
      }
      if (!UCharacter.isLetter(point)) {
        script = isMark(point) ? script : UScript.COMMON;
      } else if (!MIXED.contains(UScript.getScript(point))) {
        int before = script;
        script = UScript.getScript(point);
        if (before != UScript.COMMON && before != script) {
          return Optional.of(lookalike(script == UScript.LATIN ? otherBefore(points, i) : point));
        }
      }
    }
    return Optional.empty();
  }

  /** Tells whether a text has a letter, without which no question can be told from another. */
  public static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(UCharacter::isLetter);
  }

  private static int otherBefore(int[] points, int latin) {
    int at = latin - 1;
    while (!UCharacter.isLetter(points[at]) || MIXED.contains(UScript.getScript(points[at]))) {
      at--;
    }
    return points[at];
  }

  private static boolean isAllowed(int point) {
    if (ENCLOSED.contains(point)
        || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || UCharacter.hasBinaryProperty(point, UProperty.BIDI_CONTROL)) {
      return false;
    }
    if (UCharacter.isLetter(point)) {
      return OF_SOME_LANGUAGE.contains(point);
    }
    return switch (UCharacter.getType(point)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          point >= '0' && point <= '9';
      default -> true;
    };
  }

  private static boolean isMark(int point) {
    return UCharacter.getType(point) == Character.NON_SPACING_MARK
        || UCharacter.getType(point) == Character.COMBINING_SPACING_MARK;
  }

  /** A joiner stands between two emoji, and a variation selector behind one. */
  private static boolean isPartOfEmoji(int[] points, int at) {
    return at > 0
        && (points[at] == EMOJI_PRESENTATION && isEmoji(points[at - 1])
            || points[at] == ZERO_WIDTH_JOINER
                && (isEmoji(points[at - 1]) || points[at - 1] == EMOJI_PRESENTATION)
                && at + 1 < points.length
                && isEmoji(points[at + 1]));
  }

  private static boolean isEmoji(int point) {
    return UCharacter.hasBinaryProperty(point, UProperty.EMOJI) && !UCharacter.isDigit(point);
  }

  private static Lookalike lookalike(int point) {
    var character = Character.toString(point);
    return new Lookalike(
        character,
        Stream.of(
                Normalizer.normalize(character, Normalizer.Form.NFKC),
                CHECKER.getSkeleton(character),
                NAMED_LETTER
                    .matcher(UCharacter.getExtendedName(point))
                    .results()
                    .map(name -> name.group(1).toLowerCase(Locale.ROOT))
                    .collect(joining()))
            .filter(plain -> !plain.isEmpty() && !plain.equals(character))
            .filter(plain -> firstIn(plain).isEmpty())
            .findFirst()
            .orElse(null));
  }

  /** Letters of the main exemplar set of any language of CLDR, small and capital. */
  private static UnicodeSet ofSomeLanguage() {
    var letters = new UnicodeSet();
    Arrays.stream(ULocale.getAvailableLocales())
        .filter(locale -> locale.getCountry().isEmpty())
        .map(locale -> LocaleData.getExemplarSet(locale, 0, LocaleData.ES_STANDARD))
        .forEach(letters::addAll);
    return letters.closeOver(UnicodeSet.ADD_CASE_MAPPINGS).removeAll(MODIFIERS).freeze();
  }
}
