package io.tenward.people;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Somebody already kept, who comes into this group and out of the archive. */
record PersonMove(@NotNull UUID personId, @NotNull UUID groupId) {}
