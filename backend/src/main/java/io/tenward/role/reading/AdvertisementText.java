package io.tenward.role.reading;

import io.tenward.role.reading.text.Headings;
import io.tenward.synthesis.reading.Lines;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises what an advertisement says beside the role: about the employer, its benefits, how to
 * apply, and facts. It sets a list aside only below a heading with that one meaning, and no
 * sentence about a duty: a clause kept by mistake costs one click, but a lead cannot miss what they
 * never saw.
 */
final class AdvertisementText {
  /** The expression matches a whole heading in English, German and French. */
  private static final Pattern HEADING = words("(?:" + part("heading") + ")[\\s?!:.…]*");

  /** "Benefits and contact", "Benefits, salary" */
  private static final Pattern JOINED = Pattern.compile(",? (?:&|\\+|/|and|und|et) |, ");

  /** "About Larkfield": only where a sentence speaks of it, or says "we". */
  private static final Pattern ABOUT =
      Pattern.compile("(?:About|Über|À propos de) ((?:The )?\\p{Lu}\\S*)(?: \\p{Lu}\\S*){0,2}");

  private static final Pattern WE = words("^(?:we|our|wir|unser\\p{L}*|nous|notre|nos)\\b");

  /** A sentence with one of these is about the person who is sought. */
  private static final Pattern OF_THE_ROLE = words(part("role"));

  private static final Pattern PROSE = words(part("sentence"));

  /** Such lines are links below a page. */
  private static final Pattern LINKS = words(part("links"));

  /** "Location: Bremen", "Full-time | Permanent", "Nordhafen AG (Bremen)". */
  private static final Pattern FACTS = words("^(?:" + part("fact") + ")$");

  /** A longer heading names no section. */
  private static final int LONGEST_HEADING = 200;

  private AdvertisementText() {}

  /**
   * Tells whether a sentence that is no list item says something beside the role.
   *
   * @param headings above it, from the outermost one
   */
  static boolean isAside(List<String> headings, String sentence) {
    return isAsideBelow(headings, sentence)
        || LINKS.matcher(sentence).find()
        || FACTS.matcher(sentence).find()
        || PROSE.matcher(sentence).find() && !sentence.matches("(?i)(?:you|you['’]ll|du) .*");
  }

  /**
   * Tells whether sentences are about the employer: they say "we" and nothing about who is sought.
   */
  static boolean isOfEmployer(List<String> sentences) {
    return sentences.size() > 1
        && sentences.stream().anyMatch(sentence -> WE.matcher(sentence).find())
        && sentences.stream().noneMatch(sentence -> OF_THE_ROLE.matcher(sentence).find());
  }

  /**
   * Tells whether the nearest meaningful heading sets the sentence aside. Tasks on a page that puts
   * them somewhere below "About us" stay tasks.
   */
  static boolean isAsideBelow(List<String> headings, String sentence) {
    for (var heading : headings.reversed()) {
      if (heading.length() > LONGEST_HEADING) {
        continue;
      }
      var about = ABOUT.matcher(heading);
      if (HEADING.matcher(heading).matches()
          || JOINED.splitAsStream(heading).allMatch(part -> HEADING.matcher(part).matches())
          || about.matches()
              && (sentence.contains(about.group(1)) || WE.matcher(sentence).find())) {
        return true;
      }
      if (Headings.isUsual(heading)) {
        return false;
      }
    }
    return false;
  }

  private static String part(String kind) {
    return Lines.ofResource("/role/asides.txt")
        .filter(line -> line.startsWith(kind + " "))
        .map(line -> line.substring(kind.length() + 1))
        .collect(Collectors.joining("|"));
  }

  private static Pattern words(String... alternatives) {
    return Pattern.compile(
        String.join("|", alternatives),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
