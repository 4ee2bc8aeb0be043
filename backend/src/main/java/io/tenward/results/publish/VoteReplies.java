package io.tenward.results.publish;

import java.util.Optional;
import java.util.UUID;

/** Knows what voters read of the agreement that they voted on. */
public interface VoteReplies {
  /** Empty unless the survey is a vote that was released. */
  Optional<VoteReply> of(UUID surveyId);
}
