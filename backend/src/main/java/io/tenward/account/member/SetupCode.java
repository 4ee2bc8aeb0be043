package io.tenward.account.member;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.Announcement;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.sql.DatabaseFailure;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Proves that whoever sets the installation up can read its console. */
@Singleton
public class SetupCode implements Announcement {
  /** A start more each time somebody tries again; guessing gains nothing by so few. */
  private static final int OPEN = 20;

  private final AgroalDataSource database;
  private final SecureRandom random;
  private final PublicAddress address;
  private final Clock clock;

  SetupCode(AgroalDataSource database, SecureRandom random, PublicAddress address, Clock clock) {
    this.database = database;
    this.random = random;
    this.address = address;
    this.clock = clock;
  }

  @Override
  public List<String> lines() {
    return renew()
        .map(code -> "Set up Tenward at " + address.uri() + "/setup#code=" + code.grouped())
        .stream()
        .toList();
  }

  /**
   * A new code beside those that other starts have printed; none once a workspace exists. Of very
   * many the oldest stop working.
   */
  public Optional<Code> renew() {
    var code = Code.draw(random, Code.TYPED);
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                with made as (
                  insert into setup_code (code_hash, created_at)
                  select ?, ? where not exists (select from workspace) returning code_hash),
                forgotten as (
                  delete from setup_code where code_hash in (
                    select code_hash from setup_code order by created_at desc offset ?))
                select from made
                """)) {
      statement.setBytes(1, code.hash());
      statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
      statement.setInt(3, OPEN - 1);
      try (var made = statement.executeQuery()) {
        return made.next() ? Optional.of(code) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Uses the code up, and every other one with it, within a transaction. Of two parallel calls the
   * second waits here and then finds none.
   */
  public boolean redeem(String typed) {
    try (var connection = database.getConnection();
        var lock = connection.prepareStatement("lock table setup_code in exclusive mode");
        var read = connection.prepareStatement("select code_hash from setup_code")) {
      lock.execute();
      if (!holds(read, Code.read(typed).hash())) {
        return false;
      }
      try (var delete = connection.prepareStatement("delete from setup_code")) {
        delete.executeUpdate();
      }
      return true;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static boolean holds(PreparedStatement read, byte[] hash) throws SQLException {
    var found = false;
    try (var row = read.executeQuery()) {
      while (row.next()) {
        found |= MessageDigest.isEqual(row.getBytes(1), hash);
      }
    }
    return found;
  }
}
