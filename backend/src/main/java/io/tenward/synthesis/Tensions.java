package io.tenward.synthesis;

import static java.util.Objects.requireNonNull;

import io.tenward.synthesis.meaning.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where groups may want the opposite of each other. */
final class Tensions {
  /** Usual themes that are known to pull against each other. */
  private static final List<Set<String>> KNOWN =
      List.of(
          Set.of("focus", "requests"),
          Set.of("focus", "availability"),
          Set.of("delegation", "coding"),
          Set.of("debt", "requests"),
          Set.of("testing", "requests"),
          Set.of("meetings", "one-on-ones"),
          Set.of("requests", "workload"),
          Set.of("decisions-involved", "decisiveness"));

  /** How likely a statement is about its subject at least. */
  private static final double SURE_OF_EACH = .3;

  /** And one of each side. */
  private static final double SURE_OF_ONE = .5;

  /** Nearer to the middle, nobody knows which side it is on; in standard deviations. */
  private static final double UNDECIDED = .1;

  /** How far the ends of two sides are from each other at least. */
  private static final double APART = 1;

  private final List<FoundTheme> themes;
  private final List<Statement> statements;
  private final List<List<Integer>> labelled;
  private final List<FoundTension> found = new ArrayList<>();

  private Tensions(
      List<FoundTheme> themes, Map<Integer, Set<String>> single, List<Statement> statements) {
    this.themes = themes;
    this.statements = statements;
    this.labelled =
        themes.stream()
            .map(
                theme ->
                    Stream.concat(theme.statements().stream(), near(theme, single))
                        .filter(place -> statements.get(place).group() != null)
                        .toList())
            .toList();
  }

  private static Stream<Integer> near(FoundTheme theme, Map<Integer, Set<String>> single) {
    var about = theme.about();
    return single.entrySet().stream()
        .filter(one -> about != null && one.getValue().contains(about))
        .map(Map.Entry::getKey)
        .sorted();
  }

  /**
   * @param single the statements that stand alone, each with the usual anchors that it is near:
   *     what one says against a theme counts, though nobody else says it in such words
   * @param stances of each statement
   */
  static List<FoundTension> between(
      List<FoundTheme> themes,
      Map<Integer, Set<String>> single,
      Stance[] stances,
      List<Statement> statements) {
    var tensions = new Tensions(themes, single, statements);
    tensions.amongThemes();
    tensions.amongOpposites(stances);
    return List.copyOf(tensions.found);
  }

  private void amongThemes() {
    for (int t = 0; t < themes.size(); t++) {
      for (var what : Polarity.Of.values()) {
        add(pointing(t, what, Polarity.LESS), pointing(t, what, Polarity.MORE));
      }
      for (int other = t + 1; other < themes.size(); other++) {
        if (known(themes.get(t), themes.get(other))) {
          add(labelled.get(t), labelled.get(other));
        }
      }
    }
  }

  private void amongOpposites(Stance[] stances) {
    var bySubject = new TreeMap<Integer, List<Integer>>();
    for (int place = 0; place < stances.length; place++) {
      var stance = stances[place];
      if (statements.get(place).group() != null
          && stance.sure() >= SURE_OF_EACH
          && Math.abs(stance.side()) > UNDECIDED) {
        bySubject.computeIfAbsent(stance.subject(), s -> new ArrayList<>()).add(place);
      }
    }
    for (var places : bySubject.values()) {
      // What is read first is what tells most.
      places.sort(
          Comparator.comparingDouble((Integer place) -> -Math.abs(stances[place].side()))
              .thenComparing(Comparator.naturalOrder()));
      var one = places.stream().filter(place -> stances[place].side() < 0).toList();
      var other = places.stream().filter(place -> stances[place].side() > 0).toList();
      if (arePlain(against(one, other), against(other, one), stances)
          && found.stream().noneMatch(known -> known.has(one, other))) {
        add(one, other);
      }
    }
  }

  private static boolean arePlain(List<Integer> one, List<Integer> other, Stance[] stances) {
    return isSure(one, stances)
        && isSure(other, stances)
        && farthest(one, stances) + farthest(other, stances) >= APART;
  }

  private static boolean isSure(List<Integer> side, Stance[] stances) {
    return side.stream().anyMatch(place -> stances[place].sure() >= SURE_OF_ONE);
  }

  /** From the middle. */
  private static double farthest(List<Integer> side, Stance[] stances) {
    return side.stream().mapToDouble(place -> Math.abs(stances[place].side())).max().orElse(0);
  }

  private static boolean known(FoundTheme one, FoundTheme other) {
    return one.about() != null
        && other.about() != null
        && !one.about().equals(other.about())
        && KNOWN.contains(Set.of(one.about(), other.about()));
  }

  private List<Integer> pointing(int theme, Polarity.Of what, Polarity polarity) {
    return labelled.get(theme).stream()
        .filter(place -> Polarity.of(statements.get(place).text(), what) == polarity)
        .toList();
  }

  /**
   * Only if one side has a group that the other has not: a group at odds with itself is no news.
   */
  private void add(List<Integer> one, List<Integer> other) {
    if (!one.isEmpty() && !other.isEmpty() && !groups(one).equals(groups(other))) {
      found.add(new FoundTension(against(one, other), against(other, one)));
    }
  }

  /** Those that somebody of another group is against. */
  private List<Integer> against(List<Integer> some, List<Integer> others) {
    var groups = groups(others);
    return some.stream().filter(place -> !groups.equals(Set.of(groupOf(place)))).toList();
  }

  private Set<String> groups(List<Integer> places) {
    return places.stream().map(this::groupOf).collect(Collectors.toSet());
  }

  private String groupOf(int place) {
    return requireNonNull(statements.get(place).group());
  }
}
