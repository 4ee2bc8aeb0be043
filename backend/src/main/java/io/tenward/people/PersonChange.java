package io.tenward.people;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.tenward.base.text.EmailAddress;
import io.tenward.base.text.Name;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be changed about a person. */
record PersonChange(
    @JsonSetter(nulls = Nulls.SET) @ExternalId @Nullable String externalId,
    @Name String name,
    @JsonSetter(nulls = Nulls.SET) @EmailAddress @Nullable String email,
    @JsonSetter(nulls = Nulls.SET) @Pattern(regexp = "en|de") @Nullable String language,
    @NotNull UUID groupId,
    @NotNull Boolean archived) {

  PersonDraft draft() {
    return new PersonDraft(null, externalId, name, email, language, groupId, archived);
  }
}
