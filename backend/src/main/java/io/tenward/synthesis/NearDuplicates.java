package io.tenward.synthesis;

import io.tenward.synthesis.meaning.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Statements that say nearly the same: shown as "x 3", never dropped. */
final class NearDuplicates {
  private static final double LIKENESS = .93;

  private static final Set<String> SIGNS =
      Set.of(
          ("not no none never nobody don't dont doesn't isn't aren't can't cannot won't shouldn't without stop start yes less"
                  + " fewer more faster slower sooner later earlier longer shorter larger smaller too avoid reduce increase"
                  + " nicht nichts kein keine keinen keinem keiner keines nie niemals niemand ohne nein ja mehr weniger"
                  + " schneller langsamer früher später länger kürzer öfter häufiger seltener zu")
              .split(" "));

  private NearDuplicates() {}

  /**
   * @return places of statements, two or more each
   */
  static List<List<Integer>> of(
      List<Integer> leaves, List<DistinctStatements> distinct, float[][] raw) {
    var kinds = new ArrayList<List<Integer>>();
    for (int leaf : leaves) {
      var signs = signs(distinct.get(leaf).text());
      // Like the first of a kind, not like any of it: or a chain of small steps leads anywhere.
      kinds.stream()
          .filter(kind -> raw[kind.getFirst()].length == raw[leaf].length)
          .filter(kind -> Vectors.dot(raw[kind.getFirst()], raw[leaf]) >= LIKENESS)
          .filter(kind -> signs(distinct.get(kind.getFirst()).text()).equals(signs))
          .findFirst()
          .ifPresentOrElse(kind -> kind.add(leaf), () -> kinds.add(new ArrayList<>(List.of(leaf))));
    }
    return kinds.stream()
        .map(kind -> kind.stream().flatMap(leaf -> distinct.get(leaf).places().stream()).toList())
        .filter(places -> places.size() > 1)
        .toList();
  }

  /** The words that turn a sentence round; only with the same ones do two say the same. */
  private static Set<String> signs(String text) {
    var found = new TreeSet<String>();
    for (var word : text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}']+")) {
      if (SIGNS.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }
}
