package io.tenward.account.member;

import io.tenward.contract.Role;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose thing a link opens for whoever has it.
 *
 * @param operator who runs the server
 */
public record LinkOwner(String name, String operator, ZoneId zone) {
  /** Empty for whoever became a reader or is suspended: nothing of theirs is open to others. */
  public static Optional<LinkOwner> of(UUID memberId) {
    return Optional.of(Member.of(memberId))
        .filter(member -> member.role != Role.READER && !member.isSuspended())
        .map(
            member ->
                new LinkOwner(
                    member.name,
                    Workspace.of(member.workspaceId).operatorName,
                    ZoneId.of(Objects.requireNonNullElse(member.zone, "UTC"))));
  }
}
