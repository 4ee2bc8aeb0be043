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
 * How far syntheses are. Who runs one knows it by its id: when the board has another one, or none,
 * somebody has cancelled, begun anew, or taken over.
 */
@ApplicationScoped
public class SynthesisRuns {
  private static final int ATTEMPTS = 3;

  /** A synthesis that is this server's to do. */
  record Run(UUID boardId, UUID runId) {}

  @Inject GatheredSources gatheredSources;
  @Inject Database database;
  @Inject Clock clock;

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

  /** What is on the board stays, and so does what that was gathered from. */
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
   * What a process left that did not come back is begun again; but not what brought it down several
   * times. Only for who knows that nobody else runs any.
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

  /** The one that waits longest. */
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

  /** Whether it is still ours. */
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

  /** What is on the board stays, and so does what that was gathered from. */
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
