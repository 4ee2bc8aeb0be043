package io.tenward.survey;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import io.tenward.base.http.Caller;
import io.tenward.contract.Audience;
import io.tenward.contract.Delivery;
import io.tenward.contract.SurveyPurpose;
import io.tenward.contract.SurveyState;
import io.tenward.form.LocalTimes;
import io.tenward.form.Question;
import io.tenward.form.Questions;
import io.tenward.form.Survey;
import io.tenward.kernel.keys.KeyCustody;
import io.tenward.mail.MailSettings;
import io.tenward.survey.audience.Audiences;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Manages surveys of purpose {@code vote}, which are sealed, closed and released as every other.
 * The form belongs to the agreement; its audience and closing time are changed as in any draft.
 */
@Singleton
public class Votes {
  private static final int DAYS_UNTIL_CLOSE = 10;
  private static final String TEMPLATE = "own";

  /**
   * Describes a vote for its agreement.
   *
   * @param invited 0 before it is launched
   */
  public record Vote(
      UUID surveyId,
      SurveyState state,
      Instant closesAt,
      boolean resultsReady,
      String zone,
      int invited) {
    private static Vote of(Survey survey) {
      return new Vote(
          survey.surveyId,
          survey.state,
          survey.closesAt,
          survey.resultsReady(),
          survey.zone,
          requireNonNullElse(survey.invitedCount, 0));
    }

    /** Tells whether the vote was launched and not cancelled. */
    public boolean isProposed() {
      return state == SurveyState.RUNNING || state == SurveyState.CLOSED;
    }

    public boolean isDraft() {
      return state == SurveyState.DRAFT;
    }

    public boolean runs() {
      return state == SurveyState.RUNNING;
    }
  }

  /**
   * Holds what a vote asks.
   *
   * @param intro what voters read before the first clause
   */
  public record Form(String title, String intro, Questions clauses) {
    private void write(Survey draft) {
      draft.title = title;
      draft.intro = intro;
      draft.ask(TEMPLATE, clauses);
    }
  }

  @Inject Audiences audiences;
  @Inject Repeat repeat;
  @Inject Caller caller;
  @Inject MailSettings mail;
  @Inject KeyCustody custody;

  public static Optional<Vote> find(UUID surveyId) {
    return Survey.<Survey>findByIdOptional(surveyId).map(Vote::of);
  }

  /** Locks it: until this transaction ends it is neither launched nor closed. */
  public Optional<Vote> hold(UUID surveyId) {
    return find(surveyId).map(vote -> Vote.of(Survey.toChange(caller, surveyId)));
  }

  /**
   * Makes a draft that asks the people of the last vote, if possible of one on these clauses, as
   * far as they are still there; else the team and the manager.
   */
  public UUID make(Form form, ZoneId zone, Instant now) {
    var survey = Survey.draft(caller, zone, DAYS_UNTIL_CLOSE, now);
    survey.purpose = SurveyPurpose.VOTE;
    survey.delivery = mail.isSetUp() ? Delivery.MAIL : Delivery.LINKS;
    form.write(survey);
    var last = last(form.clauses());
    last.ifPresent(earlier -> survey.k = earlier.k);
    survey.persistAndFlush();
    audiences.replace(survey, audience(last), LocalTimes.problem());
    return survey.surveyId;
  }

  private List<Audience> audience(Optional<Survey> last) {
    return last.map(earlier -> repeat.audience(earlier, false))
        .orElseGet(() -> repeat.teamAndManager(caller.memberId()));
  }

  /** Finds those cancelled votes whose figures may be known. */
  private Optional<Survey> last(Questions clauses) {
    var ids = clauses.all().stream().map(Question::id).collect(toSet());
    return launched().stream()
        .max(
            comparing(
                    (Survey vote) ->
                        vote.asked().all().stream().anyMatch(one -> ids.contains(one.id())))
                .thenComparing(vote -> Objects.requireNonNull(vote.launchedAt)));
  }

  private List<Survey> launched() {
    return Survey.list(
        "leadId = ?1 and purpose = ?2 and (state in ?3 or settled)",
        caller.memberId(),
        SurveyPurpose.VOTE,
        List.of(SurveyState.RUNNING, SurveyState.CLOSED));
  }

  public void change(UUID surveyId, Questions clauses, String intro) {
    var draft = Survey.toChange(caller, surveyId);
    new Form(draft.title, intro, clauses).write(draft);
  }

  /** Removes the draft of a vote. */
  public void remove(UUID surveyId) {
    var draft = Survey.toChange(caller, surveyId).requireDraft();
    custody.noteRemoved(draft);
    draft.delete();
  }
}
