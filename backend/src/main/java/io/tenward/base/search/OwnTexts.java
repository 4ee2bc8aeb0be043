package io.tenward.base.search;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Finds the caller's own texts in one table. */
@Singleton
public class OwnTexts {
  @Inject Database database;
  @Inject Caller caller;

  /**
   * @param kind as the contract names it
   * @param sql takes the member, the tsquery and how many rows to return; selects as {@link
   *     FoundTexts#read}
   */
  public FoundTexts find(String kind, String sql, Sought sought) {
    return FoundTexts.read(database, kind, sql, caller.memberId(), sought.query(), Searched.NEWEST);
  }
}
