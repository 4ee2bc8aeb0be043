package io.tenward.identity;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.Announcement;
import io.tenward.platform.PublicAddress;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Proves that whoever sets the installation up can read its console. */
@Singleton
class SetupCode implements Announcement {
  private final AgroalDataSource database;
  private final SecureRandom random;
  private final PublicAddress address;

  SetupCode(AgroalDataSource database, SecureRandom random, PublicAddress address) {
    this.database = database;
    this.random = random;
    this.address = address;
  }

  @Override
  public List<String> lines() {
    return renew()
        .map(code -> "Set up Tenward at " + address.uri() + "/setup#code=" + code.grouped())
        .stream()
        .toList();
  }

  /** A new code in place of an older one; none once a workspace exists. */
  Optional<Code> renew() {
    var code = Code.draw(random, Code.TYPED);
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                insert into setup_code (code_hash)
                select ? where not exists (select from workspace)
                on conflict (only_row) do update set code_hash = excluded.code_hash
                """)) {
      statement.setBytes(1, code.hash());
      return statement.executeUpdate() == 1 ? Optional.of(code) : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Uses the code up, within a transaction. Of two parallel calls the second waits here and then
   * finds none.
   */
  boolean redeem(String typed) {
    try (var connection = database.getConnection();
        var read = connection.prepareStatement("select code_hash from setup_code for update");
        var row = read.executeQuery()) {
      if (!row.next() || !MessageDigest.isEqual(row.getBytes(1), Code.read(typed).hash())) {
        return false;
      }
      try (var delete = connection.prepareStatement("delete from setup_code")) {
        delete.executeUpdate();
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
