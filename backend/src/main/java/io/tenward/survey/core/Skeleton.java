package io.tenward.survey.core;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text looks like: equal for texts that a reader cannot tell apart (UTS #39, "skeleton"),
 * and without case, accents, signs, blanks and what cannot be seen.
 */
final class Skeleton {
  private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Skeleton() {}

  /** Letters and digits only; empty where there are none. */
  static String of(String text) {
    var skeleton = plain(CHECKER.getSkeleton(plain(text)));
    // A capital I looks like l, and small it is i.
    return NEITHER_LETTER_NOR_DIGIT.matcher(skeleton).replaceAll("").replace('i', 'l');
  }

  private static String plain(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var seen = new StringBuilder();
    decomposed
        .codePoints()
        .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
        .forEach(seen::appendCodePoint);
    // Lower case may bring marks back: a dotted capital I has one.
    return MARKS.matcher(seen.toString().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
