package io.tenward.synthesis.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Several wishes in one sentence: "review faster and say no more often". Only where the second one
 * stands on its own and means something else: the plain rule takes far too much apart.
 */
final class Coordination {
  /** A longer passage is no sentence, but a list or a mistake. */
  private static final int LONGEST = 600;

  private static final Pattern JOINT =
      Pattern.compile(
          ";\\s+(?:and(?: also)?\\s+)?|\\s+/\\s+|,?\\s+(?:and also|and|as well as|plus|&|\\+)\\s+|(?<!,)\\s+but\\s+|,\\s+"
              + "|(?<=\\p{L}),(?=\\p{L})",
          Pattern.CASE_INSENSITIVE);

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

  /** Returns the position of the next joint, because later text does not matter for this one. */
  private static int next(List<Joint> joints, int at, Span sentence) {
    return joints.stream()
        .skip(at + 1L)
        .filter(Joint::another)
        .mapToInt(Joint::from)
        .findFirst()
        .orElse(sentence.to());
  }

  /**
   * Holds two parts of a sentence.
   *
   * @param joint what stands between them, in small letters; nothing for a comma
   * @param another whether a wish of this sentence was cut off before
   * @param rest of the sentence, from the joint on that may begin the next wish
   */
  record JoinedWishes(String left, String joint, String right, boolean another, String rest) {
    /** A wish has at least this many words. */
    private static final int SHORTEST = 2;

    private static final int SHORTEST_TOGETHER = 6;
    private static final int SHORTEST_IN_LIST = 4;

    private static final Set<String> ADDING =
        Set.of("and", "and also", "but", "plus", "+", "&", "; and", "; and also");

    /** Tells whether the parts are two wishes. */
    boolean areTwo(String sentence, Difference difference) {
      if (isList(sentence)) {
        return joint.startsWith(";") ? !left.isEmpty() && !right.isEmpty() : standAlone();
      }
      return standAlone() && (isOpposite() || difference.between(left, right));
    }

    /**
     * Tells whether the writer used the same mark twice, and so separated the wishes themselves.
     */
    private boolean isList(String sentence) {
      return isMark() && sentence.indexOf(joint.charAt(0)) < sentence.lastIndexOf(joint.charAt(0));
    }

    private boolean isMark() {
      return joint.startsWith(";") || joint.equals("/");
    }

    /**
     * Recognises "More pairing, fewer meetings": wanting more of one thing and less of another is
     * two wishes.
     */
    private boolean isOpposite() {
      return WishPatterns.isMore(right)
          && WishPatterns.isFewer(right) != WishPatterns.isFewer(left);
    }

    /** Tells whether the wish is one of several that commas separate. */
    private boolean isListed() {
      return another || rest.startsWith(",");
    }

    private boolean standAlone() {
      int l = words(left);
      int r = words(right);
      if (l < SHORTEST || r < SHORTEST || leans() || turns()) {
        return false;
      }
      if (isMark()) {
        return l + r >= SHORTEST_TOGETHER
            && (WishPatterns.canBegin(right) || WishPatterns.asks(right));
      }
      if (WishPatterns.isMore(right)) {
        return l + r >= SHORTEST_IN_LIST && WishPatterns.isMore(left);
      }
      if (WishPatterns.isThing(right) && WishPatterns.isThing(left)) {
        return another || !rest.isEmpty();
      }
      if (l + r < (isListed() ? SHORTEST_IN_LIST : SHORTEST_TOGETHER)) {
        return false;
      }
      return joint.equals("as well as") ? WishPatterns.isWish(left) : follows();
    }

    /** Tells whether the right part refers to the left one or continues it. */
    private boolean leans() {
      return WishPatterns.leans(right)
          && !joint.equals("as well as")
          && !(another && right.startsWith("make sure"));
    }

    /** "Do not do this; do that" is one wish, said twice; "decide and never blame us" are two. */
    private boolean turns() {
      boolean prohibits = WishPatterns.isProhibition(right);
      boolean inList = joint.isEmpty() && isListed();
      boolean added = prohibits && ADDING.contains(joint);
      return prohibits != WishPatterns.isProhibition(left)
          && !joint.equals("/")
          && !inList
          && !added;
    }

    /**
     * "I want you to plan, and to say no" are two; a comma alone begins a reason: "to protect us",
     * "I want to learn".
     */
    private boolean follows() {
      if (WishPatterns.hasOwnSubject(right)) {
        boolean isReason = joint.isEmpty() && !isListed() && !WishPatterns.hasOwnSubject(left);
        return !isReason && (WishPatterns.isWish(left) || WishPatterns.asks(left));
      }
      return WishPatterns.isWish(left)
          && WishPatterns.isCommand(ADDING.contains(joint) ? WishPatterns.withoutTo(right) : right);
    }

    private static int words(String text) {
      return text.isEmpty() ? 0 : text.split("\\s+").length;
    }
  }
}
