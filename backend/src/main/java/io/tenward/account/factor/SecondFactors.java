package io.tenward.account.factor;

import io.tenward.account.member.Code;
import io.tenward.account.member.Member;
import io.tenward.account.member.Workspace;
import io.tenward.base.TextCipher;
import io.tenward.base.sql.Database;
import io.tenward.contract.SecondFactor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What members have beside their password; each method runs within a transaction. */
@Singleton
public class SecondFactors {
  private static final int CODES = 10;

  /** NIST SP 800-63B, 5.2.2: after a hundred failures in a row an authenticator is disabled. */
  private static final int MOST_FAILURES = 100;

  private record App(byte[] encrypted, int failures) {}

  @Inject Database database;
  @Inject Passkeys passkeys;
  @Inject TextCipher cipher;
  @Inject SecureRandom random;
  @Inject Clock clock;

  SecondFactor of(Member member) {
    return new SecondFactor(
        Workspace.of(member.workspaceId).secondFactorDemanded,
        database
            .first(
                "select added_at from code_app where member_id = ?",
                row -> Database.instant(row, "added_at"),
                member.memberId)
            .orElse(null),
        passkeys.of(member.memberId),
        database
            .first(
                "select count(*) from recovery_code where member_id = ?",
                row -> row.getInt(1),
                member.memberId)
            .orElse(0));
  }

  /** A code of the app, or else one for recovery; either is accepted once. */
  public boolean accept(UUID memberId, String typed) {
    var code = Code.read(typed);
    var accepted =
        code.text().length() == Totp.DIGITS
            ? acceptOfApp(memberId, code.text())
            : database.update(
                    "delete from recovery_code where member_id = ? and code_hash = ?",
                    memberId,
                    code.hash())
                == 1;
    if (accepted) {
      forgive(memberId);
    }
    return accepted;
  }

  private boolean acceptOfApp(UUID memberId, String code) {
    var app =
        database.first(
            "select encrypted, failures from code_app where member_id = ?",
            row -> new App(row.getBytes(1), row.getInt(2)),
            memberId);
    var step =
        app.filter(one -> one.failures() < MOST_FAILURES)
            .flatMap(one -> cipher.decrypt(one.encrypted()))
            .map(secret -> Totp.step(secret, code, clock.instant()))
            .orElse(Totp.NONE);
    // A step counts once, whoever reads a code over a shoulder (RFC 6238, 5.2).
    var accepted =
        step != Totp.NONE
            && database.update(
                    "update code_app set last_step = ? where member_id = ? and last_step < ?",
                    step,
                    memberId,
                    step)
                == 1;
    if (!accepted) {
      database.update("update code_app set failures = failures + 1 where member_id = ?", memberId);
    }
    return accepted;
  }

  /** They have signed in, so that failures before were not a stranger's. */
  public void forgive(UUID memberId) {
    database.update("update code_app set failures = 0 where member_id = ?", memberId);
  }

  /**
   * Replaces the app before.
   *
   * @return whether the code is one of this secret
   */
  boolean setApp(Member member, String secret, String code) {
    var now = clock.instant();
    var step = Totp.step(secret, code, now);
    if (step == Totp.NONE) {
      return false;
    }
    database.update(
        """
        insert into code_app (member_id, workspace_id, encrypted, added_at, last_step, failures)
        values (?, ?, ?, ?, ?, 0)
        on conflict (member_id) do update set encrypted = excluded.encrypted,
          added_at = excluded.added_at, last_step = excluded.last_step, failures = 0
        """,
        member.memberId,
        member.workspaceId,
        cipher.encrypt(secret),
        now,
        step);
    settle(member);
    return true;
  }

  void removeApp(Member member) {
    database.update("delete from code_app where member_id = ?", member.memberId);
    settle(member);
  }

  /** Earlier ones stop working. */
  List<String> issueCodes(Member member) {
    var codes = Stream.generate(() -> Code.draw(random, Code.TYPED)).limit(CODES).toList();
    database.update("delete from recovery_code where member_id = ?", member.memberId);
    database.batch(
        "insert into recovery_code (member_id, workspace_id, code_hash) values (?, ?, ?)",
        codes.stream()
            .map(code -> new @Nullable Object[] {member.memberId, member.workspaceId, code.hash()})
            .toList());
    return codes.stream().map(Code::grouped).toList();
  }

  /** For somebody who has lost it all. */
  public void reset(Member member) {
    database.update("delete from code_app where member_id = ?", member.memberId);
    database.update("delete from passkey where member_id = ?", member.memberId);
    settle(member);
  }

  /** Recovery codes are no factor by themselves. */
  void settle(Member member) {
    member.secondFactor =
        database
            .first(
                """
                select exists (select from code_app where member_id = ?)
                  or exists (select from passkey where member_id = ?)
                """,
                row -> row.getBoolean(1),
                member.memberId,
                member.memberId)
            .orElse(false);
    if (!member.secondFactor) {
      database.update("delete from recovery_code where member_id = ?", member.memberId);
    }
  }
}
