package io.tenward.kernel.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.kernel.close.Blocks.Share;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {
  /** Groups A to D; {@code n/participants}, {@code *} marks Smaller groups of the launch. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          each group stands alone           | 5/5 4/4 6/6      | A=5 B=4 C=6
          two small ones together           | 6/6 2/2 3/3      | A=6 smaller(B C)=5
          one small one takes the smallest  | 6/6 5/5 1/1      | A=6 smaller(B C)=6
          of equals the first               | 5/5 5/5 3/3      | B=5 smaller(A C)=8
          the last one shown joins too      | 6/6 3/3          | smaller(A B)=9
          three small ones still too few    | 4/4 1/1 1/1 1/1  | smaller(A B C D)=7
          nothing reaches k                 | 3/3              |
          small ones never reach k          | 1/1 2/2          |
          together they do                  | 1/1 3/3          | smaller(A B)=4
          nobody there is ignored           | 6/6 0/0 2/2 2/2  | A=6 smaller(C D)=4
          nobody there joins nothing        | 6/6 0/0          | A=6
          all skipped is as small as one    | 6/6 0/1 5/5      | A=6 smaller(B C)=5
          a whole group skipped             | 6/6 0/6          | smaller(A B)=6
          everybody skipped                 | 0/6 0/6          |
          skipping makes a group small      | 6/6 3/6 4/6      | A=6 smaller(B C)=7
          Smaller groups stay that          | 6/6 7/7*         | A=6 smaller(B)=7
          and take others in                | 6/6 7/7* 2/2     | A=6 smaller(B C)=9
          and are too small themselves      | 6/6 2/7*         | smaller(A B)=8
          and can be the only block         | 7/7*             | smaller(A)=7
          """)
  void blocks(String what, String shares, @Nullable String expected) {
    assertEquals(expected == null ? "" : expected, text(Blocks.of(parse(shares), 4)), what);
  }

  @Test
  void everyBlockHasTwiceK() {
    assertTrue(Blocks.of(parse("8/8 9/9"), 4).eachHas(8));
    assertFalse(Blocks.of(parse("8/8 7/7"), 4).eachHas(8));
    assertFalse(Blocks.of(parse("3/3"), 4).eachHas(8), "nothing shown has nothing");
  }

  private static List<Share> parse(String shares) {
    var parts = shares.strip().split(" +");
    return IntStream.range(0, parts.length)
        .mapToObj(
            i -> {
              var numbers =
                  Arrays.stream(parts[i].replace("*", "").split("/"))
                      .mapToInt(Integer::parseInt)
                      .toArray();
              return new Share(group(i), parts[i].endsWith("*"), numbers[1], numbers[0]);
            })
        .toList();
  }

  private static UUID group(int i) {
    return new UUID(0, i);
  }

  private static String text(Blocks blocks) {
    return blocks.shown().stream()
        .map(
            block -> {
              var names =
                  block.groupIds().stream()
                      .map(id -> String.valueOf((char) ('A' + id.getLeastSignificantBits())))
                      .collect(Collectors.joining(" "));
              return (block.smaller() ? "smaller(" + names + ")" : names) + "=" + block.n();
            })
        .collect(Collectors.joining(" "));
  }
}
