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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Each statement is compared with those that can be read in the same way, and with no others. */
final class Understanding {
  /** From this share of another language on, the mounted model reads everything. */
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

  /** For each statement how it is to be read. */
  Method[] methods(List<DistinctStatements> statements) {
    var texts = statements.stream().map(DistinctStatements::words).toList();
    var tongues =
        statements.stream()
            .map(DistinctStatements::text)
            .map(DetectedLanguage::of)
            .toArray(DetectedLanguage[]::new);
    long other = Arrays.stream(tongues).filter(t -> t == DetectedLanguage.OTHER).count();
    long sure = Arrays.stream(tongues).filter(t -> t == DetectedLanguage.ENGLISH).count();
    boolean abroad = other > sure;
    boolean often = other >= OFTEN * tongues.length;
    var methods = new Method[tongues.length];
    for (int i = 0; i < methods.length; i++) {
      if (Splitter.isFiller(texts.get(i))) {
        methods[i] = Method.NONE;
      } else {
        boolean foreign =
            tongues[i] == DetectedLanguage.OTHER
                || (tongues[i] == DetectedLanguage.UNSURE && abroad);
        boolean elsewhere = foreign || (mounted != null && often);
        methods[i] = method(texts.get(i), elsewhere ? Method.MOUNTED : Method.ENGLISH);
      }
    }
    return methods;
  }

  private Method method(String text, Method wanted) {
    var models = models(wanted);
    return models != null && models.knows(text) ? wanted : Method.SPELLING;
  }

  private @Nullable Semantics models(Method method) {
    return method == Method.ENGLISH ? english : method == Method.MOUNTED ? mounted : null;
  }

  Understood of(List<DistinctStatements> statements, Method[] methods) {
    var texts = statements.stream().map(DistinctStatements::words).toList();
    int n = texts.size();
    var profiles = new Profile[n];
    Arrays.fill(profiles, Profile.NONE);
    var all = new Understood(new Tree(n, List.of(), 0), new float[n][0], profiles, new float[n][0]);
    var forest = new Forest(n);
    for (var method : List.of(Method.ENGLISH, Method.MOUNTED, Method.SPELLING)) {
      var places = IntStream.range(0, n).filter(i -> methods[i] == method).toArray();
      if (places.length > 0) {
        var part = Arrays.stream(places).mapToObj(texts::get).toList();
        var placed = place(part, method, places, all.raw());
        var tree =
            method == Method.SPELLING
                ? Tree.ofSpelling(placed.vectors())
                : Tree.ofMeaning(placed.vectors(), placed.familiar());
        forest.add(tree, places);
        for (int i = 0; i < places.length; i++) {
          all.vectors()[places[i]] = placed.vectors()[i];
          all.profiles()[places[i]] = placed.profiles()[i];
        }
      }
    }
    return new Understood(forest.tree(), all.vectors(), all.profiles(), all.raw());
  }

  private PlacedStatements place(List<String> texts, Method method, int[] places, float[][] raw) {
    var models = models(method);
    if (models == null) {
      progress.group();
      var placed = CharacterNgrams.place(texts);
      for (int i = 0; i < places.length; i++) {
        raw[places[i]] = placed.vectors()[i];
      }
      return placed;
    }
    var done = new AtomicInteger();
    var read =
        IntStream.range(0, texts.size())
            .parallel()
            .mapToObj(
                i -> {
                  var vectors = kept.read(method, texts.get(i), models::read);
                  progress.read(done.incrementAndGet(), texts.size());
                  return vectors;
                })
            .toArray(float[][][]::new);
    for (int i = 0; i < places.length; i++) {
      raw[places[i]] = read[i][read[i].length - 1];
    }
    progress.group();
    return models.place(read);
  }
}
