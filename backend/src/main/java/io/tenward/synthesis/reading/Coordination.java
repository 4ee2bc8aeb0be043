package io.tenward.synthesis.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Several wishes in one sentence: "review faster and say no more often". Only where the second one
 * stands on its own and means something else: the plain rule takes far too much apart.
 */
final class Coordination {
  /** What is longer is no sentence, but a list or an accident. */
  private static final int LONGEST = 600;

  private static final Pattern JOINT =
      Pattern.compile(
          ";\\s+(?:and(?: also)?\\s+)?|\\s+/\\s+|,?\\s+(?:and also|and|as well as|plus|&|\\+)\\s+|(?<!,)\\s+but\\s+|,\\s+"
              + "|(?<=\\p{L}),(?=\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private Coordination() {}

  static List<Span> of(String text, Span sentence, Difference difference) {
    if (sentence.to() - sentence.from() > LONGEST) {
      return Sentences.atSemicolons(text, sentence);
    }
    var parts = new ArrayList<Span>();
    var joint = JOINT.matcher(text).region(sentence.from(), sentence.to());
    int from = sentence.from();
    while (joint.find()) {
      var left = new Span(from, joint.start());
      var right = new Span(joint.end(), next(text, joint.end(), sentence.to()));
      if (outsideBrackets(text, left)) {
        var joined =
            new Joined(
                left.of(text).strip(),
                joint.group().replace(",", "").strip().toLowerCase(Locale.ROOT),
                right.of(text).strip(),
                !parts.isEmpty(),
                text.substring(right.to(), sentence.to()));
        if (joined.areTwo(sentence.of(text), difference)) {
          parts.add(left.trimmed(text));
          from = joint.end();
        }
      }
    }
    parts.add(new Span(from, sentence.to()).trimmed(text));
    return parts;
  }

  /** As far as the next joint: what comes later does not decide about this one. */
  private static int next(String text, int from, int end) {
    var joint = JOINT.matcher(text).region(from, end);
    while (joint.find()) {
      if (Wishes.isAnother(text.substring(joint.end(), end))) {
        return joint.start();
      }
    }
    return end;
  }

  private static boolean outsideBrackets(String text, Span left) {
    long open = left.of(text).chars().filter(c -> c == '(').count();
    return open == left.of(text).chars().filter(c -> c == ')').count();
  }
}
