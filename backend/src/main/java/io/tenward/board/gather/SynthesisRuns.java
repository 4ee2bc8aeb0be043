package io.tenward.board.gather;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.sql.Database;
import io.tenward.contract.SynthesisStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores the progress of syntheses. A run is known by its id: where the board has another id or
 * none, the run was cancelled, replaced or taken over.
 */
@ApplicationScoped
public class SynthesisRuns {
  private static final int ATTEMPTS = 3;

  /** Identifies a synthesis that this server has to run. */
  record Run(UUID boardId, UUID runId) {}

  @Inject GatheredSources gatheredSources;
  @Inject Database database;
  @Inject Clock clock;

  /**
   * Starts a run without or with the language model; one that is under way stops by itself.
   *
   * @param plain without, also in later runs
   */
  void begin(UUID boardId, boolean plain) {
    database.update("update board set plain = ? where board_id = ?", plain, boardId);
    begin(boardId);
  }

  /** Starts a run; one that is under way stops by itself. */
  public void begin(UUID boardId) {
    database.update(
        """
        update board set synthesis = 'waiting', run_id = null, attempts = 0, failure = null,
          stage = null, done = 0, total = 0, started_at = null, ended_at = null
        where board_id = ?
        """,
        boardId);
  }

  /** Cancels a run; the board keeps its statements and gets back the sources they came from. */
  void cancel(UUID boardId) {
    database.update(
        """
        update board set synthesis = 'cancelled', run_id = null, stage = null, ended_at = ?
        where board_id = ? and synthesis in ('waiting', 'running')
        """,
        clock.instant(),
        boardId);
    gatheredSources.putBack(boardId);
  }

  /**
   * Restarts runs of a process that has died, but not one that has crashed several times. Call it
   * only where no other process runs syntheses.
   */
  void takeOver() {
    giveUp(
        """
        with taken as (
          update board set synthesis = case when attempts < ? then 'waiting' else 'failed' end,
            failure = case when attempts < ? then null else 'server-fault' end,
            run_id = null, stage = null
          where synthesis = 'running'
          returning board_id, synthesis)
        select board_id from taken where synthesis = 'failed'
        """,
        ATTEMPTS,
        ATTEMPTS);
  }

  /** Claims the run that waits longest. */
  Optional<Run> next() {
    var runId = UUID.randomUUID();
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database.first(
                    """
                    update board set synthesis = 'running', run_id = ?, stage = 'splitting',
                      attempts = attempts + 1, done = 0, total = 0, started_at = ?
                    where board_id = (
                      select board_id from board where synthesis = 'waiting'
                      order by changed_at, board_id limit 1 for update skip locked)
                    returning board_id
                    """,
                    row -> new Run(row.getObject(1, UUID.class), runId),
                    runId,
                    clock.instant()));
  }

  /** Stores progress; tells whether the run is still this one. */
  boolean note(Run run, SynthesisStage stage, int done, int total) {
    // On threads that read side by side: not in anybody's transaction.
    return database.update(
            "update board set stage = ?, done = ?, total = ? where board_id = ? and run_id = ?",
            stage.word(),
            done,
            total,
            run.boardId(),
            run.runId())
        == 1;
  }

  /**
   * Ends a run as failed; the board keeps its statements and gets back the sources they came from.
   */
  void fail(Run run, String failure) {
    giveUp(
        """
        update board set synthesis = 'failed', failure = ?, run_id = null, stage = null,
          ended_at = ?
        where board_id = ? and run_id = ?
        returning board_id
        """,
        failure,
        clock.instant(),
        run.boardId(),
        run.runId());
  }

  /**
   * @param sql tells the boards of which it has failed the synthesis
   */
  private void giveUp(String sql, Object... parameters) {
    QuarkusTransaction.requiringNew()
        .run(() -> database.ids(sql, parameters).forEach(gatheredSources::putBack));
  }
}
