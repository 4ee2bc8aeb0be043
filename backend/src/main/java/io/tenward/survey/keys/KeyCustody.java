package io.tenward.survey.keys;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.FailureTrace;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.problem.ProblemException;
import io.tenward.survey.core.CancelReason;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyProblem;
import io.tenward.survey.core.SurveyState;
import io.tenward.survey.event.SurveyEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Holds key files and database together: no key without a running survey, none that was halted or
 * without keys for too long. That keys are gone is not for one process to say: it is an owner's
 * act, or follows when no process has seen them for long (docs/adr/0015). Everything here may be
 * done again after a crash.
 */
@ApplicationScoped
public class KeyCustody {
  private static final Logger LOG = Logger.getLogger(KeyCustody.class);

  /** After its closing time, as a halted one (docs/adr/0058). */
  private static final Duration WITHOUT_KEYS = Duration.ofDays(14);

  private final SurveyKeys keys;
  private final UnknownKeys unknown;
  private final Heartbeat heartbeat;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;
  private final SurveyEvents events;

  KeyCustody(
      SurveyKeys keys,
      UnknownKeys unknown,
      Heartbeat heartbeat,
      TransactionSynchronizationRegistry transaction,
      Clock clock,
      SurveyEvents events) {
    this.keys = keys;
    this.unknown = unknown;
    this.heartbeat = heartbeat;
    this.transaction = transaction;
    this.clock = clock;
    this.events = events;
  }

  /** A launch whose transaction does not commit leaves no keys behind. */
  public void destroyUnlessCommitted(UUID surveyId) {
    transaction.registerInterposedSynchronization(new UnlessCommitted(surveyId));
  }

  /** Within the transaction that removes a survey, whose row can tell of its keys no more. */
  public void noteRemoved(Survey survey) {
    if (keys.exists(survey.surveyId) || isOutOfSight(survey)) {
      Panache.getSession()
          .createNativeMutationQuery(
              "insert into removed_survey (survey_id, workspace_id) values (:survey, :workspace)")
          .setParameter("survey", survey.surveyId)
          .setParameter("workspace", survey.workspaceId)
          .executeUpdate();
    }
  }

  /**
   * Ended, and its boxes deleted, while its keys were in a folder that is not here and may never be
   * back.
   */
  public boolean isOutOfSight(Survey survey) {
    return survey.state != SurveyState.RUNNING
        && survey.keysDestroyedAt == null
        && !isWrittenHere(survey);
  }

  /** One round over all surveys; what fails does not hold up the others and is tried again. */
  void check() {
    keys.surveys().forEach(id -> attempt(id, this::destroyLeftOver));
    var now = clock.instant();
    surveys(
            "state = ?1 and halted is null and closesAt <= ?2",
            SurveyState.RUNNING,
            now.minus(WITHOUT_KEYS))
        .forEach(survey -> attempt(survey.surveyId, this::cancelWithoutKeys));
    surveys("state = ?1 and cancelsAt <= ?2", SurveyState.RUNNING, now)
        .forEach(survey -> attempt(survey.surveyId, this::cancelHalted));
    // Of keys in another folder nothing can be done until it is back; that was said when it was
    // found.
    surveys("state = ?1 and keysDestroyedAt is null", SurveyState.CANCELLED).stream()
        .filter(this::isWrittenHere)
        .forEach(survey -> attempt(survey.surveyId, this::destroyCancelled));
    unknown.say();
  }

  /** Running surveys whose keys no live process sees. */
  public List<UUID> withoutKeys() {
    return heartbeat.unseen();
  }

  /**
   * An owner says that what no live process sees is gone for good: surveys are cancelled, and where
   * no process sees the folder, the next one takes the folder that it finds.
   *
   * @return the surveys
   * @throws ProblemException keys-in-sight when nothing is missing
   */
  public List<UUID> giveUpKeys() {
    boolean folderIsSeen = heartbeat.isFolderSeen();
    var lost = withoutKeys();
    if (folderIsSeen && lost.isEmpty()) {
      throw ProblemException.of(SurveyProblem.KEYS_IN_SIGHT, "A server sees the keys");
    }
    lost.forEach(this::cancelWithoutKeys);
    if (!folderIsSeen) {
      heartbeat.forgetFolder();
    }
    return lost;
  }

  private boolean isWrittenHere(Survey survey) {
    return keys.areHere() && (survey.keyFolder == null || survey.keyFolder.equals(keys.folderId()));
  }

  private static List<Survey> surveys(String which, Object... values) {
    return QuarkusTransaction.requiringNew().call(() -> Survey.list(which, values));
  }

  private static void attempt(UUID surveyId, Consumer<UUID> step) {
    try {
      step.accept(surveyId);
    } catch (RuntimeException e) {
      LOG.errorf("The keys of survey %s cannot be used: %s", surveyId, FailureTrace.inWords(e));
    }
  }

  /** Without its key no answer can be opened; whether it was opened before is not known. */
  private void cancelWithoutKeys(UUID surveyId) {
    if (cancelIf(survey -> withoutKeys().contains(surveyId), surveyId, CancelReason.KEYS_LOST)) {
      LOG.errorf("Survey %s was cancelled because its keys are lost", surveyId);
      destroyIfWrittenHere(surveyId);
    }
  }

  /** Its close was stopped, and nobody has decided. */
  private void cancelHalted(UUID surveyId) {
    if (cancelIf(survey -> survey.halted != null, surveyId, CancelReason.HALTED)) {
      LOG.warnf("Survey %s was halted and has been cancelled because its time is up", surveyId);
      destroyIfWrittenHere(surveyId);
    }
  }

  /** Elsewhere they are once their folder is back. */
  private void destroyIfWrittenHere(UUID surveyId) {
    Survey survey = QuarkusTransaction.requiringNew().call(() -> Survey.findById(surveyId));
    if (isWrittenHere(survey)) {
      destroyCancelledNowOrLater(surveyId);
    }
  }

  /** Asked again once nobody else can change it. */
  private boolean cancelIf(Predicate<Survey> holds, UUID surveyId, CancelReason reason) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Survey survey = Survey.findById(surveyId, LockModeType.PESSIMISTIC_WRITE);
              if (survey == null || survey.state != SurveyState.RUNNING || !holds.test(survey)) {
                return false;
              }
              cancel(survey, reason);
              return true;
            });
  }

  /**
   * Within a transaction that holds the survey; its keys are to be destroyed afterwards. Where they
   * are gone, it may have been closed and read before its database was restored from a backup.
   */
  public void cancel(Survey survey, CancelReason reason) {
    survey.settled |= !keys.exists(survey.surveyId);
    Cancellation.cancel(survey, reason, clock.instant());
    events.fire(survey.surveyId, IntegrationEvent.Type.SURVEY_CANCELLED, Map.of("reason", reason));
  }

  /**
   * What a launch left that was cut off by a crash, or a folder that came back, as from a backup.
   */
  private void destroyLeftOver(UUID surveyId) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (isRemoved(surveyId) || seemsNotRunning(surveyId) && isNotRunning(surveyId)) {
                keys.destroy(surveyId);
              }
            });
  }

  /** Without a lock: who answers a running survey is not to wait. */
  private static boolean seemsNotRunning(UUID surveyId) {
    return Survey.count("surveyId = ?1 and state <> ?2", surveyId, SurveyState.RUNNING) > 0;
  }

  private static boolean isRemoved(UUID surveyId) {
    return Panache.getSession()
            .createNativeQuery(
                "select count(*) from removed_survey where survey_id = :survey", Long.class)
            .setParameter("survey", surveyId)
            .getSingleResult()
        > 0;
  }

  /** Nor will it be before this transaction ends; also where a draft was removed. */
  private static boolean isNotRunning(UUID surveyId) {
    Survey survey = Survey.findById(surveyId, LockModeType.PESSIMISTIC_WRITE);
    return survey == null || survey.state != SurveyState.RUNNING;
  }

  /**
   * After the cancellation is committed.
   *
   * @throws UncheckedIOException when a key is still there
   */
  void destroyCancelled(UUID surveyId) {
    Survey survey = QuarkusTransaction.requiringNew().call(() -> Survey.findById(surveyId));
    keys.destroy(surveyId, survey.keyFolder);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Panache.getSession()
                    .createNativeMutationQuery(
                        """
                        update survey set keys_destroyed_at = :now, changed_at = :now, version = version + 1
                        where survey_id = :survey and state = 'cancelled'
                          and keys_destroyed_at is null
                        """)
                    .setParameter("now", clock.instant())
                    .setParameter("survey", surveyId)
                    .executeUpdate());
  }

  /** For a caller who is not to wait for a disk: the next round tries again. */
  public void destroyCancelledNowOrLater(UUID surveyId) {
    try {
      destroyCancelled(surveyId);
    } catch (UncheckedIOException e) {
      LOG.errorf("The keys of a cancelled survey are still there: %s", FailureTrace.inWords(e));
    }
  }

  private void destroyUnlessRunning(UUID surveyId) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (isNotRunning(surveyId)) {
                keys.destroy(surveyId);
              }
            });
  }

  /**
   * Where a commit was asked for, the database alone knows: a connection that dies before it has
   * answered counts as rolled back, and the commit may be on disk. If the database cannot be asked,
   * the next round does.
   */
  private final class UnlessCommitted implements Synchronization {
    private final UUID surveyId;
    private boolean asked;

    UnlessCommitted(UUID surveyId) {
      this.surveyId = surveyId;
    }

    @Override
    public void beforeCompletion() {
      asked = true;
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_ROLLEDBACK) {
        attempt(surveyId, asked ? KeyCustody.this::destroyUnlessRunning : keys::destroy);
      }
    }
  }
}
