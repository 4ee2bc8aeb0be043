package io.tenward.account.member;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A code that somebody with access to the server had printed for a member. */
@Entity
public class PasswordReset extends PanacheEntityBase {
  private static final Duration LIFETIME = Duration.ofHours(1);

  @Id UUID passwordResetId;
  @Column UUID workspaceId;
  public @Column UUID memberId;
  @Column byte[] codeHash;
  @Column Instant expiresAt;

  /** An earlier code of the member stops working. */
  public static void make(Member member, Code code, Instant now) {
    delete("memberId", member.memberId);
    var reset = new PasswordReset();
    reset.passwordResetId = UUID.randomUUID();
    reset.workspaceId = member.workspaceId;
    reset.memberId = member.memberId;
    reset.codeHash = code.hash();
    reset.expiresAt = now.plus(LIFETIME);
    reset.persist();
  }

  public static Optional<PasswordReset> byCode(Code code, Instant now) {
    return find("codeHash = ?1 and expiresAt > ?2", code.hash(), now).firstResultOptional();
  }

  /** Redeems the reset; of two parallel calls, one gets true. */
  public boolean useUp() {
    return delete("passwordResetId", passwordResetId) == 1;
  }
}
