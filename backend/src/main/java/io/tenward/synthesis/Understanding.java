package io.tenward.synthesis;

import io.tenward.synthesis.grouping.Forest;
import io.tenward.synthesis.grouping.Tree;
import io.tenward.synthesis.meaning.CharacterNgrams;
import io.tenward.synthesis.meaning.PlacedStatements;
import io.tenward.synthesis.meaning.Profile;
import io.tenward.synthesis.meaning.Semantics;
import io.tenward.synthesis.reading.DetectedLanguage;
import io.tenward.synthesis.reading.Splitter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Each statement is compared with those that can be read in the same way, and with no others. */
final class Understanding {
  /** The mounted model reads every statement from this share of other languages on. */
  private static final double OFTEN = .1;

  private final @Nullable Semantics english;
  private final @Nullable Semantics mounted;
  private final Readings kept;
  private final Progress progress;

  Understanding(
      @Nullable Semantics english, @Nullable Semantics mounted, Readings kept, Progress progress) {
    this.english = english;
    this.mounted = mounted;
    this.kept = kept;
    this.progress = progress;
  }

  /** Chooses how each statement is read. */
  Method[] methods(List<DistinctStatements> statements) {
    var texts = statements.stream().map(DistinctStatements::words).toList();
    var languages =
        statements.stream()
            .map(DistinctStatements::text)
            .map(DetectedLanguage::of)
            .toArray(DetectedLanguage[]::new);
    long other = Arrays.stream(languages).filter(t -> t.isForeign()).count();
    boolean often = other >= OFTEN * languages.length;
    var methods = new Method[languages.length];
    for (int i = 0; i < methods.length; i++) {
      boolean elsewhere = languages[i].isForeign() || often;
      if (Splitter.isFiller(texts.get(i))) {
        methods[i] = Method.NONE;
      } else if (mounted != null && elsewhere) {
        methods[i] = known(texts.get(i), mounted, Method.MOUNTED);
      } else if (languages[i] == DetectedLanguage.GERMAN && english != null) {
        methods[i] = Method.GERMAN;
      } else {
        var reads = languages[i].isForeign() ? null : english;
        methods[i] = known(texts.get(i), reads, Method.ENGLISH);
      }
    }
    return methods;
  }

  private static Method known(String text, @Nullable Semantics models, Method wanted) {
    return models != null && models.knows(text) ? wanted : Method.SPELLING;
  }

  /**
   * Statements of these methods are compared with each other: English with German, because a wish
   * may come in both.
   */
  private static final List<Set<Method>> COMPARED =
      List.of(
          EnumSet.of(Method.ENGLISH, Method.GERMAN),
          EnumSet.of(Method.MOUNTED),
          EnumSet.of(Method.SPELLING));

  Understood of(List<DistinctStatements> statements, Method[] methods) {
    var texts = statements.stream().map(DistinctStatements::words).toList();
    int n = texts.size();
    var profiles = new Profile[n];
    Arrays.fill(profiles, Profile.NONE);
    var all = new Understood(new Tree(n, List.of(), 0), new float[n][0], profiles, new float[n][0]);
    var forest = new Forest(n);
    for (var compared : COMPARED) {
      // Those that models read come first.
      var places =
          IntStream.range(0, n)
              .filter(i -> compared.contains(methods[i]))
              .boxed()
              .sorted(Comparator.comparing(i -> methods[i]))
              .mapToInt(i -> i)
              .toArray();
      boolean spelled = compared.contains(Method.SPELLING);
      // In a language that nothing here reads a word in common says little.
      if (places.length > 0 && (!spelled || english == null)) {
        var part = Arrays.stream(places).mapToObj(texts::get).toList();
        int read = (int) Arrays.stream(places).filter(i -> methods[i] != Method.GERMAN).count();
        if (spelled) {
          progress.group();
        }
        var placed =
            spelled
                ? CharacterNgrams.place(part)
                : place(part, read, methods[places[0]], places, all.raw());
        forest.add(
            spelled
                ? Tree.ofSpelling(placed.vectors())
                : Tree.ofMeaning(placed.vectors(), placed.familiar()),
            places);
        for (int i = 0; i < places.length; i++) {
          all.vectors()[places[i]] = placed.vectors()[i];
          all.profiles()[places[i]] = placed.profiles()[i];
          if (spelled || i >= read) {
            all.raw()[places[i]] = placed.vectors()[i];
          }
        }
      }
    }
    return new Understood(forest.tree(), all.vectors(), all.profiles(), all.raw());
  }

  /**
   * @param read how many of the texts a model reads, which come first
   */
  private PlacedStatements place(
      List<String> texts, int read, Method method, int[] places, float[][] raw) {
    var models = Objects.requireNonNull(method == Method.MOUNTED ? mounted : english);
    var done = new AtomicInteger();
    var vectors =
        IntStream.range(0, read)
            .parallel()
            .mapToObj(
                i -> {
                  var own = kept.read(method, texts.get(i), models::read);
                  progress.read(done.incrementAndGet(), texts.size());
                  return own;
                })
            .toArray(float[][][]::new);
    for (int i = 0; i < read; i++) {
      raw[places[i]] = vectors[i][vectors[i].length - 1];
    }
    progress.group();
    return models.place(vectors, texts.subList(read, texts.size()));
  }
}
