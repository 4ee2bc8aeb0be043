package io.tenward.agreement;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.board.state.MemberLanguage;
import io.tenward.growth.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * Plans a task half a year after an agreement to look at it again; the task has the version's id.
 */
@Singleton
class NextLook {
  private static final int MONTHS = 6;

  @Inject Caller caller;
  @Inject Database database;
  @Inject Log log;

  /** Plans it for a version that has its day. Those before it were looked at with that. */
  void plan(Agreement agreement) {
    agreement.earlier().forEach(other -> log.done(other.agreementId));
    var text =
        MemberLanguage.of(database, caller.memberId()).equals("de")
            ? "Version %d der Rollenvereinbarung noch einmal ansehen"
            : "Look at version %d of the role agreement again";
    log.remind(
        agreement.agreementId,
        text.formatted(agreement.number),
        Objects.requireNonNull(agreement.agreedOn).plusMonths(MONTHS));
  }
}
