package io.tenward.kernel.close;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenward.contract.VoteOutcome;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that leaves a close; later code can see no more than this.
 *
 * @param answered accepted answers by launch group, all groups in the order of the manifest
 * @param taken how many of them at most came through links that were unused when they were taken
 * @param outcomes of votes without figures, by question
 * @param comments shuffled within each question and field
 */
public record Release(
    Map<UUID, Integer> answered,
    Map<UUID, Integer> taken,
    List<Rating> ratings,
    Map<String, VoteOutcome> outcomes,
    List<Comment> comments,
    List<Named> named,
    List<Receipt> receipts) {

  /** Names the kinds of {@link Rating} as the contract does. */
  public enum Kind {
    TOTAL,
    BLOCK,
    SMALLER;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Holds one block of one item.
   *
   * @param groupId of a group alone
   * @param merged the groups in Smaller groups
   * @param n k or more
   * @param taken so many of them at most came through links that were unused when they were taken
   * @param mean one decimal
   * @param low ratings 1 to 4
   * @param middle ratings 5 to 7
   * @param high ratings 8 to 10
   * @param histogram counts of 1 to 10, where the rules allow it
   */
  record Rating(
      String questionId,
      Kind kind,
      @Nullable UUID groupId,
      List<UUID> merged,
      int n,
      int taken,
      BigDecimal mean,
      int low,
      int middle,
      int high,
      @Nullable List<Integer> histogram) {
    /** Lists the launch groups in the block; empty for a total. */
    List<UUID> groups() {
      return groupId == null ? merged : List.of(groupId);
    }
  }

  /**
   * Holds one comment, the unit of release.
   *
   * @param groupId only where the rules allow a label
   */
  record Comment(String questionId, Field field, @Nullable UUID groupId, String text) {}

  /** Holds one reply of a person who was told that it carries their name. */
  record Named(UUID groupId, String questionId, OpenedAnswer.Reply reply) {
    Named unrated() {
      return reply instanceof Rated(int rating, String example, String advice)
          ? new Named(groupId, questionId, new Rated(0, example, advice))
          : this;
    }
  }

  /**
   * @param tokenHash SHA-256, 64 hexadecimal digits
   */
  public record Receipt(String tokenHash, boolean rejected) {}

  public int counted() {
    return answered.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int rejected() {
    return (int) receipts.stream().filter(Receipt::rejected).count();
  }
}
