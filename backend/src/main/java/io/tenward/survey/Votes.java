package io.tenward.survey;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.mail.MailSettings;
import io.tenward.survey.audience.Audience;
import io.tenward.survey.audience.Audiences;
import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.Delivery;
import io.tenward.survey.core.LocalTimes;
import io.tenward.survey.core.Question;
import io.tenward.survey.core.Questions;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyState;
import io.tenward.survey.keys.KeyCustody;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Surveys of purpose {@code vote}: sealed, closed and released as every other. The form belongs to
 * the agreement; whom it asks and until when is changed as in any draft.
 */
@Singleton
public class Votes {
  private static final int DAYS_UNTIL_CLOSE = 10;
  private static final LocalTime CLOSES = LocalTime.of(18, 0);
  private static final String TEMPLATE = "own";

  /** A vote as its agreement needs to know it. */
  public record Vote(
      UUID surveyId, SurveyState state, Instant closesAt, boolean resultsReady, String zone) {
    private static Vote of(Survey survey) {
      return new Vote(
          survey.surveyId, survey.state, survey.closesAt, survey.resultsReady(), survey.zone);
    }

    /** Launched and not cancelled. */
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
   * What is asked.
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

  private final Caller caller;
  private final Database database;
  private final MailSettings mail;
  private final KeyCustody custody;

  Votes(Caller caller, Database database, MailSettings mail, KeyCustody custody) {
    this.caller = caller;
    this.database = database;
    this.mail = mail;
    this.custody = custody;
  }

  public static Optional<Vote> find(UUID surveyId) {
    return Survey.<Survey>findByIdOptional(surveyId).map(Vote::of);
  }

  /** The same, and until this transaction ends it is neither launched nor closed. */
  public Optional<Vote> hold(UUID surveyId) {
    return find(surveyId).map(vote -> Vote.of(Survey.toChange(caller, surveyId)));
  }

  /**
   * A draft that asks whom the first vote on one of these clauses asked, as far as they are still
   * there; else everybody.
   */
  public UUID make(Form form, ZoneId zone, Instant now) {
    var closes = ZonedDateTime.ofInstant(now, zone).plusDays(DAYS_UNTIL_CLOSE).with(CLOSES);
    var survey = new Survey();
    survey.surveyId = UUID.randomUUID();
    survey.workspaceId = caller.workspaceId();
    survey.leadId = caller.memberId();
    survey.purpose = Survey.Purpose.VOTE;
    survey.delivery = mail.isSetUp() ? Delivery.MAIL : Delivery.LINKS;
    survey.zone = zone.getId();
    survey.closesLocal = closes.toLocalDateTime();
    survey.closesAt = closes.toInstant();
    survey.createdAt = now;
    form.write(survey);
    var first = first(form.clauses());
    first.ifPresent(earlier -> survey.k = earlier.k);
    survey.persist();
    Audiences.replace(survey, audience(first), LocalTimes.problem());
    Survey.flush();
    return survey.surveyId;
  }

  private List<Audience> audience(Optional<Survey> first) {
    return first
        .map(earlier -> Repeat.audience(earlier, false))
        .orElseGet(() -> Repeat.everybody(caller.memberId()));
  }

  private Optional<Survey> first(Questions clauses) {
    return clauses.all().stream()
        .flatMap(clause -> launched(clause.id(), Instant.EPOCH).stream().limit(1))
        .findFirst()
        .map(surveyId -> Survey.<Survey>findById(surveyId));
  }

  /**
   * Votes on a clause since then, the earliest first; of cancelled ones those whose figures may be
   * known.
   *
   * @param questionId the same in all versions
   */
  public List<UUID> launched(String questionId, Instant since) {
    return database.ids(
        """
        select survey_id from survey
        where lead_id = ? and workspace_id = ? and purpose = 'vote' and launched_at > ?
          and (state in ('running', 'closed') or settled)
          and exists (
            select from jsonb_array_elements(manifest::jsonb -> 'questions') q where q ->> 'id' = ?)
        order by launched_at
        """,
        caller.memberId(),
        caller.workspaceId(),
        since,
        questionId);
  }

  /** The same of votes on a clause that reads alike, too: a new id is no new question. */
  public List<UUID> launchedAlike(Question clause, Instant since) {
    return alike(clause)
        .filter(vote -> Objects.requireNonNull(vote.launchedAt).isAfter(since))
        .map(vote -> vote.surveyId)
        .toList();
  }

  /** Whether people could vote on a clause that reads alike at any time since then. */
  public boolean isOpenSince(Question clause, Instant since) {
    return alike(clause)
        .anyMatch(vote -> vote.state == SurveyState.RUNNING || vote.closesAt.isAfter(since));
  }

  private Stream<Survey> alike(Question clause) {
    var compared = ComparedQuestion.of(clause);
    return Survey.<Survey>list(
            "leadId = ?1 and purpose = ?2 and (state in ?3 or settled)",
            caller.memberId(),
            Survey.Purpose.VOTE,
            List.of(SurveyState.RUNNING, SurveyState.CLOSED))
        .stream()
        .filter(vote -> compared.isAmong(vote.asked().compared()));
  }

  /** Of a draft. */
  public void change(UUID surveyId, Questions clauses, String intro) {
    var draft = Survey.toChange(caller, surveyId);
    new Form(draft.title, intro, clauses).write(draft);
  }

  /** A draft. */
  public void remove(UUID surveyId) {
    var draft = Survey.toChange(caller, surveyId);
    draft.requireDraft();
    custody.noteRemoved(draft);
    draft.delete();
  }
}
