package io.tenward.answer;

import io.tenward.survey.core.Manifest;

/** Launch groups as the manifest froze them. */
public final class FrozenGroups {
  private FrozenGroups() {}

  /** Who answers under their name; a named group is one person, whose name is always there. */
  public static String person(Manifest.Group group) {
    var names = group.members().getFirst().names();
    if (!group.named() || names == null) {
      throw new IllegalStateException("Not the group of a named answer");
    }
    return names.getFirst();
  }
}
