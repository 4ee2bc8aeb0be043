package io.tenward.people;

import java.util.UUID;

/** Somebody already kept, who comes into this group and out of the archive. */
record PersonMove(UUID personId, UUID groupId) {}
