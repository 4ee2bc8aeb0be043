package io.tenward.synthesis;

import io.tenward.synthesis.grouping.Tree;
import io.tenward.synthesis.meaning.AnchorTheme;
import io.tenward.synthesis.meaning.Semantics;
import io.tenward.synthesis.meaning.Vectors;
import io.tenward.synthesis.reading.DetectedLanguage;
import io.tenward.synthesis.reading.Span;
import io.tenward.synthesis.reading.Splitter;
import io.tenward.synthesis.reading.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns statements into suggested themes. The result does not depend on the order of the
 * statements.
 */
public final class Synthesis {
  /** Each pair of statements takes four bytes: 256 MB. */
  public static final int MOST_STATEMENTS = 8_000;

  private final @Nullable Semantics english;
  private final @Nullable Semantics mounted;

  /**
   * @param english reads English; without it everything is compared by spelling
   * @param mounted reads other languages, if the operator has mounted one
   */
  public Synthesis(@Nullable Semantics english, @Nullable Semantics mounted) {
    this.english = english;
    this.mounted = mounted;
  }

  @Nullable Semantics english() {
    return english;
  }

  @Nullable Semantics mounted() {
    return mounted;
  }

  /**
   * Tells whether a statement has nothing to compare; it gets no theme, however many people write
   * it.
   */
  public static boolean asksForNothing(String statement) {
    return Splitter.isFiller(Words.of(statement));
  }

  /** Splits a comment into single expectations. */
  public List<Span> split(String text) {
    return split(text, new Readings());
  }

  /**
   * @param kept which comments the models have split before
   */
  public List<Span> split(String text, Readings kept) {
    var models = english;
    return models == null || DetectedLanguage.of(text).isForeign()
        ? Splitter.plain().split(text)
        : kept.split(text, new Splitter(models::differ)::split);
  }

  /**
   * Suggests themes for statements that were not read before.
   *
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public Suggestion suggest(List<Statement> statements, Progress progress) {
    return suggest(statements, new Readings(), progress);
  }

  /**
   * @param kept what was read of these statements before; afterwards what was read of them now
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public Suggestion suggest(List<Statement> statements, Readings kept, Progress progress) {
    return suggest(statements, kept, progress, null);
  }

  /**
   * @param given groups that stand in place of those that the packaged models find
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public Suggestion suggest(
      List<Statement> statements, Readings kept, Progress progress, @Nullable GivenGroups given) {
    var distinct = DistinctStatements.of(statements);
    kept.keepOnly(distinct.stream().map(DistinctStatements::words).collect(Collectors.toSet()));
    var understanding = new Understanding(english, mounted, kept, progress);
    var methods = understanding.methods(distinct);
    var packaged = understanding.of(distinct, methods);
    var leaves = new int[statements.size()];
    for (int leaf = 0; leaf < distinct.size(); leaf++) {
      for (int place : distinct.get(leaf).places()) {
        leaves[place] = leaf;
      }
    }
    var anchoring = new Anchoring(packaged.profiles(), anchors());
    Joining joining = new Outliers(packaged, anchoring)::apart;
    if (given == null) {
      return suggestion(
          statements, distinct, methods, leaves, packaged, anchoring, joining, Map.of());
    }
    var completed = given.complete(leaves, groups(distinct, joining, packaged.tree().cutting(0)));
    return suggestion(
        statements,
        distinct,
        methods,
        leaves,
        packaged.grouped(distinct, completed.groups()),
        anchoring,
        (group, height) -> List.of(group),
        completed.names());
  }

  /** Divides leaves that the tree has joined up to a height, where they do not belong together. */
  private interface Joining {
    List<List<Integer>> parts(List<Integer> group, double height);
  }

  private static Suggestion suggestion(
      List<Statement> statements,
      List<DistinctStatements> distinct,
      Method[] methods,
      int[] leaves,
      Understood understood,
      Anchoring anchoring,
      Joining joining,
      Map<Integer, String> names) {
    var groups = groups(distinct, joining, understood.tree().cutting(0));
    var naming = new Naming(statements, distinct, understood, anchoring, names);
    var themes = naming.themes(shared(distinct, methods, groups));
    var alone =
        groups.stream()
            .filter(group -> !isShared(distinct, methods, group))
            .map(List::getFirst)
            .toList();
    var single = alone.stream().map(leaf -> distinct.get(leaf).places()).toList();
    return new Suggestion(
        themes,
        single.stream().flatMap(List::stream).toList(),
        single.stream().filter(places -> places.size() > 1).toList(),
        leaves,
        understood.tree(),
        new Coarseness(
            understood.tree(),
            cutting ->
                naming.grouped(shared(distinct, methods, groups(distinct, joining, cutting)))),
        IntStream.of(leaves).mapToObj(leaf -> methods[leaf]).toList());
  }

  /** A mounted model has learnt the first of those that the packaged ones have. */
  private List<AnchorTheme> anchors() {
    var models = english != null ? english : mounted;
    return models == null ? List.of() : models.themes();
  }

  private static List<List<Integer>> shared(
      List<DistinctStatements> distinct, Method[] methods, List<List<Integer>> groups) {
    return groups.stream().filter(group -> isShared(distinct, methods, group)).toList();
  }

  /**
   * Many who ask for nothing ask for nothing: however often it is said, there is no theme in it.
   */
  private static boolean isShared(
      List<DistinctStatements> distinct, Method[] methods, List<Integer> group) {
    return size(distinct, group) > 1 && methods[group.getFirst()] != Method.NONE;
  }

  /** Lists groups of leaves, largest first. */
  private static List<List<Integer>> groups(
      List<DistinctStatements> distinct, Joining joining, Tree.Cutting cutting) {
    var byFirst = new TreeMap<Integer, List<Integer>>();
    var first = cutting.first();
    for (int leaf = 0; leaf < first.length; leaf++) {
      byFirst.computeIfAbsent(first[leaf], k -> new ArrayList<>()).add(leaf);
    }
    var groups = new ArrayList<List<Integer>>();
    byFirst.values().forEach(group -> groups.addAll(joining.parts(group, cutting.height())));
    groups.sort(Comparator.comparingInt(group -> -size(distinct, group)));
    return groups;
  }

  private static int size(List<DistinctStatements> distinct, List<Integer> group) {
    return group.stream().mapToInt(leaf -> distinct.get(leaf).places().size()).sum();
  }

  /**
   * Separates statements that the tree has put into a group which they are not like. It compares
   * two groups as a whole, so that statements joined on the way stay in.
   */
  static final class Outliers {
    /** Each statement has at least this share of the similarity at which groups are joined. */
    private static final double SHARE = .5;

    private final Understood understood;
    private final Anchoring anchoring;

    Outliers(Understood understood, Anchoring anchoring) {
      this.understood = understood;
      this.anchoring = anchoring;
    }

    /**
     * @param group leaves that the tree has joined
     * @param height up to which it has
     * @return those that belong together, and each other one alone
     */
    List<List<Integer>> apart(List<Integer> group, double height) {
      if (group.size() < 2 || understood.profiles()[group.getFirst()].usual().length == 0) {
        return List.of(group);
      }
      var vectors = understood.vectors();
      var sum = new float[vectors[group.getFirst()].length];
      group.forEach(leaf -> Vectors.add(sum, vectors[leaf], 1));
      int anchor = anchoring.main(group);
      var parts = new ArrayList<List<Integer>>();
      var rest = new ArrayList<Integer>();
      for (int leaf : group) {
        double own = Vectors.dot(vectors[leaf], vectors[leaf]);
        double likeness = (Vectors.dot(vectors[leaf], sum) - own) / (group.size() - 1);
        if (likeness >= SHARE * (1 - height) || anchoring.isNear(leaf, anchor)) {
          rest.add(leaf);
        } else {
          parts.add(List.of(leaf));
        }
      }
      if (!rest.isEmpty()) {
        parts.add(rest);
      }
      return parts;
    }
  }
}
