package io.tenward.survey.invite;

import static java.time.ZoneOffset.UTC;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Ballots by one statement, for a link that is used once and in time: as most are. It says only
 * whether that went well; why not is found out with {@link HeldInvite}, lock by lock.
 */
@ApplicationScoped
class BallotTable {
  /**
   * The survey is looked at again once it is held, for whoever waits here for its end comes too
   * late. Uses of one invite come one after the other.
   */
  private static final String ISSUE =
      """
      with open_survey as (
        select survey_id from survey
        where survey_id = ? and state = 'running' and not settled
          and coalesce(opens_at <= ?, true) and closes_at > ?
        for share
      ), held as (
        select i.invite_id, i.workspace_id, i.launch_group_id
        from invite i join open_survey using (survey_id)
        where i.invite_id = ? and i.secret_hash = ? and i.launch_group_id = any(?)
        for update of i
      ), issued as (
        insert into ballot (workspace_id, invite_id, blinded_hash)
        select workspace_id, invite_id, ? from held
        on conflict do nothing
        returning invite_id
      ), thought_again as (
        delete from decline using issued where decline.invite_id = issued.invite_id
      )
      select launch_group_id from held join issued using (invite_id)
      """;

  private final AgroalDataSource database;

  BallotTable(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * @param groups launch groups of which the link may be one
   * @return the link's launch group; empty when nothing was issued: it is none of these, the link
   *     has its ballot or is wrong, or the survey is not open
   */
  Optional<UUID> issue(
      InviteSecret link, Collection<UUID> groups, byte[] blindedHash, Instant now) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ISSUE)) {
      statement.setObject(1, link.surveyId());
      statement.setObject(2, now.atOffset(UTC));
      statement.setObject(3, now.atOffset(UTC));
      statement.setObject(4, link.inviteId());
      statement.setBytes(5, link.secretHash());
      statement.setArray(6, connection.createArrayOf("uuid", groups.toArray()));
      statement.setBytes(7, blindedHash);
      try (var row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
