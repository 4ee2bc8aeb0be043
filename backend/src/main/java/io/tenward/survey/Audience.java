package io.tenward.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** People of one group who are asked. */
record Audience(@NotNull UUID groupId, @NotNull @Size(max = 5000) List<@NotNull UUID> personIds) {}
