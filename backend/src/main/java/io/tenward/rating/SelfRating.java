package io.tenward.rating;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.SelfRatedItem;
import io.tenward.contract.SelfRatingState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stores how leads rate themselves, before they read how others do. A finished or waived rating
 * never changes again. {@code version} is its ETag.
 */
@Entity
class SelfRating extends PanacheEntityBase {
  @Id UUID surveyId;
  UUID workspaceId;

  @Enumerated(EnumType.STRING)
  SelfRatingState state = SelfRatingState.OPEN;

  /** The JSON is a list of the contract's SelfRatedItem. */
  String items = "[]";

  Instant changedAt;

  /** This is null while the rating is open. */
  @Nullable Instant endedAt;

  @Version long version;

  /** Reads or begins it: nothing is kept until something was typed. */
  static SelfRating of(RatedSurvey survey) {
    SelfRating kept = SelfRating.findById(survey.surveyId());
    return kept != null ? kept : begun(survey, Instant.EPOCH);
  }

  private static SelfRating begun(RatedSurvey survey, Instant now) {
    var begun = new SelfRating();
    begun.surveyId = survey.surveyId();
    begun.workspaceId = survey.workspaceId();
    begun.changedAt = now;
    if (survey.items().isEmpty()) {
      begun.state = SelfRatingState.NONE;
    }
    return begun;
  }

  /** Keeps and locks it: nobody else changes it until this transaction ends. */
  static SelfRating toChange(Database database, RatedSurvey survey, Instant now) {
    database.update(
        """
        insert into self_rating (survey_id, workspace_id, changed_at) values (?, ?, ?)
        on conflict do nothing
        """,
        survey.surveyId(),
        survey.workspaceId(),
        now);
    return SelfRating.findById(survey.surveyId(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Reads them by question; an item without a word about it is missing. */
  Map<String, SelfRatedItem> byQuestion() {
    return SelfRatedItems.read(items).stream()
        .collect(Collectors.toMap(SelfRatedItem::questionId, Function.identity()));
  }

  void write(List<SelfRatedItem> typed, Instant now) {
    items = Json.write(typed);
    changedAt = now;
  }

  void end(SelfRatingState how, Instant now) {
    state = how;
    endedAt = now;
  }

  /**
   * @throws ProblemException self-rating-frozen
   */
  void requireOpen() {
    if (state != SelfRatingState.OPEN) {
      throw ProblemException.of(RatingProblem.SELF_RATING_FROZEN, "It is " + state.word());
    }
  }
}
