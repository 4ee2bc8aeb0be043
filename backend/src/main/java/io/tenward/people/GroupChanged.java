package io.tenward.people;

import java.util.UUID;

/**
 * A group of a lead has another name, or is no more. Fired within the transaction that changes it,
 * so that whoever shows it shows another version from the same moment on.
 */
public record GroupChanged(UUID leadId, UUID groupId) {}
