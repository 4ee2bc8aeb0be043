package io.tenward.kernel.keys;

import static java.util.stream.Collectors.joining;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.FailureTrace;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.CancelReason;
import io.tenward.contract.SurveyState;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import io.tenward.form.event.SurveyEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Counts from its closing time, as for a halted one (docs/adr/0058). */
  private static final Duration WITHOUT_KEYS = Duration.ofDays(14);

  /** Needs the transaction of a launch. */
  private record Written(UUID surveyId) {}

  private final Set<UUID> said = ConcurrentHashMap.newKeySet();
  @Inject SurveyKeys keys;
  @Inject Heartbeat heartbeat;
  @Inject Database database;
  @Inject Clock clock;
  @Inject Event<Written> written;
  @Inject SurveyEvents events;

  /** Destroys the keys of a launch whose transaction does not commit. */
  public void destroyUnlessCommitted(UUID surveyId) {
    written.fire(new Written(surveyId));
  }

  /**
   * The database alone knows: a connection that dies before it has answered counts as rolled back,
   * and the commit may be on disk. If the database cannot be asked, the next round does.
   */
  void notCommitted(@Observes(during = TransactionPhase.AFTER_FAILURE) Written launch) {
    attempt(launch.surveyId, this::destroyUnlessRunning);
  }

  /** Needs the transaction that removes a survey, whose row can tell of its keys no more. */
  public void noteRemoved(Survey survey) {
    if (keys.exists(survey.surveyId) || isOutOfSight(survey)) {
      database.update(
          "insert into removed_survey (survey_id, workspace_id) values (?, ?)",
          survey.surveyId,
          survey.workspaceId);
    }
  }

  /**
   * Tells whether the survey ended and its boxes are deleted, while its keys are in a folder that
   * is missing and may never come back.
   */
  public boolean isOutOfSight(Survey survey) {
    return survey.state != SurveyState.RUNNING
        && survey.keysDestroyedAt == null
        && !isWrittenHere(survey);
  }

  private boolean isWrittenHere(Survey survey) {
    return keys.areHere() && (survey.keyFolder == null || survey.keyFolder.equals(keys.folderId()));
  }

  @Produces
  @Singleton
  Task<Void> keyCustody() {
    return Tasks.recurring("key-custody", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> check());
  }

  /**
   * Runs one round over all surveys; a survey that fails does not hold up the others and is tried
   * again.
   */
  void check() {
    leftOver().forEach(id -> attempt(id, this::destroyUnlessRunning));
    var now = clock.instant();
    surveys(
            "state = ?1 and halted is null and closesAt <= ?2",
            SurveyState.RUNNING,
            now.minus(WITHOUT_KEYS))
        .forEach(survey -> attempt(survey.surveyId, this::cancelWithoutKeys));
    surveys("state = ?1 and cancelsAt <= ?2", SurveyState.RUNNING, now)
        .forEach(survey -> attempt(survey.surveyId, this::cancelHalted));
    destroyCancelled();
    sayUnknown();
  }

  /**
   * Lists surveys whose keys should be gone: a crash interrupted their launch, or the folder was
   * restored from a backup.
   */
  private List<UUID> leftOver() {
    return database.ids(
        """
        select survey_id from survey where state <> 'running' and survey_id = any (?::uuid[])
        union select survey_id from removed_survey where survey_id = any (?::uuid[])
        """,
        keys.surveys(),
        keys.surveys());
  }

  /**
   * Destroys keys under a lock, so that a launch cannot make the survey run before they are gone.
   */
  private void destroyUnlessRunning(UUID surveyId) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Survey survey = Survey.findById(surveyId, LockModeType.PESSIMISTIC_WRITE);
              if (survey == null || survey.state != SurveyState.RUNNING) {
                keys.destroy(surveyId);
              }
            });
  }

  /** They may be another server's; unless they are, they outlive the promise. Each is said once. */
  private void sayUnknown() {
    var unknown = heartbeat.unknown().stream().filter(said::add).toList();
    if (!unknown.isEmpty()) {
      LOG.warnf(
          "TENWARD_KEYS contains keys of surveys that are not in this database, for example after"
              + " restoring a backup from before their launch. Delete these folders unless you"
              + " still want to restore a newer backup: %s",
          unknown.stream().map(UUID::toString).collect(joining(", ")));
    }
  }

  /**
   * Lists the running surveys whose keys no live process sees.
   *
   * @throws ProblemException keys-in-sight when nothing is missing
   */
  public List<UUID> lost() {
    var lost = heartbeat.unseen();
    if (heartbeat.isFolderSeen() && lost.isEmpty()) {
      throw ProblemException.of(SurveyProblem.KEYS_IN_SIGHT, "A server sees the keys");
    }
    return lost;
  }

  /**
   * An owner says that what no live process sees is gone for good.
   *
   * @throws ProblemException keys-in-sight when nothing is missing
   */
  public void giveUpKeys() {
    giveUpKeys(lost());
  }

  /**
   * Cancels these surveys, unless a process sees their keys by now; where no process sees the
   * folder, the next one takes the folder that it finds.
   */
  public void giveUpKeys(List<UUID> lost) {
    boolean folderIsSeen = heartbeat.isFolderSeen();
    lost.forEach(this::cancelWithoutKeys);
    destroyCancelled();
    if (!folderIsSeen) {
      heartbeat.forgetFolder();
    }
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

  /**
   * Cancels a survey whose keys are lost, because no answer can be opened any more. Whether some
   * were opened before is unknown.
   */
  private void cancelWithoutKeys(UUID surveyId) {
    if (cancelIf(
        survey -> heartbeat.unseen().contains(surveyId), surveyId, CancelReason.KEYS_LOST)) {
      LOG.errorf("Survey %s was cancelled because its keys are lost", surveyId);
    }
  }

  /** Its close was stopped, and nobody has decided. */
  private void cancelHalted(UUID surveyId) {
    if (cancelIf(survey -> survey.halted != null, surveyId, CancelReason.HALTED)) {
      LOG.warnf("Survey %s was halted and has been cancelled because its time is up", surveyId);
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
   * Unread, within a transaction that holds the survey; its keys are to be destroyed afterwards.
   * Where they are gone, it may have been closed and read before its database was restored from a
   * backup.
   *
   * <p>Ballots and declines go with their invites. The sealed answers belong to the answer package,
   * which we do not import; they are deleted here so that no cancelled survey can keep one.
   */
  public void cancel(Survey survey, CancelReason reason) {
    survey.settled |= !keys.exists(survey.surveyId);
    survey.state = SurveyState.CANCELLED;
    survey.cancelReason = reason;
    survey.cancelledAt = clock.instant();
    survey.cancelsAt = null;
    survey.flush();
    database.update("delete from answer where survey_id = ?", survey.surveyId);
    database.update("delete from invite where survey_id = ?", survey.surveyId);
    events.fire(survey.surveyId, IntegrationEvent.Type.SURVEY_CANCELLED, Map.of("reason", reason));
  }

  /**
   * Destroys the keys of cancelled surveys. Keys in another folder have to wait until it is back.
   */
  private void destroyCancelled() {
    surveys("state = ?1 and keysDestroyedAt is null", SurveyState.CANCELLED).stream()
        .filter(this::isWrittenHere)
        .forEach(survey -> destroyCancelledNowOrLater(survey.surveyId));
  }

  /** Runs after the cancellation is committed. What fails is tried again by the next round. */
  public void destroyCancelledNowOrLater(UUID surveyId) {
    attempt(surveyId, this::destroyEnded);
  }

  /**
   * Destroys the keys of an ended survey; it may be repeated.
   *
   * @return whether this was the first time
   * @throws UncheckedIOException when a key is still there
   */
  public boolean destroyEnded(UUID surveyId) {
    Survey survey = QuarkusTransaction.requiringNew().call(() -> Survey.findById(surveyId));
    keys.destroy(surveyId, survey.keyFolder);
    var now = clock.instant();
    return database.update(
            """
            update survey set keys_destroyed_at = ?, changed_at = ?, version = version + 1
            where survey_id = ? and state <> 'running' and keys_destroyed_at is null
            """,
            now,
            now,
            surveyId)
        > 0;
  }
}
