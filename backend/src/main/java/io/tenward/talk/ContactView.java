package io.tenward.talk;

import io.tenward.contract.NextTalk;
import io.tenward.contract.PersonName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A contact in the shape of the contract.
 *
 * @param dueOn when the next contact would be due
 * @param overdueDays 0 for who is in touch, paused, or without a wish
 * @param seasonOver whether the wish has to be asked for again; absent without an end
 */
record ContactView(
    PersonName person,
    @Nullable Integer rhythmDays,
    @Nullable String why,
    @Nullable LocalDate until,
    @Nullable LocalDate pausedUntil,
    @Nullable Integer seriesDays,
    @Nullable LocalDate lastContactOn,
    @Nullable LocalDate lastFeedbackOn,
    @Nullable LocalDate dueOn,
    long overdueDays,
    @Nullable Boolean seasonOver,
    @Nullable String lastWords,
    @Nullable NextTalk nextTalk,
    @Nullable String wouldLike,
    @Nullable LocalDate lastChanceOn) {
  /** Of the contract: a client may ask about any day. */
  private static final long MOST_DAYS = 100_000;

  /**
   * @param since from when on somebody drifts who was never in touch
   * @param day on which it is asked
   */
  ContactView asOf(LocalDate day, @Nullable LocalDate since) {
    var from = lastContactOn == null ? since : lastContactOn;
    var due = rhythmDays == null || from == null ? null : from.plusDays(rhythmDays);
    var over = until == null ? null : until.isBefore(day);
    return new ContactView(
        person,
        rhythmDays,
        why,
        until,
        pausedUntil,
        seriesDays,
        lastContactOn,
        lastFeedbackOn,
        due,
        due == null || Boolean.TRUE.equals(over) || isPaused(day) || meets(day)
            ? 0
            : Math.clamp(ChronoUnit.DAYS.between(due, day), 0, MOST_DAYS),
        over,
        lastWords,
        nextTalk,
        wouldLike,
        lastChanceOn);
  }

  private boolean isPaused(LocalDate day) {
    return pausedUntil != null && !pausedUntil.isBefore(day);
  }

  /** A talk that is planned within the rhythm is as good as a contact. */
  private boolean meets(LocalDate day) {
    return nextTalk != null
        && rhythmDays != null
        && !nextTalk.day().isBefore(day)
        && !nextTalk.day().isAfter(day.plusDays(rhythmDays));
  }
}
