package io.tenward.kernel.close;

import io.tenward.base.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Sealed answers of running surveys. */
@ApplicationScoped
class AnswerTable {
  /** A signed token may be handed in for this long after the closing time. */
  static final Duration GRACE = Duration.ofMinutes(2);

  /**
   * It is one statement, because three in a transaction cost a third of the rate. The lock keeps
   * the survey open until the answer is stored. After a close the statement finds no row, and
   * neither while a settled close is retried, because a request that waited for the lock has read
   * the clock long before.
   */
  private static final String STORE =
      """
      with open_survey as (
        select survey_id, workspace_id from survey
        where survey_id = ? and state = 'running' and not settled
          and coalesce(opens_at <= ?, true) and closes_at > ?
        for share
      ), stored as (
        insert into answer (workspace_id, survey_id, launch_group_id, token_hash,
          wrapped_key_hash, sealed_hash, box)
        select workspace_id, survey_id, ?, ?, ?, ?, ? from open_survey
        on conflict do nothing
        returning 1
      )
      select exists (select from stored)
      """;

  @Inject Database database;

  /**
   * @return false when nothing was stored: the survey is not open, or token or box are known
   */
  boolean store(UUID surveyId, UUID groupId, byte[] tokenHash, byte[] box, Instant now) {
    return database
        .first(
            STORE,
            row -> row.getBoolean(1),
            surveyId,
            now,
            now.minus(GRACE),
            groupId,
            tokenHash,
            SealedBox.wrappedKeyHash(box),
            SealedBox.sealedHash(box),
            box)
        .orElseThrow();
  }

  /** Tells whether exactly this box is stored for this token. */
  boolean holds(UUID surveyId, UUID groupId, byte[] tokenHash, byte[] box) {
    return database
        .first(
            """
            select from answer
            where survey_id = ? and token_hash = ? and launch_group_id = ? and box = ?
            """,
            row -> true,
            surveyId,
            tokenHash,
            groupId,
            box)
        .isPresent();
  }

  /** Says whether a launched survey takes answers at a given moment. */
  enum Window {
    NOT_OPEN,
    OPEN,
    CLOSED,
    CANCELLED
  }

  Window window(UUID surveyId, Instant now) {
    return database
        .first(
            """
            select state, coalesce(opens_at > ?, false), closes_at > ? and not settled
            from survey where survey_id = ?
            """,
            row -> window(row.getString(1), row.getBoolean(2), row.getBoolean(3)),
            now,
            now.minus(GRACE),
            surveyId)
        .orElse(Window.CLOSED);
  }

  private static Window window(String state, boolean before, boolean inTime) {
    return switch (state) {
      case "cancelled" -> Window.CANCELLED;
      case "running" -> before ? Window.NOT_OPEN : inTime ? Window.OPEN : Window.CLOSED;
      default -> Window.CLOSED;
    };
  }
}
