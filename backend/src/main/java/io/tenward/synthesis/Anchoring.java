package io.tenward.synthesis;

import io.tenward.synthesis.meaning.AnchorTheme;
import io.tenward.synthesis.meaning.Profile;
import io.tenward.synthesis.meaning.Vectors;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the anchor theme that a group of leaves, or a single one, is about. */
final class Anchoring {
  /** A group is about an anchor from this share of its profile on. */
  private static final double CONFIDENT = .4;

  /** A single leaf is near an anchor from this share of its profile on. */
  private static final double NEAR = CONFIDENT / 2;

  private final Profile[] profiles;
  private final List<AnchorTheme> anchors;

  Anchoring(Profile[] profiles, List<AnchorTheme> anchors) {
    this.profiles = profiles;
    this.anchors = anchors;
  }

  /**
   * Finds the anchor to name a theme after: the likeliest one, if most leaves are near it by
   * themselves. A rarer anchor wins a tie, because it names the theme more closely.
   */
  @Nullable AnchorTheme name(List<Integer> leaves) {
    int rarer = likeliest(leaves, Profile::all);
    int usual = main(leaves);
    long nearRarer = leaves.stream().filter(leaf -> isNear(profiles[leaf].all(), rarer)).count();
    long nearUsual = leaves.stream().filter(leaf -> isNear(leaf, usual)).count();
    int likely = nearRarer >= nearUsual ? rarer : usual;
    return 2 * Math.max(nearRarer, nearUsual) > leaves.size() ? anchors.get(likely) : null;
  }

  /**
   * @return the place of the usual one that most of these are about; -1 for none
   */
  int main(List<Integer> leaves) {
    return likeliest(leaves, Profile::usual);
  }

  /** Tells whether a single leaf is near a usual anchor. */
  boolean isNear(int leaf, int usual) {
    return isNear(profiles[leaf].usual(), usual);
  }

  private static boolean isNear(float[] shares, int anchor) {
    return anchor >= 0 && shares[anchor] >= NEAR;
  }

  /**
   * @return its place; -1 where none is likely enough
   */
  private int likeliest(List<Integer> leaves, Function<Profile, float[]> profileOf) {
    var shares = new float[profileOf.apply(profiles[leaves.getFirst()]).length];
    for (int leaf : leaves) {
      var profile = profileOf.apply(profiles[leaf]);
      if (profile.length != shares.length) {
        return -1;
      }
      Vectors.add(shares, profile, 1f / leaves.size());
    }
    int most = 0;
    for (int t = 1; t < shares.length; t++) {
      most = shares[t] > shares[most] ? t : most;
    }
    return shares.length > 0 && shares[most] >= CONFIDENT ? most : -1;
  }
}
