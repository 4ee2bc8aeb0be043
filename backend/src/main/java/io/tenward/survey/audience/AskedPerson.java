package io.tenward.survey.audience;

import io.tenward.contract.BlockKind;
import io.tenward.form.Mailbox;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a person whom a draft asks, in their present group.
 *
 * @param groupId what they answer under: their group, or the part of it that the draft made
 * @param kind of a part {@code OWN}, for the lead named it
 * @param ofGroup their group in any case
 * @param email where a mail reaches them
 * @param language of their mails; null is the lead's own
 * @param archived since they were chosen
 */
public record AskedPerson(
    PersonKey who,
    String name,
    UUID groupId,
    BlockKind kind,
    @Nullable String groupName,
    UUID ofGroup,
    @Nullable String email,
    @Nullable String language,
    boolean archived) {

  public @Nullable UUID partId() {
    return groupId.equals(ofGroup) ? null : groupId;
  }

  public UUID personId() {
    return who.personId();
  }

  /**
   * @throws NullPointerException without an address
   */
  public String address() {
    return Objects.requireNonNull(email);
  }

  /**
   * Shows the domain beside the name, because the lead chooses the address of an invented person.
   */
  public String nameAndDomain() {
    return email == null ? name : "%s (%s)".formatted(name, Mailbox.of(email).domain());
  }
}
