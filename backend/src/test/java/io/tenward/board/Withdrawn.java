package io.tenward.board;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.sql.Sql;
import io.tenward.survey.core.SurveyRemoved;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.UUID;

/** Removes a survey with its results, as it is when its lead leaves. */
public final class Withdrawn {
  private Withdrawn() {}

  public static void survey(UUID surveyId) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              CDI.current().getBeanManager().getEvent().fire(new SurveyRemoved(surveyId));
              var database = CDI.current().select(AgroalDataSource.class).get();
              try (var connection = database.getConnection()) {
                Sql.update(connection, "delete from survey where survey_id = ?", surveyId);
              } catch (SQLException e) {
                throw new AssertionError(e);
              }
            });
  }
}
