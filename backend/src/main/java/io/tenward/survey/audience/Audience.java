package io.tenward.survey.audience;

import io.tenward.base.text.Characters;
import io.tenward.base.text.OneLine;
import io.tenward.base.text.Trimmed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who are asked: of one group, or of a part of a group that was split for one survey.
 *
 * @param part null for those of the group who are in no part of it
 */
public record Audience(
    @NotNull UUID groupId,
    @Valid @Nullable Part part,
    @NotNull @Size(max = 5000) List<@NotNull UUID> personIds) {

  /**
   * A part.
   *
   * @param id stands for a group's where else the group would be named
   */
  record Part(
      @NotNull UUID id, @NotNull @Characters(min = 1, max = 60) @OneLine @Trimmed String name) {}
}
