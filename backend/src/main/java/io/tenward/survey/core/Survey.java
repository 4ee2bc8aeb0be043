package io.tenward.survey.core;

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
import io.tenward.survey.event.KeysDestroyed;
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
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From draft to release. {@code version} is its ETag. */
@Entity
public class Survey extends PanacheEntityBase {
  /** What those who are asked have at least before a close that the lead could hurry. */
  public static final Duration NOTICE = Duration.ofHours(24);

  /** From its end on its figures count for so long (docs/adr/0105). */
  public static final Duration COUNTS_FOR = Duration.ofDays(60);

  @Id public UUID surveyId;
  public UUID workspaceId;
  public UUID leadId;

  @Enumerated(EnumType.STRING)
  public SurveyState state = SurveyState.DRAFT;

  @Enumerated(EnumType.STRING)
  public SurveyPurpose purpose = SurveyPurpose.FORM;

  /** A shipped one's id, {@code own}, or the id of an own template, which may be gone. */
  public String template;

  /** The first of those that repeat one another; null while nothing repeats it. */
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

  /** The lead's own words in the invitation by mail; without any, those above the form. */
  public String message = "";

  /** How many reminders at most. */
  public int reminders = 2;

  /** From launch by mail: when invitations leave, unless they are held. */
  public @Nullable Instant mailLeavesAt;

  public boolean mailHeld;

  /** The lead handed out every link, by choice or as nobody has an address; null until launch. */
  public @Nullable Boolean allHandedOut;

  public String zone;
  public LocalDateTime closesLocal;
  public Instant closesAt;
  public @Nullable Instant opensAt;
  public Instant createdAt;

  /**
   * When the lead or the clock last changed it; never an answer, a decline or the fate of a mail.
   */
  public Instant changedAt;

  public @Nullable Instant launchedAt;
  public @Nullable Instant closedAt;
  public @Nullable Instant releasedAt;
  public @Nullable Instant keysDestroyedAt;
  public @Nullable Instant cancelledAt;

  /**
   * Which answers count was settled, so that its figures may be known although it was cancelled.
   */
  public boolean settled;

  /** Which groups get figures is known; false of what ran at the update, until it is decided. */
  public boolean decided = true;

  /** Reads the results once the lead has left; respondents are told before they answer. */
  public @Nullable UUID successorId;

  /** A lead who left and had named this one. */
  public @Nullable String receivedFrom;

  public @Nullable Instant receivedAt;

  @Enumerated(EnumType.STRING)
  public @Nullable CancelReason cancelReason;

  @Enumerated(EnumType.STRING)
  public @Nullable Halted halted;

  /** Of a halted one that runs: when it is cancelled, unless somebody does so before. */
  public @Nullable Instant cancelsAt;

  /** Byte for byte as hashed; null while a draft. */
  public @Nullable String manifest;

  public byte @Nullable [] manifestHash;
  public byte @Nullable [] readKeyHash;

  /** The folder in which its keys were written. */
  public @Nullable UUID keyFolder;

  public @Nullable Integer invitedCount;
  public @Nullable Integer answeredCount;
  public @Nullable Integer rejectedCount;

  @Version public long version;

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

  /** Nobody else changes them, signs or hands in until this transaction ends. */
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

  /** What is or will be asked. */
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
  public void requireDraft() {
    if (state != SurveyState.DRAFT) {
      throw ProblemException.of(SurveyProblem.NOT_A_DRAFT, "The survey has already been launched");
    }
  }

  /**
   * @throws ProblemException not-running
   */
  public void requireRunning() {
    if (state != SurveyState.RUNNING) {
      throw ProblemException.of(SurveyProblem.NOT_RUNNING, "It is " + state.word());
    }
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

  /** Also when only rows beside it have changed. */
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

  /** What is announced is appended; what was announced stays on record. */
  public ClosingTime announceClosing(Instant closesAt, Instant now) {
    this.closesAt = closesAt;
    closesLocal =
        LocalDateTime.ofInstant(closesAt, ZoneId.of(zone)).truncatedTo(ChronoUnit.MINUTES);
    return ClosingTime.append(this, closesAt, now);
  }

  /** Nobody signs any more, and the answers are about to be opened. */
  public boolean isClosing(Instant now) {
    return state == SurveyState.RUNNING && halted == null && !now.isBefore(closesAt);
  }

  /** Released, and every key confirmed gone. */
  public boolean resultsReady() {
    return state == SurveyState.CLOSED && releasedAt != null && keysDestroyedAt != null;
  }

  /** Released, but a key resists. */
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

  /** The first whole day after what ended then has counted for long enough. */
  public static LocalDate figuresFrom(Instant end, ZoneId zone) {
    return LocalDate.ofInstant(end.plus(COUNTS_FOR), zone).plusDays(1);
  }
}
