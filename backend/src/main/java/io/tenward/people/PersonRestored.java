package io.tenward.people;

import java.util.UUID;

/**
 * Tells that a removed person is among a lead's people again. It is fired within the transaction
 * that restores them, while the record of the removal still exists.
 */
public record PersonRestored(UUID workspaceId, UUID leadId, UUID personId) {}
