package io.tenward.account.member;

import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Addresses of accounts are unique on this server, in whatever case they are written. */
@Singleton
public class Accounts {
  @Inject Database database;

  /**
   * Locks the address until this transaction ends, so that no other account or invitation takes it.
   */
  public void reserve(String email) {
    database.list(
        "select pg_advisory_xact_lock(hashtextextended(lower(?), 1))", row -> true, email);
  }
}
