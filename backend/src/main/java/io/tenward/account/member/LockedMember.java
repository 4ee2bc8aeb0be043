package io.tenward.account.member;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The member's row for the rooms that know no accounts. */
@Singleton
class LockedMember implements Caller.MemberRow {
  @Inject Database database;

  /** Uses FOR NO KEY UPDATE, because FOR UPDATE would block inserts that refer to the member. */
  @Override
  public boolean lock(UUID memberId) {
    return !database
        .ids("select member_id from member where member_id = ? for no key update", memberId)
        .isEmpty();
  }

  @Override
  public void setZone(UUID memberId, String zone) {
    database.update(
        "update member set zone = ?, version = version + 1 where member_id = ?", zone, memberId);
  }
}
