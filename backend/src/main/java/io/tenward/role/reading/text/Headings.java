package io.tenward.role.reading.text;

import java.util.regex.Pattern;

/** Recognises headings that are not marked as such. */
public final class Headings {
  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 10;

  /** A label has at most this many words. */
  private static final int LABEL = 4;

  /** Advertisements call their sections like this; such a line asks for nothing. */
  private static final Pattern USUAL =
      Pattern.compile(
          "(?:"
              + String.join(
                  "|",
                  "about (?:us|you|the (?:role|job|position|team|company))",
                  "who (?:we|you) are",
                  "what (?:you(?:'|’)ll|you will|you) (?:do|bring|need|get)",
                  "what we (?:offer|expect)|we offer",
                  "(?:(?:your|our|the|key|main) )?(?:tasks|responsibilities|duties|requirements"
                      + "|qualifications|skills|profile|benefits)",
                  "(?:your|our|the) (?:role|mission|company|team)",
                  "how to apply|next steps|contact",
                  "(?:vos |votre |les )?(?:missions?|responsabilités|profil|compétences)",
                  "über (?:uns|dich|sie|die (?:rolle|stelle|position))",
                  "wer wir sind|das sind wir|das bist du",
                  "(?:was wir|wir) bieten|das bieten wir|unser angebot",
                  "(?:das|was) (?:erwartet (?:dich|sie)|(?:dich|sie) erwartet)",
                  "das bringst du mit|was du mitbringst|das bringen sie mit|was sie mitbringen",
                  "(?:(?:deine|ihre|unsere|die) )?(?:aufgaben|anforderungen|qualifikationen"
                      + "|verantwortung|kompetenzen|benefits|vorteile)",
                  "(?:(?:dein|ihr|das) )?profil|(?:deine|ihre|die) rolle|kontakt|(?:deine |ihre )?bewerbung")
              + ")\\s*:?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * Matches a position such as "Senior Tech Lead (m/w/d)", with a capital to each word, unlike a
   * sentence.
   */
  private static final Pattern POSITION =
      Pattern.compile(
          "(?:\\p{Lu}\\S*\\s+|&\\s+){0,3}(?:\\p{Lu}\\S*-)?(?:(?:Tech|Technical|Team) [Ll]ead|Lead Engineer"
              + "|Engineering [Mm]anager|(?:Software |Lead )?(?:Engineer|Developer|Architect)"
              + "|[Tt]eamleit(?:er(?:[:*]?in)?|ung)|(?:\\p{Lu}\\p{L}*)?[Ee]ntwickler(?:[:*]?in)?"
              + "|(?:\\p{Lu}\\p{L}*)?[Aa]rchitekt(?:[:*]?in)?)"
              + "(?:\\s*\\((?:[a-z]/){1,3}[a-z]\\))?");

  private static final Pattern TITLED =
      Pattern.compile("\\p{Lu}\\S*(?:\\s+(?:[^\\p{Ll}]\\S*|\\p{Ll}{1,3}))*");

  private Headings() {}

  /** Tells whether a line is only the usual name of a section. */
  public static boolean isUsual(String text) {
    return Character.isUpperCase(text.codePointAt(0)) && USUAL.matcher(text).matches();
  }

  /** Tells whether a line is only the name of a position, as above the text. */
  public static boolean isPosition(String text) {
    return POSITION.matcher(text).matches();
  }

  /** Tells whether a text is short and no sentence. */
  public static boolean isShort(String text) {
    return text.length() <= LONGEST
        && text.split("\\s+").length <= MOST_WORDS
        && Plain.hasWord(text)
        && !text.matches(".*[.;,!…]$");
  }

  /** "People", "Code review:": a name in a table or a list, and no task. */
  public static boolean isLabel(String text) {
    return isShort(text) && text.split("\\s+").length <= LABEL;
  }

  /** "Team and hiring (~30 %)" */
  public static boolean isShare(String text) {
    return isShort(text) && text.matches(".*\\(\\s*(?:ca\\. ?|~ ?)?\\d{1,3} ?%\\s*\\)");
  }

  /**
   * Recognises "Team and Hiring", without a mark and without a verb that a task would begin with.
   */
  public static boolean isNoun(String text) {
    return isLabel(text)
        && text.matches("\\p{L}+ [\\p{L}&\\s/-]+")
        && TITLED.matcher(text).matches();
  }

  /** Recognises "Team Lead Responsibilities:", with a capital to each longer word. */
  public static boolean isTitled(String text) {
    return text.endsWith(":") && isShort(text) && TITLED.matcher(text).matches();
  }

  /** Above a list: "Your tasks:", "In this role you will:". */
  public static boolean announces(String text) {
    return text.endsWith(":") && text.length() <= 2 * LONGEST;
  }

  public static String withoutColon(String heading) {
    var bare = heading.replaceFirst("\\s*:$", "");
    return bare.substring(0, Plain.cut(bare, Limits.HEADING));
  }
}
