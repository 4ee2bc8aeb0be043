package io.tenward.base.http;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The answers that are kept for a repeated call. */
@Singleton
class IdempotencyRecords {
  private static final Duration KEPT = Duration.ofHours(24);

  /** Where a call's record stands, and what the call was. */
  record Place(
      UUID workspaceId, UUID memberId, IdempotencyKey key, String operation, byte[] fingerprint) {}

  /** The answer that was given. */
  record Earlier(int status, byte[] answer) {}

  private final AgroalDataSource database;
  private final Clock clock;
  private final SecureRandom random;

  IdempotencyRecords(AgroalDataSource database, Clock clock, SecureRandom random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Takes the key for this transaction, or finds what it stands for. A parallel call with the same
   * key waits here for the first one's commit.
   */
  Optional<Earlier> claim(Place place) throws SQLException {
    try (var connection = database.getConnection()) {
      return insert(connection, place) ? Optional.empty() : Optional.of(find(connection, place));
    }
  }

  private boolean insert(Connection connection, Place place) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into idempotency
              (workspace_id, member_id, key_hash, operation, fingerprint, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)) {
      int next = key(statement, place, 1);
      statement.setString(next, place.operation());
      statement.setBytes(next + 1, place.fingerprint());
      statement.setObject(next + 2, clock.instant().atOffset(ZoneOffset.UTC));
      return statement.executeUpdate() == 1;
    }
  }

  private Earlier find(Connection connection, Place place) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select operation, fingerprint, status, answer from idempotency
            where workspace_id = ? and member_id = ? and key_hash = ?
            """)) {
      key(statement, place, 1);
      try (var row = statement.executeQuery()) {
        row.next();
        if (!row.getString(1).equals(place.operation())
            || !MessageDigest.isEqual(row.getBytes(2), place.fingerprint())) {
          throw ProblemException.of(
              PlatformProblem.IDEMPOTENCY_KEY_REUSED, "Use a new key for each new request");
        }
        return new Earlier(row.getInt(3), place.key().open(row.getBytes(4)));
      }
    }
  }

  void complete(Place place, int status, byte[] answer) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                update idempotency set status = ?, answer = ?
                where workspace_id = ? and member_id = ? and key_hash = ?
                """)) {
      statement.setInt(1, status);
      statement.setBytes(2, place.key().seal(answer, random));
      key(statement, place, 3);
      statement.executeUpdate();
    }
  }

  /** How many were older than a day and are gone. */
  int forget() throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("delete from idempotency where created_at < ?")) {
      statement.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
      return statement.executeUpdate();
    }
  }

  private static int key(PreparedStatement statement, Place place, int first) throws SQLException {
    statement.setObject(first, place.workspaceId());
    statement.setObject(first + 1, place.memberId());
    statement.setBytes(first + 2, place.key().hash());
    return first + 3;
  }
}
