package io.tenward.week;

import io.tenward.contract.Room;
import java.util.List;

/** Says how many minutes a week has room for. */
final class WeekCapacity {
  private static final int PERCENT = 100;

  private WeekCapacity() {}

  /**
   * Computes the room of a week. The rest is never negative, but the planned time may exceed it.
   *
   * @param meetings as many as {@code hours}, both of the same days; of each day at most its hours
   *     count, so that a day off takes no more than there is
   * @param breaks of each day with hours
   * @param buffer percent of the hours
   */
  static Room of(List<Integer> hours, List<Integer> meetings, int breaks, int buffer, int planned) {
    int all = 0;
    int met = 0;
    int rested = 0;
    for (int i = 0; i < hours.size(); i++) {
      int minutes = hours.get(i);
      all += minutes;
      met += Math.min(minutes, meetings.get(i));
      rested += minutes > 0 ? breaks : 0;
    }
    int kept = Math.round((float) all * buffer / PERCENT);
    return new Room(all, met, rested, kept, Math.max(0, all - met - rested - kept), planned);
  }
}
