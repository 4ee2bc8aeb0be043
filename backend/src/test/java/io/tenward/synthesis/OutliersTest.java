package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.synthesis.Synthesis.Outliers;
import io.tenward.synthesis.grouping.Tree;
import io.tenward.synthesis.meaning.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutliersTest {
  private static final double HEIGHT = .6;

  @Test
  void whatIsHardlyLikeTheOthersStandsAlone() {
    assertEquals(List.of(List.of(2), List.of(0, 1)), apart(.1f));
  }

  @Test
  void unlessItIsAboutTheSameAsTheyAre() {
    assertEquals(List.of(List.of(0, 1, 2)), apart(.3f));
  }

  /**
   * @param share what the third statement has of the anchor that the others are about
   */
  private static List<List<Integer>> apart(float share) {
    float[][] vectors = {{1, 0, 0}, {.8f, .6f, 0}, {0, .2f, .98f}};
    Profile[] profiles = {profile(.9f), profile(.8f), profile(share)};
    var understood = new Understood(new Tree(3, List.of(), HEIGHT), vectors, profiles, vectors);
    return new Outliers(understood, new Anchoring(profiles, List.of()))
        .apart(List.of(0, 1, 2), HEIGHT);
  }

  private static Profile profile(float share) {
    return new Profile(new float[] {share}, new float[] {share});
  }
}
