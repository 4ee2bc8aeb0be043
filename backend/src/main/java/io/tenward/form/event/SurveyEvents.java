package io.tenward.form.event;

import io.tenward.base.IntegrationEvent;
import io.tenward.base.sql.Database;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Tells tools outside what happens to a survey, within the transaction in which it does. */
@Singleton
public class SurveyEvents {
  @Inject Database database;
  @Inject Event<IntegrationEvent> events;

  /**
   * @param more beside its id; never what moves with a single answer or decline
   */
  public void fire(UUID surveyId, IntegrationEvent.Type type, Map<String, Object> more) {
    var data = new HashMap<>(more);
    data.put("surveyId", surveyId);
    database
        .first(
            "select workspace_id, lead_id from survey where survey_id = ?",
            row ->
                new IntegrationEvent(
                    row.getObject("workspace_id", UUID.class),
                    row.getObject("lead_id", UUID.class),
                    type,
                    surveyId,
                    data),
            surveyId)
        .ifPresent(events::fire);
  }
}
