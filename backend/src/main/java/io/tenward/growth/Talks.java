package io.tenward.growth;

import java.util.UUID;

/** Lets tasks and entries ask the room of meetings, which they may not import. */
public interface Talks {
  boolean belongsTo(UUID memberId, UUID talkId);
}
