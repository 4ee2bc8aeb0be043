package io.tenward.response;

import io.tenward.survey.Manifest;

/** Launch groups as the manifest froze them. */
final class FrozenGroups {
  private FrozenGroups() {}

  /** Who answers under their name; a named group is one person, whose name is always there. */
  static String person(Manifest.Group group) {
    var names = group.members().getFirst().names();
    if (!group.named() || names == null) {
      throw new IllegalStateException("Not the group of a named answer");
    }
    return names.getFirst();
  }
}
