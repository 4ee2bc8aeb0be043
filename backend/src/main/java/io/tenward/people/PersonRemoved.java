package io.tenward.people;

import java.util.UUID;

/**
 * A person is no longer among a lead's people. Fired within the transaction that removes them, so
 * that drafts lose them at the same moment.
 */
public record PersonRemoved(UUID workspaceId, UUID leadId, UUID personId) {}
