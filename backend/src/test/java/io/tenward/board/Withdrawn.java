package io.tenward.board;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.sql.Database;
import io.tenward.form.SurveyRemoved;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;

/** Removes a survey with its results, as it is when its lead leaves. */
public final class Withdrawn {
  private Withdrawn() {}

  public static void survey(UUID surveyId) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              CDI.current().getBeanManager().getEvent().fire(new SurveyRemoved(surveyId));
              CDI.current()
                  .select(Database.class)
                  .get()
                  .update("delete from survey where survey_id = ?", surveyId);
            });
  }
}
