package io.tenward.people;

import java.util.Set;
import java.util.UUID;

/**
 * People of a lead have another name, address, language or group, or went into the archive or came
 * out of it. Fired within the transaction that changes them, so that whoever shows them shows
 * another version from the same moment on.
 */
public record PeopleChanged(UUID leadId, Set<UUID> personIds) {}
