package io.tenward.survey;

import static java.time.ZoneOffset.UTC;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Ballots by two statements, for a link that is used once and in time: as most are. It says only
 * whether that went well; why not is found out with {@link HeldInvite}, lock by lock.
 */
@ApplicationScoped
class BallotTable {
  private static final String FIND =
      """
      select i.launch_group_id, s.version
      from invite i join survey s using (survey_id)
      where i.invite_id = ? and i.survey_id = ? and i.secret_hash = ?
        and s.state = 'running' and not s.settled
        and coalesce(s.opens_at <= ?, true) and s.closes_at > ?
      """;

  /**
   * The survey must be as it was found, for whoever waits here for its end comes too late. Uses of
   * one invite come one after the other.
   */
  private static final String ISSUE =
      """
      with same_survey as (
        select survey_id from survey
        where survey_id = ? and version = ? and state = 'running'
        for share
      ), held as (
        select i.invite_id, i.workspace_id
        from invite i join same_survey using (survey_id)
        where i.invite_id = ?
        for update of i
      ), issued as (
        insert into ballot (workspace_id, invite_id, blinded_hash)
        select workspace_id, invite_id, ? from held
        on conflict do nothing
        returning invite_id
      ), thought_again as (
        delete from decline using issued where decline.invite_id = issued.invite_id
      )
      select exists (select from issued)
      """;

  /** A link that may be used now, and the state of its survey. */
  record Usable(UUID launchGroupId, long version) {}

  private final AgroalDataSource database;

  BallotTable(AgroalDataSource database) {
    this.database = database;
  }

  Optional<Usable> find(InviteSecret link, Instant now) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(FIND)) {
      query.setObject(1, link.inviteId());
      query.setObject(2, link.surveyId());
      query.setBytes(3, link.secretHash());
      query.setObject(4, now.atOffset(UTC));
      query.setObject(5, now.atOffset(UTC));
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Usable(row.getObject(1, UUID.class), row.getLong(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * @return false when nothing was issued: the link has its ballot, or the survey has changed
   */
  boolean issue(InviteSecret link, Usable found, byte[] blindedHash) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ISSUE)) {
      statement.setObject(1, link.surveyId());
      statement.setLong(2, found.version());
      statement.setObject(3, link.inviteId());
      statement.setBytes(4, blindedHash);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
