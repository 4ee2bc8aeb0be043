package io.tenward.form;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.CancelReason;
import io.tenward.contract.Delivery;
import io.tenward.contract.Halted;
import io.tenward.contract.ManagerAlone;
import io.tenward.contract.SurveyPurpose;
import io.tenward.contract.SurveyState;
import io.tenward.form.event.KeysDestroyed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a survey from draft to release. {@code version} is its ETag. */
@Entity
public class Survey extends PanacheEntityBase {
  /** Respondents have at least this long before a close that the lead could bring forward. */
  public static final Duration NOTICE = Duration.ofHours(24);

  /** The figures of a survey count for this long after its end (docs/adr/0137). */
  public static final Duration COUNTS_FOR = Duration.ofDays(60);

  private static final LocalTime CLOSES = LocalTime.of(18, 0);

  @Id public UUID surveyId;
  public UUID workspaceId;
  public UUID leadId;

  @Enumerated(EnumType.STRING)
  public SurveyState state = SurveyState.DRAFT;

  @Enumerated(EnumType.STRING)
  public SurveyPurpose purpose = SurveyPurpose.FORM;

  /**
   * Names the template: a shipped one's id, {@code own}, or the id of an own template, which may be
   * gone.
   */
  public String template;

  /** Names the first of the surveys that repeat one another; null while none repeats it. */
  public @Nullable UUID seriesId;

  /** The form as the lead wrote it, in JSON; null follows the shipped template. */
  public @Nullable String questions;

  public String title;
  public String intro = "";
  public int k = 4;
  public boolean showNames = true;

  @Enumerated(EnumType.STRING)
  public ManagerAlone managerAlone = ManagerAlone.NAMED;

  @Enumerated(EnumType.STRING)
  public Delivery delivery = Delivery.LINKS;

  /**
   * Holds the lead's own words in the invitation by email; without any, it has those above the
   * form.
   */
  public String message = "";

  /** The survey sends at most this many reminders. */
  public int reminders = 2;

  /**
   * Invitations leave at this time, unless they are paused; null before the launch and without
   * email.
   */
  public @Nullable Instant mailLeavesAt;

  public boolean mailHeld;

  /**
   * Says that the lead handed out every link, by choice or because no one has an address; null
   * until launch.
   */
  public @Nullable Boolean allHandedOut;

  public String zone;
  public LocalDateTime closesLocal;
  public Instant closesAt;
  public @Nullable Instant opensAt;
  public Instant createdAt;

  /**
   * Dates the last change by the lead or the clock. An answer, a decline or the fate of an email
   * must not change it.
   */
  public Instant changedAt;

  public @Nullable Instant launchedAt;
  public @Nullable Instant closedAt;
  public @Nullable Instant releasedAt;
  public @Nullable Instant keysDestroyedAt;
  public @Nullable Instant cancelledAt;

  /**
   * The answers to count were settled, so the figures may be known although the survey was
   * cancelled.
   */
  public boolean settled;

  /**
   * The survey was launched under the rule before docs/adr/0137, which respondents of later ones
   * read. The column can go 60 days after the last of these has closed.
   */
  public boolean formerRule;

  /** Reads the results once the lead has left; respondents are told before they answer. */
  public @Nullable UUID successorId;

  /** A lead who left and had named this one. */
  public @Nullable String receivedFrom;

  public @Nullable Instant receivedAt;

  @Enumerated(EnumType.STRING)
  public @Nullable CancelReason cancelReason;

  @Enumerated(EnumType.STRING)
  public @Nullable Halted halted;

  /** A halted survey is cancelled at this time, unless a person does so before; null otherwise. */
  public @Nullable Instant cancelsAt;

  /** Holds the manifest byte for byte as it was hashed; null while a draft. */
  public @Nullable String manifest;

  /** Copies what lists ask of all manifests, so that they parse none. */
  public @Nullable Integer keptMonths;

  /** Holds the ids of the questions that rate something; null while a draft. */
  public @Nullable List<String> items;

  public byte @Nullable [] manifestHash;
  public byte @Nullable [] readKeyHash;

  /** Identifies the folder in which its keys were written. */
  public @Nullable UUID keyFolder;

  public @Nullable Integer invitedCount;
  public @Nullable Integer answeredCount;
  public @Nullable Integer rejectedCount;

  @Version public long version;

  /** Makes a draft of the caller that closes in the evening of a day. */
  public static Survey draft(Caller caller, ZoneId zone, long days, Instant now) {
    var closes = ZonedDateTime.ofInstant(now, zone).plusDays(days).with(CLOSES);
    var survey = new Survey();
    survey.surveyId = UUID.randomUUID();
    survey.workspaceId = caller.workspaceId();
    survey.leadId = caller.memberId();
    survey.zone = zone.getId();
    survey.closesLocal = closes.toLocalDateTime();
    survey.closesAt = closes.toInstant();
    survey.createdAt = now;
    return survey;
  }

  /**
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  public static Survey of(Caller caller, UUID surveyId) {
    return own(caller, Survey.findById(surveyId));
  }

  /** The same, and nobody else changes it, signs or hands in until this transaction ends. */
  public static Survey toChange(Caller caller, UUID surveyId) {
    return own(caller, Survey.findById(surveyId, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Locks the lead's surveys, so that ballots and answers wait until this transaction ends. */
  public static List<Survey> ofLeadToChange(UUID leadId) {
    return Survey.<Survey>find("leadId = ?1 order by surveyId", leadId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  private static Survey own(Caller caller, @Nullable Survey survey) {
    if (survey == null
        || !survey.leadId.equals(caller.memberId())
        || !survey.workspaceId.equals(caller.workspaceId())) {
      throw ProblemException.notFound("This survey does not exist or is not yours");
    }
    return survey;
  }

  /**
   * @throws IllegalStateException for a draft
   */
  public Manifest frozen() {
    return Manifest.parse(frozenText());
  }

  /** Returns the questions that are or will be asked. */
  public Questions asked() {
    if (manifest != null) {
      return new Questions(frozen().questions());
    }
    return questions == null
        ? new Questions(Template.shipped(template).orElse(Template.EMPTY).questions())
        : Questions.parse(questions);
  }

  /** Follows a shipped template for as long as the form is that template's. */
  public void ask(String template, Questions asked) {
    this.template = template;
    var shipped = Template.shipped(template).filter(t -> t.questions().equals(asked.all()));
    questions = shipped.isPresent() ? null : asked.toJson();
  }

  public String frozenText() {
    if (manifest == null) {
      throw new IllegalStateException("Survey " + surveyId + " was never launched");
    }
    return manifest;
  }

  /**
   * @throws ProblemException not-a-draft
   */
  public Survey requireDraft() {
    if (state != SurveyState.DRAFT) {
      throw ProblemException.of(SurveyProblem.NOT_A_DRAFT, "The survey has already been launched");
    }
    return this;
  }

  /**
   * @throws ProblemException not-running
   */
  public Survey requireRunning() {
    if (state != SurveyState.RUNNING) {
      throw ProblemException.of(SurveyProblem.NOT_RUNNING, "It is " + state.word());
    }
    return this;
  }

  /** A draft, or ended with its keys destroyed: nothing more will happen to it by itself. */
  public boolean isOver() {
    return state == SurveyState.DRAFT || state != SurveyState.RUNNING && keysDestroyedAt != null;
  }

  public boolean isVote() {
    return purpose == SurveyPurpose.VOTE;
  }

  /**
   * @throws ProblemException fixed-form of a vote
   */
  public void requireOwnForm() {
    if (isVote()) {
      throw ProblemException.of(SurveyProblem.FIXED_FORM, "Change the clauses in the agreement");
    }
  }

  @PrePersist
  @PreUpdate
  void noteChange() {
    changedAt = Arc.container().instance(Clock.class).get().instant();
  }

  /** Increments the version, also where only rows beside the survey have changed. */
  public void touch() {
    Panache.getEntityManager().lock(this, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /**
   * The earliest close where the lead hands out all links: whoever is asked has a day to notice
   * that their link never came or was used.
   *
   * @param launch when it was launched, or would be
   */
  public Instant earliestClose(Instant launch) {
    return (opensAt == null || opensAt.isBefore(launch) ? launch : opensAt).plus(NOTICE);
  }

  /** Appends the closing time; earlier ones stay on record. */
  public ClosingTime announceClosing(Instant closesAt, Instant now) {
    this.closesAt = closesAt;
    closesLocal =
        LocalDateTime.ofInstant(closesAt, ZoneId.of(zone)).truncatedTo(ChronoUnit.MINUTES);
    return ClosingTime.append(this, closesAt, now);
  }

  /**
   * Tells whether the closing time has passed: no ballot is signed any more, and the answers are
   * about to be opened.
   */
  public boolean isClosing(Instant now) {
    return state == SurveyState.RUNNING && halted == null && !now.isBefore(closesAt);
  }

  /** Tells whether the survey is released and every key is confirmed destroyed. */
  public boolean resultsReady() {
    return state == SurveyState.CLOSED && releasedAt != null && keysDestroyedAt != null;
  }

  /** Tells whether the survey is released, but a key could not be destroyed in time. */
  public boolean resultsWithheld(Instant now) {
    return state == SurveyState.CLOSED
        && releasedAt != null
        && keysDestroyedAt == null
        && !now.isBefore(releasedAt.plus(KeysDestroyed.WITHIN));
  }

  /**
   * The first day on which the same could be asked of the same people with figures, as far as this
   * survey is concerned; null where nothing is counted, and once the day has come.
   */
  public @Nullable LocalDate figuresFrom(Instant now) {
    boolean counts = state == SurveyState.RUNNING || state == SurveyState.CLOSED;
    if (!counts || asked().all().stream().noneMatch(Question::scaled)) {
      return null;
    }
    var day = figuresFrom(releasedAt == null ? closesAt : releasedAt, ZoneId.of(zone));
    return day.isAfter(LocalDate.ofInstant(now, ZoneId.of(zone))) ? day : null;
  }

  /**
   * Returns the first whole day after the figures of a survey with this end have stopped counting.
   */
  public static LocalDate figuresFrom(Instant end, ZoneId zone) {
    return LocalDate.ofInstant(end.plus(COUNTS_FOR), zone).plusDays(1);
  }
}
