package io.tenward.people;

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
    @Nullable String externalId,
    String name,
    @Nullable String email,
    @Nullable String language,
    UUID groupId,
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
