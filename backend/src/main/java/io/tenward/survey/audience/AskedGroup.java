package io.tenward.survey.audience;

import io.tenward.survey.core.BlockKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of the lead in an audience.
 *
 * @param name of groups that the lead named
 * @param people how many are asked
 */
record AskedGroup(UUID groupId, BlockKind kind, @Nullable String name, int people) {}
