package io.tenward.coaching;

import io.tenward.contract.NextTalk;
import io.tenward.growth.TalkRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the sessions of pairings, which the room of meetings stores. */
public interface Sessions {
  /** Maps pairings to their past sessions, held or not, earliest first. */
  Map<UUID, List<Session>> held(List<UUID> pairingIds);

  /** Maps pairings to their next planned session. */
  Map<UUID, NextTalk> next(List<UUID> pairingIds);

  /** Cancels planned sessions, and ends the other people's links. */
  void end(UUID pairingId);

  /**
   * @param state of the talk
   * @param line what happened with its step
   */
  record Session(
      UUID talkId,
      int number,
      LocalDate day,
      String state,
      @Nullable String skill,
      TalkRecords.@Nullable Step step,
      @Nullable String line) {}
}
