package io.tenward.account.member;

import io.quarkus.hibernate.orm.panache.Panache;

/** Addresses of accounts are unique on this server, in whatever case they are written. */
public final class Accounts {
  private Accounts() {}

  /** Until this transaction ends nobody else makes an account or invitation with the address. */
  public static void reserve(String email) {
    Panache.getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(lower(?1), 1))")
        .setParameter(1, email)
        .getSingleResult();
  }
}
