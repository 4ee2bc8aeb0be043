package io.tenward.kernel.close;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.sql.Database;
import io.tenward.contract.Halted;
import io.tenward.form.Manifest;
import io.tenward.form.OpeningProgress;
import io.tenward.form.event.SurveyEvents;
import io.tenward.kernel.keys.SurveyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Ends a survey in two transactions: settles which answers count; and opens every box in memory,
 * mixes, writes what the rules release, and deletes all it came from. Which groups get figures was
 * decided at the launch. A crash before its end leaves the answers as they were; after it there is
 * nothing left to open, so that no survey is ever released twice.
 *
 * <p>Settled for good, because a log holds what was written before a crash: with one answer more,
 * the second try would show by its difference what that one said.
 */
@ApplicationScoped
class Closing {
  private static final Logger LOG = Logger.getLogger(Closing.class);

  /**
   * The timeout covers thousands of answers on a slow machine; each takes about a millisecond of
   * one core.
   */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /**
   * People have this long to investigate; after that no key outlives its survey (docs/adr/0058).
   */
  private static final Duration HALTED_FOR = Duration.ofDays(14);

  /** Says how far a close has come. */
  enum Outcome {
    NOT_DUE,
    HALTED,
    SETTLED,
    RELEASED
  }

  private record Due(
      UUID surveyId,
      UUID workspaceId,
      Manifest manifest,
      byte[] manifestHash,
      boolean graceOver,
      boolean settled) {}

  @Inject Database database;
  @Inject SurveyKeys keys;
  @Inject OpeningProgress progress;
  @Inject SecureRandom random;
  @Inject Clock clock;
  @Inject SurveyEvents events;

  /** Lists running surveys whose closing time has come, longest overdue first. */
  List<UUID> due() {
    return database.ids(
        """
        select survey_id from survey
        where state = 'running' and halted is null and closes_at <= ?
        order by closes_at
        """,
        clock.instant());
  }

  /**
   * Releases a survey if nobody can hand in any more. Two processes may try at the same time.
   *
   * @throws java.io.UncheckedIOException when the sealing key cannot be read; nothing has changed
   */
  Outcome close(UUID surveyId) {
    if (!mayBeReady(surveyId)) {
      return Outcome.NOT_DUE;
    }
    var outcome = inOneTransaction(() -> settle(surveyId));
    if (outcome == Outcome.SETTLED) {
      outcome = inOneTransaction(() -> inTransaction(surveyId));
    }
    if (outcome == Outcome.HALTED) {
      LOG.errorf(
          "Survey %s was halted because one of its groups has more answers than ballots. Tenward cancels it in %d days unless someone does so earlier",
          surveyId, HALTED_FOR.toDays());
    }
    return outcome;
  }

  private static Outcome inOneTransaction(Callable<Outcome> part) {
    return QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(part);
  }

  /** Asks without a lock, so that those who are still handing in do not wait for us. */
  private boolean mayBeReady(UUID surveyId) {
    var due = find(surveyId, "");
    return due.isPresent()
        && (due.get().settled()
            || due.get().graceOver()
            || !Turnout.of(database, surveyId).someMayCome());
  }

  /**
   * Settles which answers count. From here on no answer, ballot or decline is accepted, even if the
   * release fails.
   */
  private Outcome settle(UUID surveyId) {
    // First the lock, then the counts: a statement does not see what came in while it waited.
    var found = find(surveyId, "for update");
    if (found.isEmpty()) {
      return Outcome.NOT_DUE;
    }
    var due = found.get();
    var turnout = Turnout.of(database, surveyId);
    if (turnout.tooMany()) {
      return halt(surveyId);
    }
    if (due.settled()) {
      return Outcome.SETTLED;
    }
    if (!due.graceOver() && turnout.someMayCome()) {
      return Outcome.NOT_DUE;
    }
    database.update(
        """
        update survey set settled = true, changed_at = ?, version = version + 1 where survey_id = ?
        """,
        clock.instant(),
        surveyId);
    return Outcome.SETTLED;
  }

  private Outcome halt(UUID surveyId) {
    var now = clock.instant();
    database.update(
        """
        update survey set halted = 'more-answers-than-ballots', cancels_at = ?,
          changed_at = ?, version = version + 1
        where survey_id = ?
        """,
        now.plus(HALTED_FOR),
        now,
        surveyId);
    events.fire(
        surveyId,
        IntegrationEvent.Type.SURVEY_RESULTS_WITHHELD,
        Map.of("reason", Halted.MORE_ANSWERS_THAN_BALLOTS));
    return Outcome.HALTED;
  }

  private Outcome inTransaction(UUID surveyId) {
    try {
      var found = find(surveyId, "for update");
      if (found.isEmpty()) {
        return Outcome.NOT_DUE;
      }
      // Rows that somebody wrote into the table ask nobody whether they may.
      if (Turnout.of(database, surveyId).tooMany()) {
        return halt(surveyId);
      }
      var release = open(found.get()).release(random);
      new ReleaseTables(database, found.get().workspaceId(), surveyId)
          .write(found.get().manifest(), release);
      forget(surveyId);
      finish(found.get(), release);
      return Outcome.RELEASED;
    } finally {
      progress.end(surveyId);
    }
  }

  private Optional<Due> find(UUID surveyId, String lock) {
    var now = clock.instant();
    return database.first(
        """
        select workspace_id, manifest, manifest_hash, closes_at <= ? as grace_over, settled
        from survey
        where survey_id = ? and state = 'running' and halted is null
          and closes_at <= ?
        """
            + lock,
        row ->
            new Due(
                surveyId,
                row.getObject("workspace_id", UUID.class),
                Manifest.parse(row.getString("manifest")),
                row.getBytes("manifest_hash"),
                row.getBoolean("grace_over"),
                row.getBoolean("settled")),
        now.minus(AnswerTable.GRACE),
        surveyId,
        now);
  }

  private AnswerPool open(Due due) {
    var key = keys.sealingKey(due.surveyId());
    var questions = due.manifest().questions();
    var opening =
        new Opening(
            box -> box.open(key, due.manifestHash(), questions),
            opened -> progress.tell(due.surveyId(), opened));
    var pool =
        new AnswerPool(
            due.manifest(),
            Turnout.throughTakenLinks(database, due.surveyId()),
            Exactness.of(database, due.surveyId()));
    opening.run(new BoxReader(database, due.surveyId())::read, pool::add);
    return pool;
  }

  private void forget(UUID surveyId) {
    database.update(LONGEST, "delete from answer where survey_id = ?", surveyId);
    database.update(
        "delete from ballot b using invite i where b.invite_id = i.invite_id and i.survey_id = ?",
        surveyId);
    database.update(
        "delete from decline d using invite i where d.invite_id = i.invite_id and i.survey_id = ?",
        surveyId);
    database.update("delete from invite where survey_id = ?", surveyId);
  }

  private void finish(Due due, Release release) {
    var now = clock.instant();
    database.update(
        """
        update survey set state = 'closed', closed_at = closes_at, released_at = ?, changed_at = ?,
          answered_count = ?, rejected_count = ?, version = version + 1
        where survey_id = ?
        """,
        now,
        now,
        release.counted(),
        release.rejected(),
        due.surveyId());
    // Totals only: of groups, what may be shown is in the release.
    int invited = due.manifest().groups().stream().mapToInt(Manifest.Group::invited).sum();
    events.fire(
        due.surveyId(),
        IntegrationEvent.Type.SURVEY_CLOSED,
        Map.of("invited", invited, "answered", release.counted()));
  }
}
