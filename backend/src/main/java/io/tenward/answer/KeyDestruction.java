package io.tenward.answer;

import io.tenward.base.sql.Database;
import io.tenward.survey.keys.SurveyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Destroys the keys of released surveys. Until that is done and noted, no results are served. */
@ApplicationScoped
class KeyDestruction {
  private final Database database;
  private final SurveyKeys keys;
  private final Clock clock;

  KeyDestruction(Database database, SurveyKeys keys, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /** Released surveys whose keys are not confirmed gone. */
  List<UUID> due() {
    return database.ids(
        """
        select survey_id from survey
        where state = 'closed' and released_at is not null and keys_destroyed_at is null
        """);
  }

  /**
   * May be repeated.
   *
   * @throws java.io.UncheckedIOException when a key is left
   */
  void destroy(UUID surveyId) {
    var folders =
        database.ids(
            "select key_folder from survey where survey_id = ? and key_folder is not null",
            surveyId);
    keys.destroy(surveyId, folders.isEmpty() ? null : folders.getFirst());
    database.update(
        """
        update survey set keys_destroyed_at = ?, version = version + 1
        where survey_id = ? and state = 'closed' and keys_destroyed_at is null
        """,
        clock.instant(),
        surveyId);
  }
}
