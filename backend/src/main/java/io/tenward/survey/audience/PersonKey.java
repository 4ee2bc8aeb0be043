package io.tenward.survey.audience;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.text.NormalizedText;
import io.tenward.form.Mailbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a person for the repeat rule by hashes, because the audience of a survey stays when
 * the people in the list are gone.
 *
 * @param external made of their id in another system
 * @param mailbox made of their address, whatever its spelling
 * @param name made of the whole name
 * @param spellings made of the name, and of the name without one letter each: two names of which
 *     one letter differs have one in common
 */
public record PersonKey(
    UUID personId,
    @Nullable UUID external,
    @Nullable UUID mailbox,
    UUID name,
    Set<Long> spellings) {
  public static PersonKey of(
      UUID personId, String name, @Nullable String email, @Nullable String externalId) {
    var seen = NormalizedText.of(name);
    var written = seen.isEmpty() ? name : seen;
    return new PersonKey(
        personId,
        externalId == null ? null : NormalizedText.key(externalId),
        email == null ? null : ofMailbox(email),
        NormalizedText.key(written),
        Stream.concat(
                Stream.of(written),
                // A number in a name tells people apart.
                IntStream.range(0, written.length())
                    .filter(i -> !Character.isDigit(written.charAt(i)))
                    .mapToObj(i -> written.substring(0, i) + written.substring(i + 1)))
            .map(PersonKey::number)
            .collect(toSet()));
  }

  /** Reads a row of the table of people. */
  public static PersonKey ofPerson(ResultSet row) throws SQLException {
    return of(
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        row.getString("external_id"));
  }

  /** Reads columns that are in the order of this record. */
  static PersonKey read(ResultSet row, int from) throws SQLException {
    return new PersonKey(
        row.getObject(from, UUID.class),
        row.getObject(from + 1, UUID.class),
        row.getObject(from + 2, UUID.class),
        row.getObject(from + 3, UUID.class),
        Set.of((Long[]) row.getArray(from + 4).getArray()));
  }

  public static UUID ofMailbox(String email) {
    return NormalizedText.key(Mailbox.of(Normalizer.normalize(email, Normalizer.Form.NFKC)).name());
  }

  private static long number(String text) {
    return NormalizedText.key(text).getMostSignificantBits();
  }

  /** Returns the key by which a person who was removed and added again is recognised. */
  public UUID key() {
    return Objects.requireNonNullElse(mailbox, name);
  }

  /** Lists the signs of a person; those of the spelling say whether there is an address. */
  Stream<String> signs() {
    return signs(mailbox != null);
  }

  /**
   * Lists the signs by which another entry of the same person is known: names that differ by one
   * letter count as the same where one of the two has no address.
   */
  Stream<String> possibleSigns() {
    return mailbox == null ? Stream.concat(signs(true), signs(false)) : signs(false);
  }

  private Stream<String> signs(boolean addressed) {
    return Stream.concat(
        Stream.of(personId, external, mailbox, name).filter(Objects::nonNull).map(UUID::toString),
        spellings.stream().map(one -> addressed + " " + one));
  }

  /**
   * Returns values that are equal only for certainly the same person. Use them where being the same
   * person allows more to be shown.
   */
  List<UUID> surely() {
    return List.of(name, mailbox == null ? personId : mailbox);
  }
}
