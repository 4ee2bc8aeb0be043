package io.tenward.coaching;

import io.tenward.contract.CoachingSession;
import io.tenward.contract.NextTalk;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the sessions of pairings, which the room of meetings stores. */
public interface Sessions {
  /** Maps pairings to their past sessions, held or not, earliest first. */
  Map<UUID, List<CoachingSession>> held(List<UUID> pairingIds);

  /** Maps pairings to their next planned session. */
  Map<UUID, NextTalk> next(List<UUID> pairingIds);

  /**
   * Cancels planned sessions, and ends the other people's links. The coach reads nothing more of
   * what the coachee shared with them.
   */
  void end(UUID pairingId);
}
