package io.tenward.people;

import io.tenward.base.text.EmailAddress;
import io.tenward.base.text.Name;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead writes down about somebody they may ask.
 *
 * @param id of somebody who was removed and comes back; null for somebody new
 * @param externalId by what another system knows them
 */
record PersonDraft(
    @Nullable UUID id,
    @ExternalId @Nullable String externalId,
    @Name String name,
    @EmailAddress @Nullable String email,
    @Pattern(regexp = "en|de") @Nullable String language,
    @NotNull UUID groupId,
    @Nullable Boolean archived) {

  /** What becomes of somebody who is there; what only the lead says stays unless it is said. */
  PersonChange onto(PersonChange present) {
    return new PersonChange(
        externalId,
        name,
        email,
        language == null ? present.language() : language,
        groupId,
        archived == null ? present.archived() : archived);
  }
}
