package io.tenward.survey;

import io.tenward.base.privacy.Retained;
import io.tenward.form.Lead;
import io.tenward.form.Survey;
import io.tenward.form.SurveyRemoved;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** Surveys that were over long ago, with their results. */
@Singleton
class StoredResults implements Retained {
  @Inject Event<SurveyRemoved> removed;

  @Override
  public String kind() {
    return "results";
  }

  /** The state of an agreement follows from its vote. */
  @Override
  public String rows() {
    return """
        select survey_id as id, lead_id as member_id, coalesce(closed_at, cancelled_at) as since,
          case when items is null then (manifest::jsonb ->> 'keptMonths')::int else kept_months end as promised
        from survey
        where workspace_id = ? and state in ('closed', 'cancelled') and purpose = 'form'
          and keys_destroyed_at is not null
        """;
  }

  @Override
  public void delete(Collection<UUID> ids) {
    for (var id : ids) {
      Survey survey = Survey.findById(id);
      Lead.hold(survey.leadId);
      removed.fire(new SurveyRemoved(id));
      survey.delete();
      Survey.flush();
    }
  }
}
