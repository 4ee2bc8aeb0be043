package io.tenward.account.member;

import io.tenward.base.sql.Database;
import io.tenward.base.text.EmailAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Addresses of accounts are unique on this server, however they are spelled. */
@Singleton
public class Accounts {
  @Inject Database database;

  /**
   * Locks the address until this transaction ends, so that no other account or invitation takes it.
   */
  public void reserve(String email) {
    database.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 1))",
        row -> true,
        EmailAddress.canonical(email));
  }
}
