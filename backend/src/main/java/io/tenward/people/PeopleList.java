package io.tenward.people;

import java.util.UUID;

/** The lead whose people are written, who need not be the caller. */
public record PeopleList(UUID workspaceId, UUID leadId) {}
