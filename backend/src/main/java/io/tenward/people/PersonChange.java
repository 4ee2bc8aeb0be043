package io.tenward.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be changed about a person. */
record PersonChange(
    @Nullable String externalId,
    String name,
    @Nullable String email,
    @Nullable String language,
    UUID groupId,
    Boolean archived) {

  PersonDraft draft() {
    return new PersonDraft(null, externalId, name, email, language, groupId, archived);
  }
}
