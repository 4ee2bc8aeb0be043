package io.tenward.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person is no longer among a lead's people. Fired within the transaction that removes them, so
 * that drafts lose them, and mails stop, at the same moment.
 *
 * @param email where mails went; null where the person had no address
 */
public record PersonRemoved(UUID workspaceId, UUID leadId, UUID personId, @Nullable String email) {}
