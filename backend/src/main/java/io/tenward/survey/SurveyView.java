package io.tenward.survey;

import io.tenward.contract.Audience;
import io.tenward.contract.Block;
import io.tenward.contract.CancelReason;
import io.tenward.contract.ClosingTimeView;
import io.tenward.contract.Cycle;
import io.tenward.contract.Delivery;
import io.tenward.contract.Halted;
import io.tenward.contract.ManagerAlone;
import io.tenward.contract.ReceivedSurvey;
import io.tenward.contract.SelfRatingState;
import io.tenward.contract.SurveyPurpose;
import io.tenward.contract.SurveyState;
import io.tenward.form.ClosingTime;
import io.tenward.form.LocalTimes;
import io.tenward.form.Promise;
import io.tenward.form.Question;
import io.tenward.form.Survey;
import io.tenward.survey.audience.Audiences;
import io.tenward.survey.launch.FrozenBlocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contract's Survey: what its lead reads of it, without answers and counts. */
record SurveyView(
    UUID id,
    SurveyState state,
    SurveyPurpose purpose,
    String template,
    @Nullable Cycle cycle,
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
    Instant closesAt,
    @Nullable String opensLocal,
    @Nullable Instant opensAt,
    List<Audience> audience,
    List<Question> questions,
    int points,
    int minutes,
    Instant createdAt,
    @Nullable Instant launchedAt,
    @Nullable Integer invited,
    @Nullable String fingerprint,
    @Nullable List<Block> blocks,
    @Nullable Promise promise,
    @Nullable List<ClosingTimeView> closingTimes,
    @Nullable SelfRatingState selfRating,
    @Nullable Instant closedAt,
    @Nullable Boolean resultsReady,
    @Nullable Boolean resultsWithheld,
    @Nullable Instant keysDestroyedAt,
    @Nullable Halted halted,
    @Nullable Instant cancelsAt,
    @Nullable Instant cancelledAt,
    @Nullable CancelReason cancelReason,
    @Nullable LocalDate figuresFrom,
    @Nullable Boolean settled,
    @Nullable UUID successorId,
    @Nullable ReceivedSurvey received) {

  static SurveyView of(Survey survey, Instant now) {
    var manifest = survey.manifest == null ? null : survey.frozen();
    var form = survey.asked();
    return new SurveyView(
        survey.surveyId,
        survey.state,
        survey.purpose,
        survey.template,
        SeriesCycles.of(survey),
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
        survey.closesAt,
        survey.opensAt == null ? null : LocalTimes.text(survey.opensAt, survey.zone),
        survey.opensAt,
        Audiences.of(survey),
        form.all(),
        form.points(),
        manifest == null ? form.minutes() : manifest.minutes(),
        survey.createdAt,
        survey.launchedAt,
        survey.invitedCount,
        survey.manifestHash == null ? null : Fingerprint.of(survey.manifestHash),
        manifest == null ? null : manifest.groups().stream().map(FrozenBlocks::of).toList(),
        manifest == null ? null : manifest.promise(),
        manifest == null ? null : ClosingTime.of(survey.surveyId),
        manifest == null ? null : SelfRatings.of(survey.surveyId, () -> manifest),
        survey.closedAt,
        manifest == null ? null : survey.resultsReady(),
        manifest == null ? null : survey.resultsWithheld(now),
        survey.keysDestroyedAt,
        survey.halted,
        survey.cancelsAt,
        survey.cancelledAt,
        survey.cancelReason,
        survey.figuresFrom(now),
        survey.state == SurveyState.CANCELLED ? survey.settled : null,
        survey.successorId,
        received(survey));
  }

  static @Nullable ReceivedSurvey received(Survey survey) {
    return survey.receivedFrom == null || survey.receivedAt == null
        ? null
        : new ReceivedSurvey(survey.receivedFrom, survey.receivedAt);
  }
}
