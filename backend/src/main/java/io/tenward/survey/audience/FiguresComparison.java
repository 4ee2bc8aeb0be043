package io.tenward.survey.audience;

import static java.util.stream.Collectors.toSet;

import io.tenward.survey.audience.RepeatRule.Exposed;
import io.tenward.survey.audience.RepeatRule.Figures;
import io.tenward.survey.audience.RepeatRule.Group;
import io.tenward.survey.audience.RepeatRule.Round;
import io.tenward.survey.audience.RepeatRule.Shown;
import io.tenward.survey.audience.RepeatRule.Verdict;
import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.RepeatCheck.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of one question, this survey first, then those that ask the same in the order of launches. */
final class FiguresComparison {
  /** More places in which somebody may stand are not tried. */
  private static final int MOST_PLACES = 2_000;

  private record Row(int round, Shown shown) {}

  private final ComparedSurveys surveys;
  private final Figures own;
  private final Set<ComparedQuestion> like;

  /** Numbers of the other surveys in the comparison. */
  private final List<Integer> others = new ArrayList<>();

  private final List<Row> rows = new ArrayList<>();

  /** Who is certainly one person, answers nothing by name, and had their links to themselves. */
  private final Set<Integer> certain = new HashSet<>();

  /** Who answers by name, and whoever may be them. */
  private final Set<Integer> named = new HashSet<>();

  /**
   * @param which of the other surveys
   */
  FiguresComparison(
      ComparedSurveys surveys,
      Figures figures,
      Set<ComparedQuestion> like,
      Predicate<Round> which) {
    this.surveys = surveys;
    this.like = like;
    own = figures;
    figures.blocks().forEach(shown -> rows.add(new Row(0, shown)));
    for (int i = 1; i < surveys.all.size(); i++) {
      var other = surveys.all.get(i);
      var shown = other.figures().stream().filter(f -> like.contains(f.question())).toList();
      if (which.test(other) && !shown.isEmpty()) {
        int round = i;
        others.add(i);
        shown.stream()
            .flatMap(f -> f.blocks().stream())
            .forEach(block -> rows.add(new Row(round, block)));
      }
    }
    surveys.people.possiblySame().stream()
        .filter(same -> same.size() == 1)
        .forEach(certain::addAll);
    eachGroup(
        (round, id, group) -> {
          for (var one : group.people()) {
            if (group.named()) {
              named.add(surveys.represented(round, one));
            }
            if (group.named() || one.taken()) {
              certain.remove(surveys.number(round, one));
            }
          }
        });
  }

  FiguresComparison(ComparedSurveys surveys, Figures figures) {
    this(surveys, figures, like(figures.question(), surveys.others()), round -> true);
  }

  FiguresComparison with(Round other) {
    return new FiguresComparison(surveys, own, like, round -> round == other);
  }

  /** What is like something that is like it is compared as well: figures add up along a chain. */
  private static Set<ComparedQuestion> like(ComparedQuestion question, List<Round> others) {
    var like = new LinkedHashSet<>(Set.of(question));
    var all = others.stream().flatMap(o -> o.figures().stream()).map(Figures::question).toList();
    for (int before = 0; before < like.size(); ) {
      before = like.size();
      all.stream().filter(other -> other.isAmong(List.copyOf(like))).forEach(like::add);
    }
    return like;
  }

  private interface GroupVisitor {
    void visit(int round, UUID id, Group group);
  }

  private void eachGroup(GroupVisitor visitor) {
    Stream.concat(Stream.of(0), others.stream())
        .forEach(
            round ->
                surveys
                    .all
                    .get(round)
                    .groups()
                    .forEach((id, group) -> visitor.visit(round, id, group)));
  }

  List<Round> others() {
    return others.stream().map(surveys.all::get).toList();
  }

  private int k() {
    return Stream.concat(Stream.of(0), others.stream())
        .mapToInt(round -> surveys.all.get(round).k())
        .max()
        .orElseThrow();
  }

  List<Exposed> exposed() {
    if (others.stream().allMatch(other -> !overlaps(other) || hasSameAudience(other))) {
      return List.of();
    }
    var places = places();
    var atoms = new HashMap<BitSet, Integer>();
    places.forEach(
        (number, all) ->
            all.forEach(atom -> atoms.merge(atom, hides(number, all) ? 1 : 0, Integer::sum)));
    var isolated = new Atoms(rows.stream().map(Row::round).toList(), atoms).isolated(mine(), k());
    return places.entrySet().stream()
        .filter(person -> person.getValue().stream().anyMatch(isolated::contains))
        .map(person -> exposed(person.getKey()))
        .toList();
  }

  /** Our blocks, and those from whose sum an answer by name in ours can be taken. */
  private BitSet mine() {
    var mine = new BitSet();
    mine.set(0, own.blocks().size());
    for (var group : surveys.all.getFirst().groups().values()) {
      if (group.named()) {
        group.people().forEach(one -> mine.or(blocks(surveys.number(0, one))));
      }
    }
    return mine;
  }

  private BitSet blocks(int number) {
    var blocks = new BitSet();
    eachGroup(
        (round, id, group) -> {
          if (!group.named()
              && group.people().stream().anyMatch(p -> surveys.number(round, p) == number)) {
            blocks.or(blocks(round, id));
          }
        });
    return blocks;
  }

  private boolean hides(int number, Set<BitSet> places) {
    return certain.contains(number) && places.size() == 1;
  }

  private Exposed exposed(int number) {
    return new Exposed(
        surveys.people.id(number), surveys.asks(0, number), surveys.asks(others.getLast(), number));
  }

  /** In which blocks somebody stands; several places of those of whom that is not certain. */
  private Map<Integer, Set<BitSet>> places() {
    var each = new LinkedHashMap<Integer, Set<BitSet>>();
    eachGroup(
        (round, id, group) -> {
          var blocks = group.named() ? new BitSet() : blocks(round, id);
          for (var one : group.people()) {
            each.merge(
                surveys.number(round, one),
                added(Set.of(new BitSet()), blocks, one.taken()),
                (places, first) -> added(places, blocks, one.taken()));
          }
        });
    for (var same : surveys.people.possiblySame()) {
      if (same.size() > 1) {
        var all = together(same, each);
        same.forEach(number -> each.replace(number, all));
      }
    }
    each.replaceAll(
        (number, places) -> places.stream().filter(place -> !place.isEmpty()).collect(toSet()));
    return each;
  }

  private BitSet blocks(int round, UUID groupId) {
    var blocks = new BitSet();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).round == round && rows.get(i).shown.groups().contains(groupId)) {
        blocks.set(i);
      }
    }
    return blocks;
  }

  private static Set<BitSet> added(Set<BitSet> places, BitSet blocks, boolean perhaps) {
    var added = new HashSet<BitSet>();
    for (var place : places) {
      var more = (BitSet) place.clone();
      more.or(blocks);
      added.add(more);
      if (perhaps) {
        added.add(place);
      }
    }
    return added;
  }

  private record Possible(BitSet rounds, BitSet blocks) {}

  /** As one person or as several, of whom none is asked twice in one survey. */
  private Set<BitSet> together(Set<Integer> same, Map<Integer, Set<BitSet>> places) {
    Set<Possible> all = new HashSet<>(Set.of(new Possible(new BitSet(), new BitSet())));
    for (int number : same) {
      var in = surveys.asking(number);
      for (var before : List.copyOf(all)) {
        if (!before.rounds.intersects(in) && all.size() < MOST_PLACES) {
          for (var place : places.getOrDefault(number, Set.of(new BitSet()))) {
            var inAll = (BitSet) before.rounds.clone();
            inAll.or(in);
            var blocks = (BitSet) before.blocks.clone();
            blocks.or(place);
            all.add(new Possible(inAll, blocks));
          }
        }
      }
    }
    return all.stream().map(Possible::blocks).collect(toSet());
  }

  /** In the same launch groups, all of them certainly themselves. */
  private boolean hasSameAudience(int other) {
    var now = partition(0);
    return now.isPresent() && now.equals(partition(other));
  }

  private Optional<Set<Object>> partition(int round) {
    var partition = new HashSet<>();
    for (var group : surveys.all.get(round).groups().values()) {
      var numbers = group.people().stream().map(one -> surveys.number(round, one)).collect(toSet());
      if (!group.named() && !certain.containsAll(numbers)) {
        return Optional.empty();
      }
      if (!numbers.isEmpty()) {
        partition.add(List.of(group.named(), numbers));
      }
    }
    return Optional.of(partition);
  }

  /** What becomes of figures if a few more or fewer answer; null where nobody is asked again. */
  @Nullable Reason ifTurnoutDiffers() {
    var overlapping = others.stream().filter(this::overlaps).toList();
    if (overlapping.isEmpty()) {
      return null;
    }
    return overlapping.stream().allMatch(this::hasSameAudience) ? Reason.ROUNDED : Reason.TURNOUT;
  }

  private boolean overlaps(int other) {
    var ours = represented(0);
    return represented(other).stream().anyMatch(ours::contains);
  }

  private Set<Integer> represented(int round) {
    return surveys.all.get(round).groups().values().stream()
        .flatMap(group -> group.people().stream())
        .map(one -> surveys.represented(round, one))
        .collect(toSet());
  }

  /**
   * As if whoever answers one of two surveys answers both. A difference of blocks then shows what
   * those said who are asked in one of them only, as far as they answered.
   */
  Optional<Verdict> turnout() {
    Verdict worst = null;
    for (int other : others.reversed()) {
      var reason = turnout(other);
      if (reason != null && (worst == null || reason == Reason.TURNOUT)) {
        worst = new Verdict(reason, List.of(surveys.all.get(other)), List.of());
        if (reason == Reason.TURNOUT) {
          break;
        }
      }
    }
    return Optional.ofNullable(worst);
  }

  private @Nullable Reason turnout(int other) {
    boolean sameAudience = hasSameAudience(other);
    Reason worst = null;
    for (var theirs : surveys.all.get(other).figures()) {
      if (like.contains(theirs.question())) {
        var mine = blocks(0, own.blocks());
        var others = blocks(other, theirs.blocks());
        if (Stream.concat(mine.stream(), others.stream()).anyMatch(block -> block.tells(k()))) {
          return Reason.TURNOUT;
        }
        for (var pair : pairs(mine, others)) {
          if (pair.tells(k())) {
            if (!sameAudience && !pair.ofSamePeople()) {
              return Reason.TURNOUT;
            }
            worst = Reason.ROUNDED;
          }
        }
      }
    }
    return worst;
  }

  private List<BlockPair.Block> blocks(int round, List<Shown> shown) {
    return shown.stream()
        .map(
            block -> {
              var people =
                  block.groups().stream()
                      .map(id -> surveys.all.get(round).groups().get(id))
                      .filter(Objects::nonNull)
                      .flatMap(group -> group.people().stream())
                      .toList();
              var numbers = people.stream().map(one -> surveys.represented(round, one)).toList();
              var doubtful = numbers.stream().filter(one -> !certain.contains(one)).toList();
              return new BlockPair.Block(
                  numbers.stream().filter(certain::contains).collect(toSet()),
                  doubtful,
                  (int) doubtful.stream().filter(named::contains).count(),
                  block.n());
            })
        .toList();
  }

  /** Each block with those of the other survey that share people with it, one by one and all. */
  private static List<BlockPair> pairs(List<BlockPair.Block> mine, List<BlockPair.Block> theirs) {
    var pairs = new ArrayList<BlockPair>();
    mine.forEach(block -> pairs.addAll(pairs(block, theirs)));
    theirs.forEach(block -> pairs.addAll(pairs(block, mine)));
    return pairs;
  }

  private static List<BlockPair> pairs(BlockPair.Block block, List<BlockPair.Block> others) {
    var shared = others.stream().filter(other -> other.sharesWith(block)).toList();
    var pairs = new ArrayList<>(shared.stream().map(other -> new BlockPair(block, other)).toList());
    shared.stream()
        .reduce(BlockPair.Block::and)
        .ifPresent(all -> pairs.add(new BlockPair(block, all)));
    return pairs;
  }
}
