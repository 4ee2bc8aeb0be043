package io.tenward.week;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tenward.contract.PersonName;
import io.tenward.contract.SpentWeek;
import io.tenward.growth.thread.ThreadLink;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contract's SpentTime: minutes that were planned, were spent, and are unknown, of the weeks in
 * which time was recorded. Each planned block that is no meeting counts once in each of the first
 * three lists.
 *
 * @param kinds with the meetings, which are in no other list
 * @param unplanned no part of what was spent
 * @param causes of unplanned time, and of planned time that was not spent on its block
 * @param rescued whom
 */
record SpentTime(
    int planned,
    int spent,
    int unknown,
    List<SpentRow> threads,
    List<SpentRow> kinds,
    List<SpentRow> quadrants,
    List<SpentWeek> weeks,
    int unplanned,
    List<SpentRow> causes,
    List<SpentRow> rescued) {
  private static final int MOST_THREADS = 200;
  private static final Label NONE = new Label(null, null, null, null, null);

  /** Names the part of a sum in the contract's words; the sum of the rest has no name. */
  record Label(
      @Nullable ThreadLink thread,
      @Nullable String kind,
      @Nullable String quadrant,
      @Nullable String cause,
      @Nullable PersonName person) {

    static Label kind(@Nullable String kind) {
      return new Label(null, kind, null, null, null);
    }

    String key() {
      return thread != null
          ? thread.kind().word() + " " + thread.key()
          : Stream.of(kind, quadrant, cause, person == null ? null : person.id().toString())
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
    }
  }

  record SpentRow(int planned, int spent, int unknown, @JsonUnwrapped Label label) {
    SpentRow plus(SpentRow other) {
      return new SpentRow(
          planned + other.planned, spent + other.spent, unknown + other.unknown, label);
    }
  }

  /**
   * Holds a block, or a meeting.
   *
   * @param spent null while nobody said
   */
  record Block(
      LocalDate week, int minutes, @Nullable Integer spent, boolean isPlanned, Label label) {
    static Block told(LocalDate day, int minutes) {
      return new Block(Weeks.of(day), minutes, minutes, false, NONE);
    }

    boolean isMeeting() {
      return "meeting".equals(label.kind);
    }

    SpentRow row(Label one) {
      return new SpentRow(minutes, spent == null ? 0 : spent, spent == null ? minutes : 0, one);
    }

    /**
     * Counts the time that the block's cause took: all of it, or the part that was not spent as
     * planned.
     */
    Block lost() {
      int rest = spent == null || !isPlanned ? 0 : Math.max(0, minutes - spent);
      return new Block(week, rest, isPlanned || spent == null ? rest : spent, isPlanned, label);
    }
  }

  /**
   * @param asked the Mondays of the weeks
   * @param meetings of the days, and one-on-ones; alone they make no week recorded
   * @param told by situations, which nobody planned; alone they make no week recorded either
   */
  static SpentTime of(
      List<LocalDate> asked, List<Block> blocks, List<Block> meetings, List<Block> told) {
    var recorded = new TreeMap<LocalDate, Integer>();
    for (var block : blocks) {
      if (block.spent != null) {
        recorded.merge(block.week, block.isMeeting() ? 0 : block.spent, Integer::sum);
      }
    }
    var counted = told.stream().filter(block -> recorded.containsKey(block.week)).toList();
    counted.forEach(block -> recorded.merge(block.week, block.minutes, Integer::sum));
    var all = blocks.stream().filter(block -> recorded.containsKey(block.week)).toList();
    var kinds =
        Stream.concat(
                all.stream().filter(Block::isPlanned),
                meetings.stream().filter(block -> recorded.containsKey(block.week)))
            .toList();
    var work = all.stream().filter(block -> block.isPlanned && !block.isMeeting()).toList();
    var lost = all.stream().filter(block -> block.label.cause != null).map(Block::lost).toList();
    var rescues = lost.stream().filter(block -> "rescue".equals(block.label.cause)).toList();
    var zero = new SpentRow(0, 0, 0, NONE);
    var sum = work.stream().map(block -> block.row(NONE)).reduce(zero, SpentRow::plus);
    var extra =
        Stream.concat(lost.stream().filter(block -> !block.isPlanned), counted.stream())
            .map(block -> block.row(NONE));
    return new SpentTime(
        sum.planned,
        sum.spent,
        sum.unknown,
        by(work, label -> new Label(label.thread, null, null, null, null)),
        by(kinds, label -> Label.kind(label.kind)),
        by(work, label -> new Label(null, null, label.quadrant, null, null)),
        asked.stream().map(week -> new SpentWeek(week, recorded.get(week))).toList(),
        extra.reduce(zero, SpentRow::plus).spent,
        by(lost, label -> new Label(null, null, null, label.cause, null)),
        by(rescues, label -> new Label(null, null, null, null, label.person)));
  }

  /** Sums blocks by label, largest sum first; blocks without a label come last. */
  private static List<SpentRow> by(List<Block> blocks, UnaryOperator<Label> one) {
    var sums = new LinkedHashMap<String, SpentRow>();
    for (var block : blocks) {
      var row = block.row(one.apply(block.label));
      sums.merge(row.label.key(), row, SpentRow::plus);
    }
    return sums.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, SpentRow> sum) -> sum.getKey().isEmpty())
                .thenComparing(sum -> -sum.getValue().planned)
                .thenComparing(sum -> -sum.getValue().spent)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .limit(MOST_THREADS)
        .toList();
  }
}
