package io.tenward.survey;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.tenward.platform.Characters;
import io.tenward.platform.OneLine;
import io.tenward.platform.Trimmed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a lead may change of a draft. */
record SurveyChange(
    @NotNull String template,
    @NotNull @Size(max = 8) List<@Valid @NotNull Question> questions,
    @NotNull @Characters(min = 1, max = 120) @OneLine @Trimmed String title,
    @NotNull @Characters(max = 1000) String intro,
    @Min(3) @Max(10) int k,
    boolean showNames,
    @NotNull ManagerAlone managerAlone,
    @NotNull Delivery delivery,
    @NotNull @Characters(max = 600) String message,
    @Min(0) @Max(2) int reminders,
    @NotNull String zone,
    @NotNull String closesLocal,
    @JsonSetter(nulls = Nulls.SET) @Nullable String opensLocal,
    @NotNull @Size(max = 40) List<@Valid @NotNull Audience> audience) {

  static SurveyChange of(Survey survey) {
    return new SurveyChange(
        survey.template,
        survey.asked().all(),
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
   * @throws io.tenward.platform.ProblemException invalid-request with bad-format, out-of-range,
   *     unknown-zone or skipped-hour
   */
  void write(Survey survey) {
    var where = LocalTimes.zone("/zone", zone);
    var closes = LocalTimes.parse("/closesLocal", closesLocal);
    survey.closesAt = LocalTimes.instant("/closesLocal", closes, where);
    survey.closesLocal = closes;
    writeOpening(survey, where);
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

  private void writeOpening(Survey survey, ZoneId where) {
    if (opensLocal == null) {
      survey.opensAt = null;
      return;
    }
    var opens = LocalTimes.parse("/opensLocal", opensLocal);
    survey.opensAt = LocalTimes.instant("/opensLocal", opens, where);
    if (!survey.opensAt.isBefore(survey.closesAt)) {
      throw LocalTimes.invalid("/opensLocal", "out-of-range", Map.of("max", closesLocal));
    }
  }

  /**
   * Writes the form: the questions, or those that another template brings along. A template that is
   * gone stays named by the drafts made of it.
   *
   * @param written whether the lead sent questions
   * @throws io.tenward.platform.ProblemException invalid-request with unknown-template, or as
   *     {@link QuestionRules#check} says
   */
  void writeForm(Survey survey, boolean written) {
    var other = !template.equals(survey.template);
    var brought =
        other ? Template.require(survey.leadId, template).questions() : survey.asked().all();
    survey.ask(template, written ? QuestionRules.check(questions) : new Questions(brought));
  }
}
