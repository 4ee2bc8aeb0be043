package io.tenward.account.member;

import io.tenward.contract.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The signed-in member. */
public record Me(
    UUID id,
    String name,
    String email,
    Role role,
    Language language,
    @Nullable String zone,
    String workspace,
    String operator,
    boolean operatorIsMe,
    boolean hasPassword,
    Instant roleSince,
    @Nullable String roleGivenBy) {

  public static Me of(Member member) {
    var workspace = Workspace.of(member.workspaceId);
    return new Me(
        member.memberId,
        member.name,
        member.email,
        member.role,
        member.language,
        member.zone,
        workspace.name,
        workspace.operatorName,
        workspace.isRunBy(member.memberId),
        member.passwordHash != null,
        member.hasRoleSince(),
        member.roleGivenBy);
  }
}
