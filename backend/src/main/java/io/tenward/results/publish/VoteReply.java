package io.tenward.results.publish;

import io.tenward.contract.ClauseVotes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What voters on a role agreement read behind their link.
 *
 * @param state proposed, agreed or superseded
 */
public record VoteReply(
    int number, String state, @Nullable LocalDate agreedOn, List<Clause> clauses) {

  /**
   * @param votes null where nothing reached k, and of clauses that this vote did not ask
   * @param outcome instead of them where they have no figures
   * @param answer what the lead replied to objections
   */
  public record Clause(
      String text,
      @Nullable String why,
      @Nullable ClauseVotes votes,
      @Nullable String outcome,
      @Nullable String answer) {}
}
