package io.tenward.survey;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.contract.GetPrivacyPreview;
import io.tenward.contract.LaunchSurvey;
import io.tenward.contract.PreviewForm;
import io.tenward.contract.PrivacyPreview;
import io.tenward.contract.SurveyState;
import io.tenward.form.Lead;
import io.tenward.form.LocalTimes;
import io.tenward.form.Manifest;
import io.tenward.form.Survey;
import io.tenward.survey.audience.Audiences;
import io.tenward.survey.launch.Launch;
import io.tenward.survey.launch.Plan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Launches a survey, and shows before what that would mean and what respondents would see. */
@RolesAllowed("lead")
@Transactional
class LaunchResource implements GetPrivacyPreview, LaunchSurvey, PreviewForm {
  @Inject Caller caller;
  @Inject Audiences audiences;
  @Inject SurveyOut out;
  @Inject Launch launch;
  @Inject Clock clock;

  /**
   * Shows a form as respondents see it.
   *
   * @param groupId the group whose page this is
   */
  record FormPreview(Manifest manifest, UUID groupId) {}

  @Override
  public PrivacyPreview getPrivacyPreview(UUID surveyId) {
    var survey = Survey.of(caller, surveyId).requireDraft();
    return launch.preview(survey, new Plan(survey, audiences.people(surveyId)));
  }

  @Override
  public FormPreview previewForm(UUID surveyId, @Nullable UUID groupId) {
    var survey = Survey.of(caller, surveyId);
    var manifest = survey.state == SurveyState.DRAFT ? launch.planned(survey) : survey.frozen();
    return new FormPreview(manifest.withoutKeys(), shown(survey, manifest, groupId));
  }

  private UUID shown(Survey survey, Manifest manifest, @Nullable UUID groupId) {
    var asked = manifest.groupIds();
    if (groupId == null) {
      return asked.isEmpty() ? audiences.groups(survey.leadId).iterator().next() : asked.getFirst();
    }
    if (!asked.contains(groupId)) {
      throw LocalTimes.invalid("groupId", "unknown-group", Map.of());
    }
    return groupId;
  }

  // Keys are made within it, longer than a minute on a busy machine; a connection waits for two.
  @Override
  @TransactionConfiguration(timeout = 120)
  public Response launchSurvey(UUID surveyId, @Nullable String ifMatch) {
    Lead.hold(caller.memberId());
    var survey = Survey.toChange(caller, surveyId).requireDraft();
    Etag.require(ifMatch, survey.version, out.view(survey, clock.instant()));
    launch.launch(survey);
    survey.flush();
    return Etag.ok(out.view(survey, clock.instant()), survey.version);
  }
}
