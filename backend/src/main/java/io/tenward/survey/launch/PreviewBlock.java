package io.tenward.survey.launch;

import io.tenward.contract.BlockKind;
import io.tenward.survey.core.Manifest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block of respondents as the lead reads it.
 *
 * @param person who answers under their name
 * @param takenAtLaunch in a preview: how many of its links are taken from the start; null for none
 */
public record PreviewBlock(
    UUID id,
    BlockKind kind,
    @Nullable String name,
    int invited,
    boolean named,
    @Nullable String person,
    List<Member> members,
    @Nullable Integer takenAtLaunch) {

  record Member(UUID groupId, BlockKind kind, @Nullable String name, int invited) {}

  public static PreviewBlock of(Manifest.Group group) {
    return new PreviewBlock(
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

  PreviewBlock withTaken(int taken) {
    return new PreviewBlock(
        id, kind, name, invited, named, person, members, taken == 0 ? null : taken);
  }

  public static @Nullable String person(Manifest.Group group) {
    if (!group.named()) {
      return null;
    }
    var names = group.members().getFirst().names();
    return names == null ? null : names.getFirst();
  }
}
