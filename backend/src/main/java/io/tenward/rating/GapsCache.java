package io.tenward.rating;

import io.tenward.base.LruCache;
import io.tenward.base.sql.Database;
import io.tenward.survey.core.SurveyRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Gap views that were made lately. What they show is frozen, but for what the lead does with
 * advice, for the publication and for other cycles; a stamp of all three, read each time, says
 * whether one is still true.
 */
@ApplicationScoped
class GapsCache {
  private static final int KEPT = 16;

  /** Other servers change them, too, so that the database alone can say. */
  private static final String STAMP =
      """
      select
        (select count(*) || '.' || coalesce(sum(version), 0) from advice_step where survey_id = ?),
        (select coalesce(max(version), 0) from publication where survey_id = ?),
        (select string_agg(s.survey_id || s.state || coalesce(s.keys_destroyed_at::text, '')
              || coalesce(o.state, ''), ',' order by s.launched_at, s.survey_id)
          from survey asked
          join survey s on s.series_id = asked.series_id and s.lead_id = asked.lead_id
          left join self_rating o on o.survey_id = s.survey_id
          where asked.survey_id = ? and s.launched_at is not null)
      """;

  private record CachedGaps(String stamp, Gaps gaps) {}

  private final LruCache<UUID, CachedGaps> latest = new LruCache<>(KEPT);
  @Inject Database database;

  /**
   * Only after the results were found open, and the caller's.
   *
   * @param making makes a gap view anew
   */
  Gaps of(UUID surveyId, Supplier<Gaps> making) {
    // Read before what it stands for: whatever changes in between changes the next stamp.
    var stamp = stamp(surveyId);
    var kept = latest.get(surveyId);
    if (kept.isPresent() && kept.get().stamp().equals(stamp)) {
      return kept.get().gaps();
    }
    var made = making.get();
    latest.put(surveyId, new CachedGaps(stamp, made));
    return made;
  }

  private String stamp(UUID surveyId) {
    return database
        .first(
            STAMP,
            row -> row.getString(1) + " " + row.getLong(2) + " " + row.getString(3),
            surveyId,
            surveyId,
            surveyId)
        .orElseThrow();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyRemoved removed) {
    latest.remove(removed.surveyId());
  }
}
