package io.tenward.survey.audience;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who are asked: of one group, or of a part of a group that was split for one survey.
 *
 * @param part null for those of the group who are in no part of it
 */
public record Audience(UUID groupId, @Nullable Part part, List<UUID> personIds) {

  /**
   * A part.
   *
   * @param id stands for a group's where else the group would be named
   */
  record Part(UUID id, String name) {}
}
