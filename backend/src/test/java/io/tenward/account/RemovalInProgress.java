package io.tenward.account;

import io.tenward.account.member.SignedIn;
import java.util.concurrent.Callable;

/** A member whose removal has begun in a transaction of its own. */
public final class RemovalInProgress {
  private RemovalInProgress() {}

  /** What this request hears, which comes before the removal ends and has to wait for it. */
  public static <T> T meanwhile(SignedIn member, Callable<T> request) throws Exception {
    return ConcurrentChange.during(
        request, "delete from member where member_id = ?", member.memberId());
  }
}
