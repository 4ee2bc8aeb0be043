package io.tenward.growth;

import java.util.UUID;

/** A member, by name. */
record MemberName(UUID id, String name) {}
