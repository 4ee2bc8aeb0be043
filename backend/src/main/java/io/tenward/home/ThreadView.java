package io.tenward.home;

import io.tenward.board.state.Verdict;
import io.tenward.expectation.ExpectationPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
    ExpectationPart.Kind kind,
    String key,
    String words,
    boolean gone,
    List<Quote> quotes,
    int voices,
    List<Theme> themes,
    List<Clause> clauses,
    List<Rating> ratings,
    List<Advice> advice,
    List<Goal> goals,
    int planned,
    int spent,
    List<Evidence> evidence,
    int entries,
    List<Part> joined) {

  /** By the first of its words. */
  record Part(ExpectationPart.Kind kind, String key, String words) {
    static Part of(ExpectationPart part, String words) {
      return new Part(part.kind(), part.key(), words);
    }
  }

  record Quote(UUID surveyId, UUID commentId, String text) {}

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
   * @param agreement the latest version that has it
   */
  record Clause(UUID id, String text, @Nullable Integer agreement, @Nullable LocalDate agreedOn) {}

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

  record Advice(UUID surveyId, UUID commentId, String state, String reason, boolean published) {}

  record Goal(
      UUID id,
      String title,
      @Nullable String sign,
      String state,
      @Nullable String step,
      Instant createdAt) {}

  record Evidence(UUID id, LocalDate day, String text) {}
}
