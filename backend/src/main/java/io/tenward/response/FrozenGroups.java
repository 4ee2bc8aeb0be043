package io.tenward.response;

import io.tenward.survey.Manifest;
import java.util.UUID;

/** Launch groups as the manifest froze them. */
final class FrozenGroups {
  private FrozenGroups() {}

  static Manifest.Group find(Manifest manifest, UUID groupId) {
    return manifest.groups().stream()
        .filter(group -> group.id().equals(groupId))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The manifest does not have this group"));
  }

  /** Who answers under their name; a named group is one person, whose name is always there. */
  static String person(Manifest.Group group) {
    var names = group.members().getFirst().names();
    if (!group.named() || names == null) {
      throw new IllegalStateException("Not the group of a named answer");
    }
    return names.getFirst();
  }
}
