package io.tenward.growth;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Lets tasks, entries and situations ask the room of meetings, which they may not import. */
public interface Talks {
  boolean belongsTo(UUID memberId, UUID talkId);

  /**
   * @param with the name of the other person
   */
  record Meeting(String with, LocalDate day) {}

  /** Finds one of the member's own meetings with a person. */
  Optional<Meeting> find(UUID memberId, UUID talkId);
}
