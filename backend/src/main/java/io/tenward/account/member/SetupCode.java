package io.tenward.account.member;

import io.tenward.base.Announcement;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Proves that whoever sets the installation up can read its console. */
@Singleton
public class SetupCode implements Announcement {
  /** A start more each time somebody tries again; guessing gains nothing by so few. */
  private static final int OPEN = 20;

  @Inject Database database;
  @Inject SecureRandom random;
  @Inject PublicAddress address;
  @Inject Clock clock;

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
    return database.first(
        """
        with made as (
          insert into setup_code (code_hash, created_at)
          select ?, ? where not exists (select from workspace) returning code_hash),
        forgotten as (
          delete from setup_code where code_hash in (
            select code_hash from setup_code order by created_at desc offset ?))
        select from made
        """,
        row -> code,
        code.hash(),
        clock.instant(),
        OPEN - 1);
  }

  /**
   * Uses the code up, and every other one with it, within a transaction. Of two parallel calls the
   * second waits here and then finds none.
   */
  public boolean redeem(String typed) {
    database.update("lock table setup_code in exclusive mode");
    if (!isOpen(Code.read(typed).hash())) {
      return false;
    }
    database.update("delete from setup_code");
    return true;
  }

  private boolean isOpen(byte[] hash) {
    var found = false;
    for (var open : database.list("select code_hash from setup_code", row -> row.getBytes(1))) {
      found |= MessageDigest.isEqual(open, hash);
    }
    return found;
  }
}
