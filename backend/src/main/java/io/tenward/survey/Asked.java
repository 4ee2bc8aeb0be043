package io.tenward.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of the lead in an audience.
 *
 * @param name of groups that the lead named
 * @param people how many are asked
 */
record Asked(UUID groupId, BlockKind kind, @Nullable String name, int people) {}
