package io.tenward.synthesis;

import io.tenward.synthesis.reading.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Holds statements with the same words once. Themes depend on what was said, not on how often or in
 * which order, so they stay when a statement is repeated.
 *
 * @param words all of it that is compared: marks and capitals are left out
 * @param text the first of its spellings in the order of Unicode
 * @param places where it stands in what was given
 */
record DistinctStatements(String words, String text, List<Integer> places) {

  /**
   * @return in an order that does not depend on that of the statements
   */
  static List<DistinctStatements> of(List<Statement> statements) {
    var byWords = new TreeMap<String, List<Integer>>();
    for (int i = 0; i < statements.size(); i++) {
      byWords.computeIfAbsent(Words.of(statements.get(i).text()), k -> new ArrayList<>()).add(i);
    }
    var byId =
        Comparator.<Integer, String>comparing(i -> statements.get(i).id())
            .thenComparing(i -> statements.get(i).text());
    return byWords.entrySet().stream()
        .map(
            entry -> {
              var places = entry.getValue().stream().sorted(byId).toList();
              var text = places.stream().map(i -> statements.get(i).text()).min(String::compareTo);
              return new DistinctStatements(entry.getKey(), text.orElseThrow(), places);
            })
        .toList();
  }
}
