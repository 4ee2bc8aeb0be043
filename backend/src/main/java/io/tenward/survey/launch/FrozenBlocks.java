package io.tenward.survey.launch;

import io.tenward.contract.Block;
import io.tenward.contract.BlockMember;
import io.tenward.contract.GroupKind;
import io.tenward.form.Manifest;
import org.jspecify.annotations.Nullable;

/** Puts blocks of respondents into the shape in which the lead reads them. */
public final class FrozenBlocks {
  private FrozenBlocks() {}

  public static Block of(Manifest.Group group) {
    return of(group, 0);
  }

  /**
   * @param taken how many of its links are taken from the start
   */
  static Block of(Manifest.Group group, int taken) {
    return new Block(
        group.id(),
        group.kind(),
        group.name(),
        group.invited(),
        group.named(),
        person(group),
        group.members().stream()
            .map(
                m ->
                    new BlockMember(
                        m.groupId(), GroupKind.of(m.kind().word()), m.name(), m.invited()))
            .toList(),
        taken == 0 ? null : taken);
  }

  public static @Nullable String person(Manifest.Group group) {
    if (!group.named()) {
      return null;
    }
    var names = group.members().getFirst().names();
    return names == null ? null : names.getFirst();
  }
}
