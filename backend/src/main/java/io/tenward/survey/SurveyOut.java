package io.tenward.survey;

import io.tenward.base.http.Copies;
import io.tenward.base.json.Json;
import io.tenward.contract.ClosingTimeView;
import io.tenward.contract.Cycle;
import io.tenward.contract.QuestionDraft;
import io.tenward.contract.QuestionView;
import io.tenward.contract.ReceivedSurvey;
import io.tenward.contract.SelfRatingState;
import io.tenward.contract.SurveyChange;
import io.tenward.contract.SurveyState;
import io.tenward.contract.SurveySummary;
import io.tenward.contract.SurveyView;
import io.tenward.contract.TemplateChange;
import io.tenward.form.ClosingTime;
import io.tenward.form.LocalTimes;
import io.tenward.form.Manifest;
import io.tenward.form.OwnTemplate;
import io.tenward.form.Question;
import io.tenward.form.Questions;
import io.tenward.form.Survey;
import io.tenward.survey.audience.Audiences;
import io.tenward.survey.launch.FrozenBlocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueCheckStrategy;

/** Copies surveys to the shapes of the contract. */
@Mapper(
    config = Copies.Out.class,
    uses = {
      Audiences.class,
      Fingerprint.class,
      FrozenBlocks.class,
      LocalTimes.class,
      SeriesCycles.class
    })
interface SurveyOut {
  /** Holds what only a launched survey has. */
  record Launched(
      Manifest manifest,
      List<ClosingTimeView> closingTimes,
      SelfRatingState selfRating,
      boolean resultsReady,
      boolean resultsWithheld) {
    static @Nullable Launched of(Survey survey, Instant now) {
      if (survey.manifest == null) {
        return null;
      }
      var manifest = survey.frozen();
      return new Launched(
          manifest,
          ClosingTime.of(survey.surveyId),
          SelfRatings.of(survey.surveyId, () -> manifest),
          survey.resultsReady(),
          survey.resultsWithheld(now));
    }
  }

  default SurveyView view(Survey survey, Instant now) {
    return view(survey, survey.asked(), Launched.of(survey, now), survey.figuresFrom(now));
  }

  @Mapping(target = "id", source = "survey.surveyId")
  @Mapping(target = "cycle", source = "survey")
  @Mapping(target = "opensLocal", source = "survey")
  @Mapping(target = "audience", source = "survey")
  @Mapping(target = "questions", source = "form.all")
  @Mapping(target = "points", expression = "java(form.points())")
  @Mapping(target = "minutes", expression = "java(minutes(form, launched))")
  @Mapping(target = "invited", source = "survey.invitedCount")
  @Mapping(
      target = "fingerprint",
      source = "survey.manifestHash",
      nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
  @Mapping(target = "blocks", source = "launched.manifest.groups")
  @Mapping(target = "promise", source = "launched.manifest.promise")
  @Mapping(target = "settled", source = "survey")
  @Mapping(target = "received", source = "survey")
  SurveyView view(
      Survey survey, Questions form, @Nullable Launched launched, @Nullable LocalDate figuresFrom);

  /** Returns the minutes that respondents are told, which a launch freezes. */
  default int minutes(Questions form, @Nullable Launched launched) {
    return launched == null ? form.minutes() : launched.manifest.minutes();
  }

  @Mapping(target = "id", source = "survey.surveyId")
  @Mapping(target = "ratings", expression = "java(survey.asked().rated())")
  @Mapping(target = "invited", source = "survey.invitedCount")
  @Mapping(target = "received", source = "survey")
  SurveySummary summary(
      Survey survey,
      @Nullable Cycle cycle,
      @Nullable Integer answered,
      @Nullable Boolean resultsReady,
      @Nullable Boolean resultsWithheld,
      @Nullable LocalDate figuresFrom);

  @Mapping(target = "questions", source = "survey")
  @Mapping(target = "opensLocal", source = "survey")
  @Mapping(target = "audience", source = "survey")
  SurveyChange change(Survey survey);

  @Mapping(target = "questions", source = "form.all")
  TemplateChange change(OwnTemplate template, Questions form);

  /** Returns nothing of a vote, whose form belongs to the agreement. */
  default List<QuestionDraft> questions(Survey survey) {
    return survey.isVote() ? List.of() : survey.asked().all().stream().map(this::draft).toList();
  }

  default QuestionDraft draft(Question question) {
    return Json.MAPPER.convertValue(question, QuestionDraft.class);
  }

  default QuestionView view(Question question) {
    return Json.MAPPER.convertValue(question, QuestionView.class);
  }

  default @Nullable String opens(Survey survey) {
    return survey.opensAt == null ? null : LocalTimes.text(survey.opensAt, survey.zone);
  }

  /** Says of a cancelled survey whether its answers may have been opened before. */
  default @Nullable Boolean settled(Survey survey) {
    return survey.state == SurveyState.CANCELLED ? Boolean.valueOf(survey.settled) : null;
  }

  default @Nullable ReceivedSurvey received(Survey survey) {
    return survey.receivedFrom == null || survey.receivedAt == null
        ? null
        : new ReceivedSurvey(survey.receivedFrom, survey.receivedAt);
  }
}
