package io.tenward.week;

import io.tenward.growth.ThreadLink;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The contract's SpentTime: minutes that were planned, were spent, and are unknown. Each block
 * counts once in each of the three lists.
 */
record SpentTime(
    int planned,
    int spent,
    int unknown,
    List<SpentRow> threads,
    List<SpentRow> kinds,
    List<SpentRow> quadrants) {
  private static final int MOST_THREADS = 200;

  record SpentRow(
      int planned,
      int spent,
      int unknown,
      @Nullable ThreadLink thread,
      @Nullable String kind,
      @Nullable String quadrant) {}

  /**
   * A block.
   *
   * @param spent null while nobody said
   */
  record Block(
      int minutes,
      @Nullable Integer spent,
      @Nullable ThreadLink thread,
      @Nullable String kind,
      @Nullable String quadrant) {
    SpentRow row() {
      return new SpentRow(
          minutes, spent == null ? 0 : spent, spent == null ? minutes : 0, thread, kind, quadrant);
    }
  }

  private static final BinaryOperator<SpentRow> SUM =
      (one, other) ->
          new SpentRow(
              one.planned + other.planned,
              one.spent + other.spent,
              one.unknown + other.unknown,
              one.thread,
              one.kind,
              one.quadrant);

  static SpentTime of(List<Block> blocks) {
    var rows = blocks.stream().map(Block::row).toList();
    var all = rows.stream().reduce(new SpentRow(0, 0, 0, null, null, null), SUM);
    return new SpentTime(
        all.planned,
        all.spent,
        all.unknown,
        by(rows, SpentTime::threadOnly, row -> row.thread == null ? "" : key(row.thread)),
        by(rows, SpentTime::kindOnly, row -> row.kind == null ? "" : row.kind),
        by(rows, SpentTime::quadrantOnly, row -> row.quadrant == null ? "" : row.quadrant));
  }

  private static String key(ThreadLink thread) {
    return thread.kind().word() + " " + thread.key();
  }

  private static SpentRow threadOnly(SpentRow row) {
    return new SpentRow(row.planned, row.spent, row.unknown, row.thread, null, null);
  }

  private static SpentRow kindOnly(SpentRow row) {
    return new SpentRow(row.planned, row.spent, row.unknown, null, row.kind, null);
  }

  private static SpentRow quadrantOnly(SpentRow row) {
    return new SpentRow(row.planned, row.spent, row.unknown, null, null, row.quadrant);
  }

  /** What has none of it stands last. */
  private static List<SpentRow> by(
      List<SpentRow> rows, Function<SpentRow, SpentRow> only, Function<SpentRow, String> key) {
    var sums = new LinkedHashMap<String, SpentRow>();
    rows.forEach(row -> sums.merge(key.apply(row), only.apply(row), SUM));
    return sums.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (java.util.Map.Entry<String, SpentRow> sum) -> sum.getKey().isEmpty())
                .thenComparing(sum -> -sum.getValue().planned)
                .thenComparing(java.util.Map.Entry::getKey))
        .map(java.util.Map.Entry::getValue)
        .limit(MOST_THREADS)
        .toList();
  }
}
