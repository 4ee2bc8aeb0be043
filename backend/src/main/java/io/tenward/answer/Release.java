package io.tenward.answer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenward.answer.OpenedAnswer.Rated;
import io.tenward.survey.core.RepeatCheck;
import io.tenward.survey.core.RepeatCheck.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that leaves a close. Nothing downstream can see more than this.
 *
 * @param answered accepted answers by launch group, all groups in the order of the manifest
 * @param taken how many of them at most came through links that were unused when they were taken
 * @param comments shuffled within each question and field
 */
public record Release(
    Map<UUID, Integer> answered,
    Map<UUID, Integer> taken,
    List<Rating> ratings,
    List<Rounded> rounded,
    List<Comment> comments,
    List<Named> named,
    List<Receipt> receipts) {

  /** The contract's words for {@link Rating}. */
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
   * One block of one item.
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
    RepeatCheck.Block block() {
      return new RepeatCheck.Block(groupId == null ? Set.copyOf(merged) : Set.of(groupId), n);
    }
  }

  /** All that is shown of the ratings of a question that a few more or fewer people answered. */
  record Rounded(String questionId, int n, int mean) {
    private static Rounded of(Rating total) {
      return new Rounded(
          total.questionId, total.n, total.mean.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }
  }

  /**
   * The unit of release.
   *
   * @param groupId only where the rules allow a label
   */
  record Comment(String questionId, Field field, @Nullable UUID groupId, String text) {}

  /** What somebody said to one question who was told that it carries their name. */
  record Named(UUID groupId, String questionId, OpenedAnswer.Reply reply) {
    private Named unrated() {
      return reply instanceof Rated(int rating, String example, String advice)
          ? new Named(groupId, questionId, new Rated(0, example, advice))
          : this;
    }
  }

  /**
   * @param tokenHash SHA-256, 64 hexadecimal digits
   */
  public record Receipt(String tokenHash, boolean rejected) {}

  /**
   * Texts stay: only numbers are added and subtracted.
   *
   * @param held why ratings are not shown as they are, by question
   */
  Release without(Map<String, Reason> held) {
    return new Release(
        answered,
        taken,
        ratings.stream().filter(rating -> !held.containsKey(rating.questionId())).toList(),
        ratings.stream()
            .filter(rating -> rating.kind == Kind.TOTAL)
            .filter(total -> held.get(total.questionId) == Reason.ROUNDED)
            .map(Rounded::of)
            .toList(),
        comments,
        named.stream()
            .map(
                a ->
                    held.getOrDefault(a.questionId, Reason.ROUNDED) == Reason.ROUNDED
                        ? a
                        : a.unrated())
            .toList(),
        receipts);
  }

  public int counted() {
    return answered.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int rejected() {
    return (int) receipts.stream().filter(Receipt::rejected).count();
  }
}
