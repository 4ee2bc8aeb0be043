package io.tenward.base.http;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The answers that are kept for a repeated call. */
@Singleton
class IdempotencyRecords {
  private static final Duration KEPT = Duration.ofDays(14);

  /** Identifies the record of a call, and the call itself. */
  record Place(
      UUID workspaceId, UUID memberId, IdempotencyKey key, String operation, byte[] fingerprint) {}

  /** The answer that was given. */
  record Earlier(int status, byte[] answer) {}

  @Inject Database database;
  @Inject Clock clock;
  @Inject SecureRandom random;

  @Produces
  @Singleton
  static Task<Void> forgetting(IdempotencyRecords records) {
    return Tasks.recurring("forget-idempotency-keys", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> records.forget());
  }

  /**
   * Takes the key for this transaction, or finds what it stands for. A parallel call with the same
   * key waits here for the first one's commit.
   */
  Optional<Earlier> claim(Place place) {
    return insert(place) ? Optional.empty() : Optional.of(find(place));
  }

  private boolean insert(Place place) {
    return database.update(
            """
            insert into idempotency
              (workspace_id, member_id, key_hash, operation, fingerprint, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            place.workspaceId(),
            place.memberId(),
            place.key().hash(),
            place.operation(),
            place.fingerprint(),
            clock.instant())
        == 1;
  }

  private Earlier find(Place place) {
    return database
        .first(
            """
            select operation, fingerprint, status, answer from idempotency
            where workspace_id = ? and member_id = ? and key_hash = ?
            """,
            row -> earlier(row, place),
            place.workspaceId(),
            place.memberId(),
            place.key().hash())
        .orElseThrow();
  }

  private static Earlier earlier(ResultSet row, Place place) throws SQLException {
    if (!row.getString(1).equals(place.operation())
        || !MessageDigest.isEqual(row.getBytes(2), place.fingerprint())) {
      throw ProblemException.of(
          PlatformProblem.IDEMPOTENCY_KEY_REUSED, "Use a new key for every new request");
    }
    return new Earlier(row.getInt(3), place.key().open(row.getBytes(4)));
  }

  void complete(Place place, int status, byte[] answer) {
    database.update(
        """
        update idempotency set status = ?, answer = ?
        where workspace_id = ? and member_id = ? and key_hash = ?
        """,
        status,
        place.key().seal(answer, random),
        place.workspaceId(),
        place.memberId(),
        place.key().hash());
  }

  /** Deletes records older than that, and counts them. */
  int forget() {
    return database.update(
        "delete from idempotency where created_at < ?", clock.instant().minus(KEPT));
  }
}
