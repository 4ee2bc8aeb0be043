package io.tenward.synthesis.reading;

import java.util.Set;

/**
 * Two parts of a sentence.
 *
 * @param joint what stands between them, in small letters; nothing for a comma
 * @param another whether a wish of this sentence was cut off before
 * @param rest of the sentence, from the joint on that may begin the next wish
 */
record JoinedWishes(String left, String joint, String right, boolean another, String rest) {
  /** In words. */
  private static final int SHORTEST = 2;

  private static final int SHORTEST_TOGETHER = 6;
  private static final int SHORTEST_IN_LIST = 4;

  private static final Set<String> ADDING =
      Set.of("and", "and also", "but", "plus", "+", "&", "; and", "; and also");

  /** Whether they are two wishes. */
  boolean areTwo(String sentence, Difference difference) {
    if (isList(sentence)) {
      return joint.startsWith(";") ? !left.isEmpty() && !right.isEmpty() : standAlone();
    }
    return standAlone() && (isOpposite() || difference.between(left, right));
  }

  /** Who sets a mark twice takes the sentence apart themselves. */
  private boolean isList(String sentence) {
    return isMark() && sentence.indexOf(joint.charAt(0)) < sentence.lastIndexOf(joint.charAt(0));
  }

  private boolean isMark() {
    return joint.startsWith(";") || joint.equals("/");
  }

  /** "More pairing, fewer meetings": who wants more of one thing wants less of something else. */
  private boolean isOpposite() {
    return WishPatterns.isMore(right) && WishPatterns.isFewer(right) != WishPatterns.isFewer(left);
  }

  /** Whether it is one of several, with commas between them. */
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

  /** Whether the right part speaks of what the left one names, or continues it. */
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
    return prohibits != WishPatterns.isProhibition(left) && !joint.equals("/") && !inList && !added;
  }

  /**
   * "I want you to plan, and to say no" are two; a comma alone begins a reason: "to protect us", "I
   * want to learn".
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
