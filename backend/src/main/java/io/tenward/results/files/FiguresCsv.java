package io.tenward.results.files;

import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.results.Results;
import io.tenward.results.Results.Block;
import io.tenward.results.Results.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every number of the results, a row each. */
final class FiguresCsv {
  private static final int BEFORE_TAKEN = 21;

  private final Csv csv;
  private final Results results;
  private final FileWords words;

  private FiguresCsv(Results results, FileWords words) {
    this.results = results;
    this.csv = new Csv(words.language());
    this.words = words;
  }

  static String of(Results results, FileLanguage language) {
    var figures = new FiguresCsv(results, FileWords.in(language));
    figures.head();
    figures.participation();
    results.items().forEach(figures::item);
    return figures.csv.toString();
  }

  private void head() {
    var names =
        new ArrayList<Object>(
            List.of(
                "what",
                "item_id",
                "item",
                "group",
                "invited",
                "answered",
                "n",
                "mean",
                "from_1_to_4",
                "from_5_to_7",
                "from_8_to_10"));
    IntStream.rangeClosed(1, 10).mapToObj(i -> "rated_" + i).forEach(names::add);
    names.add("taken");
    csv.row(names.toArray());
  }

  private void participation() {
    for (var group : results.participation()) {
      row(
          "participation",
          null,
          words.participant(group),
          group.taken(),
          group.invited(),
          group.answered());
    }
  }

  private void item(Item item) {
    for (var block : item.blocks()) {
      row("rating", item, words.block(block), block.taken(), numbers(block));
    }
    for (var person : results.named()) {
      person.answers().stream()
          .filter(answer -> answer.questionId().equals(item.questionId()))
          .map(Results.NamedAnswer::rating)
          .filter(Objects::nonNull)
          .forEach(rating -> row("named", item, person.name(), null, null, null, 1, rating));
    }
  }

  private static @Nullable Object[] numbers(Block block) {
    var numbers = new ArrayList<@Nullable Object>();
    numbers.add(null);
    numbers.add(null);
    numbers.add(block.n());
    numbers.add(block.mean());
    numbers.add(block.bands().low());
    numbers.add(block.bands().middle());
    numbers.add(block.bands().high());
    var histogram = block.histogram();
    if (histogram != null) {
      numbers.addAll(histogram);
    }
    return numbers.toArray();
  }

  private void row(
      String what,
      @Nullable Item item,
      String group,
      @Nullable Integer taken,
      @Nullable Object... numbers) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(what);
    cells.add(item == null ? null : item.questionId());
    cells.add(item == null ? null : words.language().pick(item.text()));
    cells.add(group);
    cells.addAll(Arrays.asList(numbers));
    while (cells.size() < BEFORE_TAKEN) {
      cells.add(null);
    }
    cells.add(taken);
    csv.row(cells.toArray());
  }
}
