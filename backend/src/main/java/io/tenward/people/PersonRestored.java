package io.tenward.people;

import java.util.UUID;

/**
 * A person who was removed is among a lead's people again. Fired within the transaction that brings
 * them back, while what was kept of them is still there.
 */
public record PersonRestored(UUID workspaceId, UUID leadId, UUID personId) {}
