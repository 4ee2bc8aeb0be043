package io.tenward.account.member;

import java.util.UUID;

/**
 * A member is being removed. Fired within the transaction that does it, while everything of theirs
 * is still there: a feature takes away what it keeps for them, or refuses with a problem.
 */
public record MemberLeaves(UUID workspaceId, UUID memberId) {}
