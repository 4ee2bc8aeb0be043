package io.tenward.account.member;

import java.util.UUID;

/** A new member, within the transaction that makes the account. */
public record MemberJoined(UUID workspaceId, UUID memberId) {}
