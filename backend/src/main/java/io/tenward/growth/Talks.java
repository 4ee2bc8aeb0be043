package io.tenward.growth;

import java.util.UUID;

/** What tasks and entries ask of the room of talks, which stands above. */
public interface Talks {
  boolean belongsTo(UUID memberId, UUID talkId);
}
