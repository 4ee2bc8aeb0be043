package io.tenward.survey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block of respondents as the lead reads it.
 *
 * @param person who answers under their name
 * @param takenAtLaunch in a preview: how many of its links are taken from the start; null for none
 */
record Block(
    UUID id,
    BlockKind kind,
    @Nullable String name,
    int invited,
    boolean named,
    @Nullable String person,
    List<Member> members,
    @Nullable Integer takenAtLaunch) {

  record Member(UUID groupId, BlockKind kind, @Nullable String name, int invited) {}

  static Block of(Manifest.Group group) {
    return new Block(
        group.id(),
        group.kind(),
        group.name(),
        group.invited(),
        group.named(),
        person(group),
        group.members().stream()
            .map(m -> new Member(m.groupId(), m.kind(), m.name(), m.invited()))
            .toList(),
        null);
  }

  Block withTaken(int taken) {
    return new Block(id, kind, name, invited, named, person, members, taken == 0 ? null : taken);
  }

  static @Nullable String person(Manifest.Group group) {
    if (!group.named()) {
      return null;
    }
    var names = group.members().getFirst().names();
    return names == null ? null : names.getFirst();
  }
}
