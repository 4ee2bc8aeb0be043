package io.tenward.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Where groups may want the opposite of each other. */
final class Tensions {
  /** Themes that are known to pull against each other. */
  private static final List<Set<String>> KNOWN =
      List.of(
          Set.of("focus", "requests"),
          Set.of("focus", "availability"),
          Set.of("delegation", "coding"),
          Set.of("debt", "requests"),
          Set.of("testing", "requests"),
          Set.of("meetings", "one-on-ones"),
          Set.of("decisions-involved", "direction"));

  private Tensions() {}

  static List<Tension> between(List<Theme> themes, List<Statement> statements) {
    var found = new ArrayList<Tension>();
    for (int t = 0; t < themes.size(); t++) {
      add(
          found,
          t,
          t,
          pointing(themes.get(t), statements, Polarity.LESS),
          pointing(themes.get(t), statements, Polarity.MORE),
          statements);
      for (int other = t + 1; other < themes.size(); other++) {
        if (known(themes.get(t), themes.get(other))) {
          add(
              found,
              t,
              other,
              labelled(themes.get(t), statements),
              labelled(themes.get(other), statements),
              statements);
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean known(Theme one, Theme other) {
    return one.anchor() != null
        && other.anchor() != null
        && KNOWN.contains(Set.of(one.anchor(), other.anchor()));
  }

  private static List<Integer> pointing(Theme theme, List<Statement> all, Polarity polarity) {
    return labelled(theme, all).stream()
        .filter(i -> Polarity.of(all.get(i).text()) == polarity)
        .toList();
  }

  private static List<Integer> labelled(Theme theme, List<Statement> all) {
    return theme.statements().stream().filter(i -> all.get(i).group() != null).toList();
  }

  /**
   * Only if one side has a group that the other has not: a group at odds with itself is no news.
   */
  private static void add(
      List<Tension> found,
      int theme,
      int otherTheme,
      List<Integer> one,
      List<Integer> other,
      List<Statement> statements) {
    if (!one.isEmpty()
        && !other.isEmpty()
        && !groups(one, statements).equals(groups(other, statements))) {
      found.add(new Tension(theme, otherTheme, one, other));
    }
  }

  private static Set<String> groups(List<Integer> places, List<Statement> statements) {
    return places.stream()
        .map(i -> statements.get(i).group())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
