package io.tenward.coaching;

import io.tenward.account.member.MemberLeaves;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.PairingSide;
import io.tenward.contract.PairingSkill;
import io.tenward.contract.PairingState;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a talk what it may know of the pairing that it is held in. */
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

  @Inject Caller caller;
  @Inject Database database;
  @Inject Sessions sessions;

  /** The coachee reads it always, the coach while it runs; it is empty for everybody else. */
  public Optional<Pair> of(UUID pairingId) {
    return Pairing.of(caller.memberId(), pairingId)
        .filter(
            pairing ->
                pairing.isCoachee(caller.memberId()) || pairing.state == PairingState.RUNNING)
        .map(this::pair);
  }

  /**
   * @throws ProblemException pairing-over before it is accepted and after it has ended
   */
  public static void requireRunning(Pair pair) {
    if (!pair.running()) {
      throw ProblemException.of(CoachingProblem.PAIRING_OVER, "The coaching is not active");
    }
  }

  /**
   * The coach reads nothing more: neither here, nor what the coachee shared with them, nor by the
   * links of talks. What was planned does not take place.
   */
  void end(Pairing pairing, @Nullable PairingSide by) {
    pairing.state = PairingState.ENDED;
    pairing.endedBy = by;
    pairing.endedOn = caller.today();
    pairing.flush();
    sessions.end(pairing.pairingId);
  }

  /**
   * Ends the pairings of a coach who leaves. Those in which the member is coached are deleted with
   * them.
   */
  void endAll(@Observes MemberLeaves leaving) {
    // Whoever asks them at this moment waits, and finds no offer.
    Offer.held(leaving.memberId());
    Pairing.ofCoach(leaving.memberId()).forEach(pairing -> end(pairing, null));
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
        pairing.skills.stream().map(PairingSkill::name).toList(),
        pairing.rhythmDays,
        pairing.sessions,
        pairing.state == PairingState.RUNNING);
  }
}
