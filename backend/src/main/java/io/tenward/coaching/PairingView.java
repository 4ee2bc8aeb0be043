package io.tenward.coaching;

import io.tenward.base.text.KebabEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pairing in the shape of the contract.
 *
 * @param coachId of a colleague
 * @param mine what the reader is in it
 * @param since accepted on
 * @param held the earliest first
 * @param next the one that is planned
 * @param stays the coachee reads it alone, as {@code after} and {@code wouldCoach}
 */
record PairingView(
    UUID id,
    String coach,
    String coachee,
    @Nullable UUID coachId,
    Side mine,
    String purpose,
    List<PairingSkill> skills,
    int rhythmDays,
    int sessions,
    Pairing.State state,
    @Nullable LocalDate since,
    @Nullable LocalDate endedOn,
    List<Sessions.Session> held,
    Sessions.@Nullable Next next,
    @Nullable String stays,
    @Nullable String after,
    @Nullable Boolean wouldCoach,
    Instant createdAt) {
  enum Side implements KebabEnum {
    COACH,
    COACHEE
  }
}
