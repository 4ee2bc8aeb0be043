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
    var joints = joints(text, sentence);
    int from = sentence.from();
    for (int j = 0; j < joints.size(); j++) {
      var joint = joints.get(j);
      var left = new Span(from, joint.from());
      var right = new Span(joint.to(), next(joints, j, sentence));
      if (!BracketedSpans.is(text, joint.from(), sentence)) {
        var joined =
            new JoinedWishes(
                left.of(text).strip(),
                joint.of(text).replace(",", "").strip().toLowerCase(Locale.ROOT),
                right.of(text).strip(),
                !parts.isEmpty(),
                text.substring(right.to(), sentence.to()));
        if (joined.areTwo(sentence.of(text), difference)) {
          parts.add(left.trimmed(text));
          from = joint.to();
        }
      }
    }
    parts.add(new Span(from, sentence.to()).trimmed(text));
    return parts;
  }

  /**
   * @param another whether what follows it may be another wish
   */
  private record Joint(int from, int to, boolean another) {
    String of(String text) {
      return text.substring(from, to);
    }
  }

  private static List<Joint> joints(String text, Span sentence) {
    return JOINT
        .matcher(text)
        .region(sentence.from(), sentence.to())
        .results()
        .map(
            found ->
                new Joint(
                    found.start(),
                    found.end(),
                    WishPatterns.isAnother(text.substring(found.end(), sentence.to()))))
        .toList();
  }

  /** As far as the next joint: what comes later does not decide about this one. */
  private static int next(List<Joint> joints, int at, Span sentence) {
    return joints.stream()
        .skip(at + 1L)
        .filter(Joint::another)
        .mapToInt(Joint::from)
        .findFirst()
        .orElse(sentence.to());
  }
}
