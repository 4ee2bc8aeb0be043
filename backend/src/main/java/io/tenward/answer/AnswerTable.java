package io.tenward.answer;

import static java.time.ZoneOffset.UTC;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Sealed answers of running surveys. */
@ApplicationScoped
class AnswerTable {
  /** A signed token may be handed in for this long after the closing time. */
  static final Duration GRACE = Duration.ofMinutes(2);

  /**
   * One statement, because three in a transaction cost a third of the rate. The lock holds the
   * survey open until the answer is in; after a close it finds no row. Nor while one is tried again
   * and again: whoever waited for it has read the clock long ago.
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

  private final AgroalDataSource database;

  AnswerTable(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * @return false when nothing was stored: the survey is not open, or token or box are known
   */
  boolean store(UUID surveyId, UUID groupId, byte[] tokenHash, byte[] box, Instant now) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(STORE)) {
      statement.setObject(1, surveyId);
      statement.setObject(2, now.atOffset(UTC));
      statement.setObject(3, now.minus(GRACE).atOffset(UTC));
      statement.setObject(4, groupId);
      statement.setBytes(5, tokenHash);
      statement.setBytes(6, SealedBox.wrappedKeyHash(box));
      statement.setBytes(7, SealedBox.sealedHash(box));
      statement.setBytes(8, box);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Whether exactly this box stands under this token. */
  boolean holds(UUID surveyId, UUID groupId, byte[] tokenHash, byte[] box) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                """
                select from answer
                where survey_id = ? and token_hash = ? and launch_group_id = ? and box = ?
                """)) {
      query.setObject(1, surveyId);
      query.setBytes(2, tokenHash);
      query.setObject(3, groupId);
      query.setBytes(4, box);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Where a launched survey stands at a moment, for submits. */
  enum Window {
    NOT_OPEN,
    OPEN,
    CLOSED,
    CANCELLED
  }

  Window window(UUID surveyId, Instant now) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                """
                select state, coalesce(opens_at > ?, false), closes_at > ? and not settled
                from survey where survey_id = ?
                """)) {
      query.setObject(1, now.atOffset(UTC));
      query.setObject(2, now.minus(GRACE).atOffset(UTC));
      query.setObject(3, surveyId);
      try (var row = query.executeQuery()) {
        return row.next()
            ? window(row.getString(1), row.getBoolean(2), row.getBoolean(3))
            : Window.CLOSED;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Window window(String state, boolean before, boolean inTime) {
    return switch (state) {
      case "cancelled" -> Window.CANCELLED;
      case "running" -> before ? Window.NOT_OPEN : inTime ? Window.OPEN : Window.CLOSED;
      default -> Window.CLOSED;
    };
  }
}
