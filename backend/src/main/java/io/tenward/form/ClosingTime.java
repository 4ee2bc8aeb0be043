package io.tenward.form;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ClosingTimeView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stores a closing time announced after launch. */
@Entity
public class ClosingTime extends PanacheEntityBase {
  /** It is one less than the record holds, so that there is room for closing at once. */
  private static final int MOST_ANNOUNCED = 999;

  @Id UUID closingTimeId;
  UUID workspaceId;
  UUID surveyId;
  Instant closesAt;
  Instant announcedAt;

  /**
   * @throws ProblemException invalid-request with too-many
   */
  public static void requireRoom(UUID surveyId) {
    if (count("surveyId", surveyId) >= MOST_ANNOUNCED) {
      throw LocalTimes.invalid("/closesLocal", "too-many", Map.of("max", MOST_ANNOUNCED));
    }
  }

  static ClosingTime append(Survey survey, Instant closesAt, Instant now) {
    var time = new ClosingTime();
    time.closingTimeId = UUID.randomUUID();
    time.workspaceId = survey.workspaceId;
    time.surveyId = survey.surveyId;
    time.closesAt = closesAt;
    time.announcedAt = now;
    time.persist();
    return time;
  }

  /** Lists closing times, oldest first. */
  public static List<ClosingTimeView> of(UUID surveyId) {
    return ClosingTime.<ClosingTime>list("surveyId", Sort.by("announcedAt"), surveyId).stream()
        .map(ClosingTime::view)
        .toList();
  }

  public ClosingTimeView view() {
    return new ClosingTimeView(closingTimeId, closesAt, announcedAt);
  }
}
