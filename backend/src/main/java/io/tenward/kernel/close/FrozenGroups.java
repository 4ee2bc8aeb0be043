package io.tenward.kernel.close;

import io.tenward.form.Manifest;

/** Reads launch groups as the manifest froze them. */
public final class FrozenGroups {
  private FrozenGroups() {}

  /** Returns the name of a respondent in a named group, which is always one person with a name. */
  public static String person(Manifest.Group group) {
    var names = group.members().getFirst().names();
    if (!group.named() || names == null) {
      throw new IllegalStateException("Not the group of a named answer");
    }
    return names.getFirst();
  }
}
