package io.tenward.week;

import java.util.List;

/**
 * The contract's Room: minutes of a week.
 *
 * @param meetings of each day at most its hours, so that a day off takes no more than there is
 * @param room what is left of the hours; never below zero
 * @param planned may be more
 */
record WeekCapacity(int hours, int meetings, int breaks, int buffer, int room, int planned) {
  private static final int PERCENT = 100;

  /**
   * @param meetings as many as {@code hours}, both of the same days
   * @param breaks of each day with hours
   * @param buffer percent of the hours
   */
  static WeekCapacity of(
      List<Integer> hours, List<Integer> meetings, int breaks, int buffer, int planned) {
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
    return new WeekCapacity(
        all, met, rested, kept, Math.max(0, all - met - rested - kept), planned);
  }
}
