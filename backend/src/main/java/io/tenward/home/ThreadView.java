package io.tenward.home;

import io.tenward.contract.ExpectationKind;
import io.tenward.contract.ThreadAdvice;
import io.tenward.contract.ThreadClause;
import io.tenward.contract.ThreadEvidence;
import io.tenward.contract.ThreadQuote;
import io.tenward.contract.Verdict;
import io.tenward.expectation.ExpectationPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One expectation, station by station, in the shape of the contract. A station without anything is
 * an empty list.
 *
 * @param gone it was removed, and what hangs on it is still here
 * @param quotes some of the voices
 * @param voices distinct comments
 * @param ratings the latest first
 * @param advice what the lead replied to it
 * @param planned minutes of blocks in the week
 * @param spent of these
 * @param entries lines of the log, evidence included
 * @param joined what the lead said is the same expectation
 */
record ThreadView(
    ExpectationKind kind,
    String key,
    String words,
    boolean gone,
    List<ThreadQuote> quotes,
    int voices,
    List<Theme> themes,
    List<ThreadClause> clauses,
    List<Rating> ratings,
    List<ThreadAdvice> advice,
    List<Goal> goals,
    int planned,
    int spent,
    List<ThreadEvidence> evidence,
    int entries,
    List<Part> joined) {

  /** By the first of its words. */
  record Part(ExpectationKind kind, String key, String words) {
    static Part of(ExpectationPart part, String words) {
      return new Part(part.kind(), part.key(), words);
    }
  }

  /**
   * @param quoted its name is a part of a comment
   */
  record Theme(
      UUID boardId,
      UUID id,
      String name,
      boolean quoted,
      int voices,
      @Nullable Verdict verdict,
      @Nullable String reason,
      @Nullable Instant decidedAt,
      boolean published) {}

  /**
   * @param mean of everybody; null where nothing was shown
   */
  record Rating(
      String questionId,
      UUID surveyId,
      String title,
      Instant closedAt,
      @Nullable Integer self,
      @Nullable BigDecimal mean,
      @Nullable Integer n) {}

  record Goal(
      UUID id,
      String title,
      @Nullable String sign,
      String state,
      @Nullable String step,
      Instant createdAt) {}
}
