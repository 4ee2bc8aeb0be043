package io.tenward.coaching;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a talk knows of the pairing that it is held in. */
@Singleton
public class Pairings {
  /**
   * @param coachId null for somebody from elsewhere, and for a coach who left
   * @param coach by name
   * @param coachee by name
   * @param skills that a step may be about, by name
   * @param sessions how many were agreed on
   */
  public record Pair(
      UUID id,
      @Nullable UUID coachId,
      String coach,
      UUID coacheeId,
      String coachee,
      String purpose,
      List<String> skills,
      int rhythmDays,
      int sessions,
      boolean running) {}

  private final Caller caller;
  private final Database database;

  Pairings(Caller caller, Database database) {
    this.caller = caller;
    this.database = database;
  }

  /** To the coachee always, to the coach while it runs; empty for everybody else. */
  public Optional<Pair> of(UUID pairingId) {
    return Pairing.of(caller.memberId(), pairingId)
        .filter(
            pairing ->
                pairing.isCoachee(caller.memberId()) || pairing.state == Pairing.State.RUNNING)
        .map(this::pair);
  }

  private Pair pair(Pairing pairing) {
    var coachee =
        database
            .first(
                "select name from member where member_id = ?",
                row -> row.getString(1),
                pairing.coacheeId)
            .orElseThrow();
    return new Pair(
        pairing.pairingId,
        pairing.coachId,
        pairing.coachName,
        pairing.coacheeId,
        coachee,
        pairing.purpose,
        pairing.skills.stream().map(Pairing.Skill::name).toList(),
        pairing.rhythmDays,
        pairing.sessions,
        pairing.state == Pairing.State.RUNNING);
  }
}
