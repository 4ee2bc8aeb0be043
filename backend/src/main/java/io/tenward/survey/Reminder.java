package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of at most two mails to those who have not answered. */
@Entity
class Reminder extends PanacheEntityBase {
  @Id UUID reminderId;
  UUID workspaceId;
  UUID surveyId;
  int number;
  Instant sendsAt;

  /** When it was its turn; null before. */
  @Nullable Instant begunAt;

  /** How many had not answered then. */
  @Nullable Integer recipients;

  /** As the contract shows it. */
  record View(
      UUID id,
      int number,
      Instant sendsAt,
      @Nullable Instant begunAt,
      @Nullable Integer recipients) {}

  static void plan(Survey survey, List<Instant> times) {
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

  static List<Reminder> of(UUID surveyId) {
    return list("surveyId", Sort.by("number"), surveyId);
  }

  View view() {
    return new View(reminderId, number, sendsAt, begunAt, recipients);
  }
}
