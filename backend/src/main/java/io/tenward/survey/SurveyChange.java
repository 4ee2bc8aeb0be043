package io.tenward.survey;

import io.tenward.base.problem.ProblemException;
import io.tenward.survey.audience.Audience;
import io.tenward.survey.audience.Audiences;
import io.tenward.survey.core.Delivery;
import io.tenward.survey.core.LocalTimes;
import io.tenward.survey.core.ManagerAlone;
import io.tenward.survey.core.Question;
import io.tenward.survey.core.QuestionRules;
import io.tenward.survey.core.Questions;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.Template;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a lead may change of a draft. */
record SurveyChange(
    String template,
    List<Question> questions,
    String title,
    String intro,
    int k,
    boolean showNames,
    ManagerAlone managerAlone,
    Delivery delivery,
    String message,
    int reminders,
    String zone,
    String closesLocal,
    @Nullable String opensLocal,
    List<Audience> audience) {
  static final int MOST_GROUPS = 40;

  static SurveyChange of(Survey survey) {
    return new SurveyChange(
        survey.template,
        survey.isVote() ? List.of() : survey.asked().all(),
        survey.title,
        survey.intro,
        survey.k,
        survey.showNames,
        survey.managerAlone,
        survey.delivery,
        survey.message,
        survey.reminders,
        survey.zone,
        LocalTimes.text(survey.closesLocal),
        survey.opensAt == null ? null : LocalTimes.text(survey.opensAt, survey.zone),
        Audiences.of(survey));
  }

  /**
   * Writes everything but the form and the audience.
   *
   * @param problem gets bad-format, out-of-range, unknown-zone or skipped-hour
   */
  void write(Survey survey, ProblemException problem) {
    var where = LocalTimes.zone(problem, "/zone", zone);
    var local = LocalTimes.parse(problem, "/closesLocal", closesLocal);
    var closes = LocalTimes.instant(problem, "/closesLocal", local, where);
    if (local != null && closes != null) {
      survey.closesLocal = local;
      survey.closesAt = closes;
    }
    survey.opensAt = opens(problem, where, closes);
    survey.title = title;
    survey.intro = intro;
    survey.k = k;
    survey.showNames = showNames;
    survey.managerAlone = managerAlone;
    survey.delivery = delivery;
    survey.message = message;
    survey.reminders = reminders;
    survey.zone = zone;
  }

  private @Nullable Instant opens(
      ProblemException problem, @Nullable ZoneId where, @Nullable Instant closes) {
    if (opensLocal == null) {
      return null;
    }
    var local = LocalTimes.parse(problem, "/opensLocal", opensLocal);
    var opens = LocalTimes.instant(problem, "/opensLocal", local, where);
    if (opens != null && closes != null && !opens.isBefore(closes)) {
      problem.field("/opensLocal", "out-of-range", Map.of("max", closesLocal));
    }
    return opens;
  }

  /**
   * Writes the form: the questions, or those that another template brings along. A template that is
   * gone stays named by the drafts made of it.
   *
   * @param written whether the lead sent questions
   * @param problem gets unknown-template, or what {@link QuestionRules#check} says
   */
  void writeForm(Survey survey, boolean written, ProblemException problem) {
    var form = survey.asked();
    if (!template.equals(survey.template)) {
      var other = Template.find(problem, survey.leadId, template);
      form = other == null ? form : new Questions(other.questions());
    }
    survey.ask(template, written ? QuestionRules.check(problem, questions) : form);
  }
}
