package io.tenward.answer;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.DatabaseFailure;
import io.tenward.base.sql.Sql;
import io.tenward.survey.keys.SurveyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Destroys the keys of released surveys. Until that is done and noted, no results are served. */
@ApplicationScoped
class KeyDestruction {
  private final AgroalDataSource database;
  private final SurveyKeys keys;
  private final Clock clock;

  KeyDestruction(AgroalDataSource database, SurveyKeys keys, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /** Released surveys whose keys are not confirmed gone. */
  List<UUID> due() {
    try (var connection = database.getConnection()) {
      return Sql.ids(
          connection,
          """
          select survey_id from survey
          where state = 'closed' and released_at is not null and keys_destroyed_at is null
          """);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * May be repeated.
   *
   * @throws java.io.UncheckedIOException when a key is left
   */
  void destroy(UUID surveyId) {
    try (var connection = database.getConnection()) {
      keys.destroy(surveyId, keyFolder(connection, surveyId));
      Sql.update(
          connection,
          """
          update survey set keys_destroyed_at = ?, version = version + 1
          where survey_id = ? and state = 'closed' and keys_destroyed_at is null
          """,
          clock.instant(),
          surveyId);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static @Nullable UUID keyFolder(Connection connection, UUID surveyId)
      throws SQLException {
    try (var select =
        connection.prepareStatement("select key_folder from survey where survey_id = ?")) {
      select.setObject(1, surveyId);
      var row = select.executeQuery();
      return row.next() ? row.getObject(1, UUID.class) : null;
    }
  }
}
