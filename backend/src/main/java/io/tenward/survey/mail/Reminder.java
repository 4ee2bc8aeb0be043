package io.tenward.survey.mail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ReminderView;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores one of at most two reminders to people who have not answered. */
@Entity
public class Reminder extends PanacheEntityBase {
  /** A reminder later than this before the close leaves hardly any time to answer. */
  private static final Duration ENOUGH_TIME = Duration.ofMinutes(30);

  public @Id UUID reminderId;
  UUID workspaceId;
  UUID surveyId;
  int number;
  public Instant sendsAt;

  /** Dates when the reminder was sent; null before. */
  @Nullable Instant begunAt;

  public @Version long version;

  public static void plan(Survey survey, List<Instant> times) {
    for (int i = 0; i < times.size(); i++) {
      var reminder = new Reminder();
      reminder.reminderId = UUID.randomUUID();
      reminder.workspaceId = survey.workspaceId;
      reminder.surveyId = survey.surveyId;
      reminder.number = i + 1;
      reminder.sendsAt = times.get(i);
      reminder.persist();
    }
    flush();
  }

  /** Moves future reminders to the new closing time, or drops them. */
  public static void replan(Survey survey, Instant now) {
    var last = ReminderPlan.dayBefore(survey.closesAt, ZoneId.of(survey.zone));
    var coming = toChange(survey).stream().filter(reminder -> reminder.begunAt == null).toList();
    for (var reminder : coming) {
      if (reminder == coming.getLast() && last.isAfter(now)) {
        reminder.sendsAt = last;
      } else if (!reminder.sendsAt.isBefore(last)) {
        reminder.delete();
      }
    }
  }

  /**
   * Tells whether a reminder at that time reaches people who have the invitation and can still
   * answer.
   */
  static boolean isTimely(Survey survey, Instant at) {
    return !at.isBefore(earliest(survey)) && !at.isAfter(latest(survey));
  }

  /** Returns when the invitations leave, before which no reminder makes sense. */
  static Instant earliest(Survey survey) {
    return Objects.requireNonNull(survey.mailLeavesAt);
  }

  static Instant latest(Survey survey) {
    return survey.closesAt.minus(ENOUGH_TIME);
  }

  /**
   * @throws ProblemException not-found
   */
  public static Reminder of(Survey survey, UUID reminderId) {
    return ofSurvey(survey, findById(reminderId));
  }

  /**
   * @throws ProblemException not-found, or reminder-gone when it had its turn
   */
  static Reminder toChange(Survey survey, UUID reminderId) {
    var reminder = ofSurvey(survey, findById(reminderId, LockModeType.PESSIMISTIC_WRITE));
    if (reminder.begunAt != null) {
      throw ProblemException.of(SurveyProblem.REMINDER_GONE, "The reminder has already been sent");
    }
    return reminder;
  }

  /** Locks all reminders, so that none starts until this transaction ends. */
  private static List<Reminder> toChange(Survey survey) {
    return Reminder.<Reminder>find("surveyId", Sort.by("number"), survey.surveyId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  private static Reminder ofSurvey(Survey survey, @Nullable Reminder reminder) {
    if (reminder == null || !reminder.surveyId.equals(survey.surveyId)) {
      throw ProblemException.notFound("This survey has no such reminder");
    }
    return reminder;
  }

  public static List<Reminder> of(UUID surveyId) {
    return list("surveyId", Sort.by("number"), surveyId);
  }

  ReminderView view() {
    return new ReminderView(reminderId, number, sendsAt, begunAt);
  }
}
