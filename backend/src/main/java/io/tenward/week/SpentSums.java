package io.tenward.week;

import static java.util.stream.Collectors.groupingBy;

import io.tenward.base.text.KebabEnum;
import io.tenward.contract.PersonName;
import io.tenward.contract.Quadrant;
import io.tenward.contract.SpentRow;
import io.tenward.contract.SpentTime;
import io.tenward.contract.SpentWeek;
import io.tenward.contract.Thread;
import io.tenward.contract.TimeBlockKind;
import io.tenward.contract.TimeCause;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sums minutes that were planned, were spent, and are unknown, of the weeks in which time was
 * recorded. Each planned block that is no meeting counts once in threads, kinds and quadrants.
 * Meetings are in no list but the kinds.
 */
final class SpentSums {
  private static final int MOST_THREADS = 200;
  private static final Label NONE = new Label(null, null, null, null, null);

  private SpentSums() {}

  /** Names the part of a sum; the sum of the rest has no name. */
  record Label(
      @Nullable Thread thread,
      @Nullable TimeBlockKind kind,
      @Nullable Quadrant quadrant,
      @Nullable TimeCause cause,
      @Nullable PersonName person) {
    static Label kind(@Nullable TimeBlockKind kind) {
      return new Label(null, kind, null, null, null);
    }

    String key() {
      return thread != null
          ? thread.kind().word() + " " + thread.key()
          : Stream.of(kind, quadrant, cause)
              .filter(Objects::nonNull)
              .map(KebabEnum::word)
              .findFirst()
              .orElse(person == null ? "" : person.id().toString());
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

    static Block meeting(LocalDate day, int minutes, @Nullable Integer spent) {
      return new Block(Weeks.of(day), minutes, spent, true, Label.kind(TimeBlockKind.MEETING));
    }

    boolean isMeeting() {
      return label.kind == TimeBlockKind.MEETING;
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
    var rescues = lost.stream().filter(block -> block.label.cause == TimeCause.RESCUE).toList();
    var sum = sum(NONE, work);
    var extra =
        Stream.concat(lost.stream().filter(block -> !block.isPlanned), counted.stream()).toList();
    return new SpentTime(
        sum.planned(),
        sum.spent(),
        sum.unknown(),
        by(work, label -> new Label(label.thread, null, null, null, null)),
        by(kinds, label -> Label.kind(label.kind)),
        by(work, label -> new Label(null, null, label.quadrant, null, null)),
        asked.stream().map(week -> new SpentWeek(week, recorded.get(week))).toList(),
        sum(NONE, extra).spent(),
        by(lost, label -> new Label(null, null, null, label.cause, null)),
        by(rescues, label -> new Label(null, null, null, null, label.person)));
  }

  private static SpentRow sum(Label label, List<Block> blocks) {
    int planned = 0;
    int spent = 0;
    int unknown = 0;
    for (var block : blocks) {
      planned += block.minutes;
      spent += block.spent == null ? 0 : block.spent;
      unknown += block.spent == null ? block.minutes : 0;
    }
    return new SpentRow(
        planned,
        spent,
        unknown,
        label.thread,
        label.kind,
        label.quadrant,
        label.cause,
        label.person);
  }

  /** Sums blocks by label, largest sum first; blocks without a label come last. */
  private static List<SpentRow> by(List<Block> blocks, UnaryOperator<Label> one) {
    return blocks.stream()
        .collect(groupingBy(block -> one.apply(block.label).key()))
        .entrySet()
        .stream()
        .map(
            named ->
                Map.entry(
                    named.getKey(),
                    sum(one.apply(named.getValue().getFirst().label), named.getValue())))
        .sorted(
            Comparator.comparing((Map.Entry<String, SpentRow> sum) -> sum.getKey().isEmpty())
                .thenComparing(sum -> -sum.getValue().planned())
                .thenComparing(sum -> -sum.getValue().spent())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .limit(MOST_THREADS)
        .toList();
  }
}
