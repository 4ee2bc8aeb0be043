package io.tenward.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.contract.ClearChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClearChangeTest {
  private final Random random = new Random(72);

  /** All who answered twice said the same but one; the others say what misleads most. */
  @Test
  void nothingIsToldWhileAtMostOnePersonHasMoved() {
    for (int world = 0; world < 40_000; world++) {
      int both = random.nextInt(12);
      int before = both + random.nextInt(4);
      int now = both + random.nextInt(4);
      var then = answering(IntStream.range(0, before).boxed().toList());
      var later = answering(IntStream.range(before - both, before - both + now).boxed().toList());
      if (then.size() >= 3 && later.size() >= 3) {
        int low = 1 + random.nextInt(3);
        int high = 8 + random.nextInt(3);
        int usual = random.nextBoolean() ? low : high;
        int mover = later.stream().filter(then::contains).findFirst().orElse(-1);
        boolean up = random.nextBoolean();
        var was =
            then.stream()
                .map(p -> p == mover || !later.contains(p) ? (up ? low : high) : usual)
                .toList();
        var is =
            later.stream()
                .map(p -> p == mover || !then.contains(p) ? (up ? high : low) : usual)
                .toList();
        assertNull(
            change(was, is, before, now, both, 0, 0),
            () -> was + " " + is + " of " + before + ", " + now + " and " + both);
      }
    }
  }

  @Test
  void isToldWhenSeveralHaveClearlyMoved() {
    var before = Collections.nCopies(8, 4);

    assertEquals(
        ClearChange.CLEARLY_HIGHER, change(before, Collections.nCopies(8, 7), 8, 8, 8, 0, 0));
    assertEquals(
        ClearChange.CLEARLY_LOWER, change(before, Collections.nCopies(8, 1), 8, 8, 8, 0, 0));
    assertNull(
        change(before, List.of(4, 4, 4, 4, 4, 4, 10, 10), 8, 8, 8, 0, 0),
        "by chance (docs/adr/0030)");
  }

  /** Whoever holds a link could be several people, and has answers of their own to subtract. */
  @Test
  void answersThroughTakenLinksMayBeAnybodys() {
    var before = Collections.nCopies(8, 4);
    var now = Collections.nCopies(8, 7);

    assertEquals(ClearChange.CLEARLY_HIGHER, change(before, now, 8, 8, 8, 0, 1));
    assertNull(change(before, now, 8, 8, 8, 1, 1));
    assertNull(change(before, now, 8, 8, 6, 0, 0), "two were replaced");
  }

  /** Leaves some people out each time. */
  private List<Integer> answering(List<Integer> people) {
    var answering = new ArrayList<>(people);
    Collections.shuffle(answering, random);
    return List.copyOf(answering.subList(0, Math.max(0, answering.size() - random.nextInt(3))));
  }

  private static @Nullable ClearChange change(
      List<Integer> then,
      List<Integer> now,
      int invitedThen,
      int invitedNow,
      int common,
      int takenThen,
      int takenNow) {
    return new Exactness.Before(
            new UUID(0, 0), mean(then), then.size(), takenThen, invitedThen, common)
        .change(mean(now), now.size(), takenNow, invitedNow);
  }

  private static BigDecimal mean(List<Integer> ratings) {
    int sum = ratings.stream().mapToInt(Integer::intValue).sum();
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(ratings.size()), 1, RoundingMode.HALF_UP);
  }

  @Test
  void theWorldsAboveHoldChangesThatAreNearTheBound() {
    assertTrue(ChangeRules.severalMoved(new BigDecimal("2.5"), 8, 1));
    assertTrue(!ChangeRules.severalMoved(new BigDecimal("2.3"), 8, 1), "9 * 2 / 8 is 2.25");
  }
}
