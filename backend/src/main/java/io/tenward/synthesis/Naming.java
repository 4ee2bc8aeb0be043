package io.tenward.synthesis;

import io.tenward.synthesis.meaning.AnchorTheme;
import io.tenward.synthesis.meaning.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives groups of statements what a person reads: a name, an order and words. */
final class Naming {
  /** This many quotes show at a glance what a theme is about. */
  private static final int QUOTES = 5;

  private final List<Statement> statements;
  private final List<DistinctStatements> distinct;
  private final Understood understood;
  private final Anchoring anchoring;
  private final Map<Integer, String> wishes;
  private final Map<Integer, Name> names = new HashMap<>();

  Naming(
      List<Statement> statements,
      List<DistinctStatements> distinct,
      Understood understood,
      Anchoring anchoring,
      Map<Integer, String> wishes) {
    this.statements = statements;
    this.distinct = distinct;
    this.understood = understood;
    this.anchoring = anchoring;
    this.wishes = wishes;
  }

  /** Holds the name that a theme would get from a statement. */
  private record Name(String text, Set<String> words, int faults) {
    /** This is more than all faults of a whole wish together, so that any whole wish wins. */
    private static final int NOT_WHOLE = 20;

    static Name of(String statement) {
      var text = ShortenedStatement.of(statement);
      boolean isWhole = ShortenedStatement.whole(statement).isPresent();
      int faults = NameReadability.faults(text) + (isWhole ? 0 : NOT_WHOLE);
      return new Name(
          text, Keywords.words(text), faults + (ShortenedStatement.breaksOff(statement) ? 1 : 0));
    }
  }

  /** Holds an anchor and the leaves in the order of reading. */
  private record Named(@Nullable AnchorTheme anchor, List<Integer> leaves) {}

  /**
   * @param groups of leaves, largest first: the first of two that are near one anchor is named
   *     after it
   */
  private List<Named> named(List<List<Integer>> groups) {
    var anchors = new ArrayList<@Nullable AnchorTheme>();
    var taken = new HashSet<Set<String>>();
    for (var group : groups) {
      var anchor = anchoring.name(group);
      boolean free = anchor != null && taken.add(Keywords.words(anchor.en()));
      anchors.add(free ? anchor : null);
    }
    var named = new ArrayList<Named>();
    for (int i = 0; i < groups.size(); i++) {
      var leaves = quoted(withTellingFirst(fromTheMiddle(groups.get(i)), taken));
      if (anchors.get(i) == null) {
        taken.add(Keywords.words(name(leaves.getFirst()).text()));
      }
      named.add(new Named(anchors.get(i), leaves));
    }
    return named;
  }

  List<ThemeAtCoarseness> grouped(List<List<Integer>> groups) {
    return named(groups).stream()
        .map(
            group -> {
              var anchor = group.anchor();
              return new ThemeAtCoarseness(
                  anchor == null ? null : anchor.id(),
                  wish(group.leaves()),
                  places(group.leaves()));
            })
        .toList();
  }

  List<FoundTheme> themes(List<List<Integer>> groups) {
    var texts = groups.stream().map(group -> group.stream().map(this::text).toList()).toList();
    var words = Keywords.of(texts);
    var named = named(groups);
    var themes = new ArrayList<FoundTheme>();
    for (int i = 0; i < named.size(); i++) {
      var anchor = named.get(i).anchor();
      var leaves = named.get(i).leaves();
      var wish = wish(leaves);
      var own = anchor == null ? name(leaves.getFirst()).text() : anchor.en();
      themes.add(
          theme(
              leaves,
              anchor == null ? null : anchor.id(),
              wish == null ? own : wish,
              words.get(i)));
    }
    return List.copyOf(themes);
  }

  /** Returns the name that was given to most of these; null where none was. */
  private @Nullable String wish(List<Integer> leaves) {
    var counts = new LinkedHashMap<String, Integer>();
    leaves.stream()
        .flatMap(leaf -> Stream.ofNullable(wishes.get(leaf)))
        .forEach(wish -> counts.merge(wish, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private List<Integer> places(List<Integer> leaves) {
    return leaves.stream().flatMap(leaf -> distinct.get(leaf).places().stream()).toList();
  }

  private FoundTheme theme(
      List<Integer> leaves, @Nullable String anchor, String name, List<String> words) {
    var places = places(leaves);
    var voices = places.stream().map(place -> statements.get(place).comment()).distinct().count();
    return new FoundTheme(
        anchor,
        name,
        places,
        (int) voices,
        words,
        NearDuplicates.of(leaves, distinct, understood.raw()));
  }

  private String text(int leaf) {
    return distinct.get(leaf).text();
  }

  /** Sorts leaves by their distance to the mean of all; the first is the medoid. */
  private List<Integer> fromTheMiddle(List<Integer> leaves) {
    var vectors = understood.vectors();
    var middle = new float[vectors[leaves.getFirst()].length];
    leaves.forEach(leaf -> Vectors.add(middle, vectors[leaf], 1));
    return leaves.stream()
        .sorted(
            Comparator.comparingDouble((Integer leaf) -> -Vectors.dot(vectors[leaf], middle))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /**
   * Puts the leaf first that reads best as a name, chosen from the half nearer to the middle and
   * one more; from all leaves if none of these is a whole wish.
   *
   * @param taken the words of other names
   */
  private List<Integer> withTellingFirst(List<Integer> fromTheMiddle, Set<Set<String>> taken) {
    var reading =
        Comparator.comparing((Integer leaf) -> taken.contains(name(leaf).words()))
            .thenComparing(leaf -> name(leaf).faults());
    int near = fromTheMiddle.size() / 2 + 1;
    var first = fromTheMiddle.stream().limit(near).min(reading).orElseThrow();
    if (name(first).faults() >= Name.NOT_WHOLE) {
      first = fromTheMiddle.stream().min(reading).orElseThrow();
    }
    var telling = new ArrayList<>(List.of(first));
    fromTheMiddle.stream().filter(leaf -> !leaf.equals(telling.getFirst())).forEach(telling::add);
    return telling;
  }

  /** Caches the name, because every coarseness asks for it again. */
  private Name name(int leaf) {
    return names.computeIfAbsent(leaf, l -> Name.of(text(l)));
  }

  /**
   * Chooses quotes: the first, then some that differ most from all before them, with groups not
   * quoted yet first; the rest keeps its order.
   *
   * @param tellingFirst all of a theme
   */
  private List<Integer> quoted(List<Integer> tellingFirst) {
    var vectors = understood.vectors();
    var rest = new ArrayList<>(tellingFirst);
    var quoted = new ArrayList<>(List.of(rest.removeFirst()));
    var heard = new HashSet<String>();
    var likeness = new HashMap<Integer, Double>();
    while (quoted.size() < QUOTES && !rest.isEmpty()) {
      var last = vectors[quoted.getLast()];
      heard.addAll(groups(quoted.getLast()));
      rest.forEach(
          leaf -> likeness.merge(leaf, (double) Vectors.dot(vectors[leaf], last), Math::max));
      var next =
          Collections.min(
              rest,
              Comparator.comparing((Integer leaf) -> heard.containsAll(groups(leaf)))
                  .thenComparing(likeness::get)
                  .thenComparing(Comparator.naturalOrder()));
      rest.remove(next);
      quoted.add(next);
    }
    quoted.addAll(rest);
    return quoted;
  }

  /** Lists the groups of a leaf; empty where the release allows no labels. */
  private Set<String> groups(int leaf) {
    return distinct.get(leaf).places().stream()
        .map(place -> statements.get(place).group())
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }

  /** Counts what makes a shortened statement a bad name for a theme. */
  private static final class NameReadability {
    private static final int FEWEST = 2;
    private static final int MOST = 10;

    /** Such a statement tells what is, so a reader has to guess the wish. */
    private static final Pattern TOLD =
        start(
            "i|i['’]\\p{L}+|we|we['’]\\p{L}+|my|our|you|you['’]\\p{L}+|your|there|here|when|if|last|once|after|before|while|in|at|on|to|from|for|of|with|without"
                + "|nobody|somebody|someone|everybody|everyone|people|some|most|half|sometimes|at the moment|currently|right now|every|each"
                + "|ich|wir|mein|meine|unser|unsere|du|ihr|man|wenn|als|auf|aufs|beim|bei|in|im|manchmal|niemand|jemand");

    /** Such a word refers to what is said elsewhere. */
    private static final Pattern POINTING =
        Pattern.compile(
            "\\b(?:it|them|there|these|those)\\b(?!['’])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static Pattern start(String words) {
      return Pattern.compile(
          "^(?:" + words + ")(?![\\p{L}\\p{N}'’])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * @return 0 for a short and complete wish
     */
    static int faults(String name) {
      int words = name.split(" ").length;
      return (TOLD.matcher(name).find() ? 2 : 0)
          + (POINTING.matcher(name).find() ? 1 : 0)
          + (words < FEWEST ? 2 : words > MOST ? 1 : 0);
    }
  }

  /** Finds statements that say nearly the same; the page shows them as "x 3" and drops none. */
  static final class NearDuplicates {
    private static final double LIKENESS = .93;

    private static final Set<String> SIGNS =
        Set.of(
            ("not no none never nobody don't dont doesn't isn't aren't can't cannot won't shouldn't without stop start yes less"
                    + " fewer more faster slower sooner later earlier longer shorter larger smaller too avoid reduce increase"
                    + " nicht nichts kein keine keinen keinem keiner keines nie niemals niemand ohne nein ja mehr weniger"
                    + " schneller langsamer früher später länger kürzer öfter häufiger seltener zu")
                .split(" "));

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
            .ifPresentOrElse(
                kind -> kind.add(leaf), () -> kinds.add(new ArrayList<>(List.of(leaf))));
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
}
