package io.tenward.survey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A block of respondents as the lead reads it; {@code person} is who answers under their name. */
record Block(
    UUID id,
    BlockKind kind,
    @Nullable String name,
    int invited,
    boolean named,
    @Nullable String person,
    List<Member> members) {

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
            .toList());
  }

  static @Nullable String person(Manifest.Group group) {
    if (!group.named()) {
      return null;
    }
    var names = group.members().getFirst().names();
    return names == null ? null : names.getFirst();
  }
}
