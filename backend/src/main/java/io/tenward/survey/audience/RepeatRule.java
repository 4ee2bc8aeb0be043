package io.tenward.survey.audience;

import static java.util.stream.Collectors.toSet;

import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.RelatedSurvey;
import io.tenward.survey.core.RepeatCheck.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a close may show beside the surveys before it (docs/adr/0082). Surveys that ask the same of
 * overlapping people can be added up and subtracted; no sum or difference may tell fewer than k
 * people apart. Looks at blocks and numbers of answers only, never at a rating or a word.
 */
public final class RepeatRule {
  static final Duration WAIT = Duration.ofDays(60);

  /** More places in which somebody may stand are not tried. */
  private static final int MOST_PLACES = 2_000;

  private static final Comparator<Round> BY_LAUNCH =
      Comparator.comparing(RepeatRule::launch).thenComparing(Round::surveyId);

  private RepeatRule() {}

  private static Instant launch(Round launched) {
    return Objects.requireNonNull(launched.launchedAt);
  }

  /**
   * Somebody with a link.
   *
   * @param taken whether somebody else may have used it, so that the answer may be theirs or not
   */
  record Asked(PersonKey who, boolean taken) {}

  /**
   * A launch group, without those who certainly got no link.
   *
   * @param named one person whose answer carries their name
   */
  record Group(boolean named, List<Asked> people) {}

  /**
   * A block of which figures are shown.
   *
   * @param groups the launch groups in it
   * @param n how many answers; null where they are not known
   */
  record Shown(Set<UUID> groups, @Nullable Integer n) {}

  /** A question, and of whom figures are shown. */
  record Figures(ComparedQuestion question, List<Shown> blocks) {}

  /**
   * A survey as it is compared.
   *
   * @param groups by the id of the launch group
   * @param figures of each question that is not held back
   * @param launchedAt null of one that is planned
   * @param over since when its figures may be known, also where it was cancelled then; null while
   *     it runs
   * @param decided whether its figures are those that are or will be released; else what is
   *     expected
   */
  record Round(
      UUID surveyId,
      String title,
      int k,
      Map<UUID, Group> groups,
      List<Figures> figures,
      @Nullable Instant launchedAt,
      @Nullable Instant over,
      boolean decided) {

    /** As if everybody answers everything. */
    static Round expected(
        UUID surveyId,
        String title,
        int k,
        Map<UUID, Group> groups,
        List<ComparedQuestion> questions,
        @Nullable Instant launchedAt,
        @Nullable Instant over) {
      var blocks = blocks(groups, k);
      var figures = questions.stream().map(question -> new Figures(question, blocks)).toList();
      return new Round(surveyId, title, k, groups, figures, launchedAt, over, false);
    }

    /** Groups below k together, and nothing where all of them are below k. */
    private static List<Shown> blocks(Map<UUID, Group> groups, int k) {
      var blocks = new ArrayList<Shown>();
      var small = new HashSet<UUID>();
      int all = 0;
      for (var group : groups.entrySet()) {
        int people = group.getValue().named ? 0 : group.getValue().people.size();
        all += people;
        if (people >= k) {
          blocks.add(new Shown(Set.of(group.getKey()), null));
        } else if (people > 0) {
          small.add(group.getKey());
        }
      }
      if (!small.isEmpty()) {
        blocks.add(new Shown(small, null));
      }
      return all < k ? List.of() : blocks;
    }

    /** It runs at that time, or was over less than 60 days before. */
    boolean isRecent(Instant at) {
      return over == null || over.plus(WAIT).isAfter(at);
    }

    List<PersonKey> people() {
      return groups.values().stream().flatMap(g -> g.people.stream()).map(Asked::who).toList();
    }

    Round decided(List<Figures> shown) {
      return new Round(surveyId, title, k, groups, shown, launchedAt, over, true);
    }

    boolean asks(ComparedQuestion question) {
      return figures.stream().anyMatch(other -> question.isSameAs(other.question));
    }
  }

  /**
   * Why figures must not be shown as they are.
   *
   * @param others with which they would tell, the latest first
   * @param exposed whose answers would stand out; empty where numbers of answers would tell
   */
  record Verdict(Reason reason, List<Round> others, List<Exposed> exposed) {}

  /**
   * Somebody whom a comparison would tell, or among fewer than k.
   *
   * @param now whether this survey asks them
   * @param before whether the latest of the others did
   */
  record Exposed(UUID personId, boolean now, boolean before) {}

  /**
   * Of the questions that cannot be shown as they are; all others can.
   *
   * @param others released, or decided before: what is decided later looks at this survey
   */
  static Map<String, Verdict> decide(Round closing, Collection<Round> others, Instant launch) {
    var surveys = new Surveys(closing, others, launch);
    var verdicts = new LinkedHashMap<String, Verdict>();
    for (var figures : closing.figures) {
      verdict(new Comparison(surveys, figures), true)
          .ifPresent(verdict -> verdicts.put(figures.question.id(), verdict));
    }
    return verdicts;
  }

  /**
   * Why a survey must not be launched as it is planned.
   *
   * @param others the latest first
   * @param questionIds of the planned one
   * @param exposed whose answers would stand out
   */
  record Conflict(List<Round> others, List<String> questionIds, List<Exposed> exposed) {}

  /** What is certain at a launch: that figures would tell people apart if everybody answers. */
  static Optional<Conflict> conflict(Round planned, Collection<Round> others, Instant at) {
    var surveys = new Surveys(planned, others, at);
    var concerned = new TreeSet<>(BY_LAUNCH.reversed());
    var questionIds = new ArrayList<String>();
    var exposed = new LinkedHashMap<UUID, Exposed>();
    for (var figures : planned.figures) {
      verdict(new Comparison(surveys, figures), false)
          .ifPresent(
              verdict -> {
                concerned.addAll(verdict.others);
                questionIds.add(figures.question.id());
                verdict.exposed.forEach(one -> exposed.putIfAbsent(one.personId(), one));
              });
    }
    return questionIds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Conflict(List.copyOf(concerned), questionIds, List.copyOf(exposed.values())));
  }

  /**
   * What becomes of figures at the close if the number of answers differs by a few: rounded where
   * all surveys that ask the same ask the very same people, else held back; null where none does.
   */
  public static @Nullable Reason forecast(Round planned, Collection<Round> others, Instant at) {
    var surveys = new Surveys(planned, others, at);
    Reason worst = null;
    for (var figures : planned.figures) {
      var comparison = new Comparison(surveys, figures);
      for (int other : comparison.others) {
        if (comparison.overlaps(other)) {
          worst =
              comparison.hasSameAudience(other) && worst != Reason.TURNOUT
                  ? Reason.ROUNDED
                  : Reason.TURNOUT;
        }
      }
    }
    return worst;
  }

  private static Optional<Verdict> verdict(Comparison all, boolean byTurnout) {
    var exposed = all.exposed();
    if (exposed.isEmpty()) {
      return byTurnout ? all.turnout() : Optional.empty();
    }
    // Those that tell each by itself, else all of them.
    var each = new ArrayList<Round>();
    var byEach = new LinkedHashSet<Exposed>();
    for (var other : all.others().reversed()) {
      var alone = all.with(other).exposed();
      if (!alone.isEmpty()) {
        each.add(other);
        byEach.addAll(alone);
      }
    }
    return Optional.of(
        each.isEmpty()
            ? new Verdict(Reason.PEOPLE, all.others().reversed(), exposed)
            : new Verdict(Reason.PEOPLE, each, List.copyOf(byEach)));
  }

  /** This survey first, then those before it in the order of launches. */
  private static final class Surveys {
    private final List<Round> all;
    private final People people;
    private final List<Map<UUID, Integer>> numbers;

    /** One number for all that may be one person. */
    private final Map<Integer, Integer> represented = new HashMap<>();

    /** Of the surveys that ask somebody. */
    private final Map<Integer, BitSet> asking = new HashMap<>();

    /** The people of those that show nothing of a question tell who is who as well. */
    Surveys(Round now, Collection<Round> others, Instant at) {
      all =
          Stream.concat(
                  Stream.of(now),
                  others.stream().filter(other -> other.isRecent(at)).sorted(BY_LAUNCH))
              .toList();
      people = new People(all.stream().map(Round::people).toList());
      numbers = IntStream.range(0, all.size()).mapToObj(people::numbers).toList();
      for (int i = 0; i < all.size(); i++) {
        for (var number : numbers.get(i).values()) {
          asking.computeIfAbsent(number, n -> new BitSet()).set(i);
        }
      }
      for (var same : people.possiblySame()) {
        same.forEach(number -> represented.put(number, same.iterator().next()));
      }
    }

    List<Round> others() {
      return all.subList(1, all.size());
    }

    int number(int round, Asked one) {
      return Objects.requireNonNull(numbers.get(round).get(one.who.personId()));
    }

    int represented(int round, Asked one) {
      return Objects.requireNonNull(represented.get(number(round, one)));
    }

    BitSet asking(int number) {
      return Objects.requireNonNull(asking.get(number));
    }

    boolean asks(int round, int number) {
      return asking(number).get(round);
    }
  }

  /** Of one question, this survey first, then those that ask the same in the order of launches. */
  private static final class Comparison {
    private record Row(int round, Shown shown) {}

    private final Surveys surveys;
    private final Figures own;
    private final Set<ComparedQuestion> like;

    /** Numbers of the other surveys in the comparison. */
    private final List<Integer> others = new ArrayList<>();

    private final List<Row> rows = new ArrayList<>();

    /** Who is certainly one person, and answers nothing by name. */
    private final Set<Integer> certain = new HashSet<>();

    /**
     * @param which of the other surveys
     */
    Comparison(Surveys surveys, Figures figures, Set<ComparedQuestion> like, Set<Round> which) {
      this.surveys = surveys;
      this.like = like;
      own = figures;
      figures.blocks.forEach(shown -> rows.add(new Row(0, shown)));
      for (int i = 1; i < surveys.all.size(); i++) {
        var other = surveys.all.get(i);
        var shown = other.figures.stream().filter(f -> like.contains(f.question)).toList();
        if (which.contains(other) && !shown.isEmpty()) {
          int round = i;
          others.add(i);
          shown.stream()
              .flatMap(f -> f.blocks.stream())
              .forEach(block -> rows.add(new Row(round, block)));
        }
      }
      surveys.people.possiblySame().stream()
          .filter(same -> same.size() == 1)
          .forEach(certain::addAll);
      eachGroup(
          (round, id, group) -> {
            if (group.named) {
              group.people.forEach(one -> certain.remove(surveys.number(round, one)));
            }
          });
    }

    Comparison(Surveys surveys, Figures figures) {
      this(
          surveys, figures, like(figures.question, surveys.others()), Set.copyOf(surveys.others()));
    }

    Comparison with(Round other) {
      return new Comparison(surveys, own, like, Set.of(other));
    }

    /** What is like something that is like it is compared as well: figures add up along a chain. */
    private static Set<ComparedQuestion> like(ComparedQuestion question, List<Round> others) {
      var like = new LinkedHashSet<>(Set.of(question));
      var all = others.stream().flatMap(o -> o.figures.stream()).map(Figures::question).toList();
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
                      .groups
                      .forEach((id, group) -> visitor.visit(round, id, group)));
    }

    List<Round> others() {
      return others.stream().map(surveys.all::get).toList();
    }

    private int k() {
      return Stream.concat(Stream.of(0), others.stream())
          .mapToInt(round -> surveys.all.get(round).k)
          .max()
          .orElseThrow();
    }

    List<Exposed> exposed() {
      if (others.stream().allMatch(this::hasSameAudience)) {
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
      mine.set(0, own.blocks.size());
      for (var group : surveys.all.getFirst().groups.values()) {
        if (group.named) {
          group.people.forEach(one -> mine.or(blocks(surveys.number(0, one))));
        }
      }
      return mine;
    }

    private BitSet blocks(int number) {
      var blocks = new BitSet();
      eachGroup(
          (round, id, group) -> {
            if (!group.named
                && group.people.stream().anyMatch(p -> surveys.number(round, p) == number)) {
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
          surveys.people.id(number),
          surveys.asks(0, number),
          surveys.asks(others.getLast(), number));
    }

    /** In which blocks somebody stands; several places of those of whom that is not certain. */
    private Map<Integer, Set<BitSet>> places() {
      var each = new LinkedHashMap<Integer, Set<BitSet>>();
      eachGroup(
          (round, id, group) -> {
            var blocks = group.named ? new BitSet() : blocks(round, id);
            for (var one : group.people) {
              each.merge(
                  surveys.number(round, one),
                  added(Set.of(new BitSet()), blocks, one.taken),
                  (places, first) -> added(places, blocks, one.taken));
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
        if (rows.get(i).round == round && rows.get(i).shown.groups.contains(groupId)) {
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
    boolean hasSameAudience(int other) {
      var now = partition(0);
      return now.isPresent() && now.equals(partition(other));
    }

    private Optional<Set<Object>> partition(int round) {
      var partition = new HashSet<>();
      for (var group : surveys.all.get(round).groups.values()) {
        var numbers = group.people.stream().map(one -> surveys.number(round, one)).collect(toSet());
        if (group.people.stream().anyMatch(Asked::taken)
            || !group.named && !certain.containsAll(numbers)) {
          return Optional.empty();
        }
        if (!numbers.isEmpty()) {
          partition.add(List.of(group.named, numbers));
        }
      }
      return Optional.of(partition);
    }

    boolean overlaps(int other) {
      return surveys.numbers.get(other).values().stream()
          .anyMatch(surveys.numbers.getFirst()::containsValue);
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
      for (var theirs : surveys.all.get(other).figures) {
        if (like.contains(theirs.question)) {
          for (var pair : pairs(blocks(0, own.blocks), blocks(other, theirs.blocks))) {
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

    private List<Block> blocks(int round, List<Shown> shown) {
      return shown.stream()
          .map(
              block -> {
                var people =
                    block.groups.stream()
                        .map(id -> surveys.all.get(round).groups.get(id))
                        .filter(Objects::nonNull)
                        .flatMap(group -> group.people.stream())
                        .toList();
                var doubtful =
                    people.stream()
                        .filter(one -> one.taken || !certain.contains(surveys.number(round, one)))
                        .count();
                return new Block(
                    people.stream().map(one -> surveys.represented(round, one)).collect(toSet()),
                    (int) doubtful,
                    block.n);
              })
          .toList();
    }

    /** Each block with those of the other survey that share people with it, one by one and all. */
    private static List<Pair> pairs(List<Block> mine, List<Block> theirs) {
      var pairs = new ArrayList<Pair>();
      mine.forEach(block -> pairs.addAll(pairs(block, theirs)));
      theirs.forEach(block -> pairs.addAll(pairs(block, mine)));
      return pairs;
    }

    private static List<Pair> pairs(Block block, List<Block> others) {
      var shared = others.stream().filter(other -> other.sharesWith(block)).toList();
      var pairs = new ArrayList<>(shared.stream().map(other -> new Pair(block, other)).toList());
      shared.stream().reduce(Block::and).ifPresent(all -> pairs.add(new Pair(block, all)));
      return pairs;
    }
  }

  /**
   * @param doubtful how many of them may not have answered themselves, or may be somebody else
   */
  private record Block(Set<Integer> people, int doubtful, @Nullable Integer n) {
    boolean sharesWith(Block other) {
      return people.stream().anyMatch(other.people::contains);
    }

    Block and(Block other) {
      var both = new HashSet<>(people);
      both.addAll(other.people);
      return new Block(
          both, doubtful + other.doubtful, n == null || other.n == null ? null : n + other.n);
    }
  }

  /** A block beside one or more of another survey. */
  private record Pair(Block one, Block other) {
    boolean ofSamePeople() {
      return doubtful() == 0 && one.people.equals(other.people);
    }

    private int doubtful() {
      return one.doubtful + other.doubtful;
    }

    /**
     * Whether the difference may hold the answers of 1 to k-1 people. Those who are asked in both
     * answered both or none, as many of them as the numbers allow.
     */
    boolean tells(int k) {
      if (one.n == null || other.n == null) {
        return true;
      }
      int difference = Math.abs(one.n - other.n);
      if (difference > 0 && difference < k) {
        return true;
      }
      int both = (int) one.people.stream().filter(other.people::contains).count();
      int most = Math.min(both + doubtful(), Math.min(one.n, other.n));
      int least = Math.max(0, Math.max(least(one, both), least(other, both)));
      for (int answeredBoth = most; answeredBoth >= least; answeredBoth--) {
        int answeredOne = one.n + other.n - 2 * answeredBoth;
        if (answeredOne >= k) {
          return false;
        }
        if (answeredOne > 0) {
          return true;
        }
      }
      return false;
    }

    /** So many of its answers cannot be of those who are asked here only. */
    private int least(Block block, int both) {
      return Objects.requireNonNull(block.n) - (block.people.size() - both) - doubtful();
    }
  }

  /** The first time at which nothing stands in its way; empty while one of them runs. */
  static Optional<Instant> possibleFrom(Round planned, Collection<Round> others) {
    return others.stream()
        .map(Round::over)
        .flatMap(Stream::ofNullable)
        .map(over -> over.plus(WAIT))
        .sorted()
        .filter(at -> conflict(planned, others, at).isEmpty())
        .findFirst();
  }

  /**
   * What respondents are told of: whatever was asked of nearly the same people, and the same
   * question asked of some of them; of those that are not recent only the last one.
   */
  public static List<RelatedSurvey> related(Round planned, Collection<Round> others, Instant at) {
    var related = new ArrayList<RelatedSurvey>();
    for (var other : others.stream().sorted(BY_LAUNCH.reversed()).toList()) {
      boolean same = planned.figures.stream().anyMatch(figures -> other.asks(figures.question));
      if (other.isRecent(at) || same && related.stream().noneMatch(RelatedSurvey::sameQuestions)) {
        int now = planned.people().size();
        int before = other.people().size();
        int all = new People(List.of(planned.people(), other.people())).possiblySame().size();
        int differ = 2 * all - now - before;
        if (all < now + before && (same || isNearly(differ, planned, other))) {
          related.add(new RelatedSurvey(other.title, launch(other), same));
        }
      }
    }
    return related;
  }

  private static boolean isNearly(int differ, Round planned, Round other) {
    return differ > 0 && differ < Math.max(planned.k, other.k);
  }
}
