package io.tenward.kernel.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.BoxReader.OpenedBox;
import io.tenward.kernel.close.OpenedAnswer.Accepted;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Reason;
import io.tenward.kernel.close.OpenedAnswer.Rejected;
import io.tenward.kernel.close.OpenedAnswer.Written;
import io.tenward.kernel.close.Release.Comment;
import io.tenward.kernel.close.Release.Named;
import io.tenward.kernel.close.Release.Receipt;
import io.tenward.results.SampleManifest;
import io.tenward.results.TestToken;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPoolTest {
  private static final UUID TEAM = new UUID(0, 1);
  private static final UUID CLIENT = new UUID(0, 2);
  private static final UUID SMALLER = new UUID(0, 3);
  private static final UUID MANAGER = new UUID(0, 4);

  private final SecureRandom random = new SecureRandom();
  private AnswerPool pool = pool(false);
  private int next;

  private static AnswerPool pool(boolean labels) {
    return pool(labels, Map.of());
  }

  private static AnswerPool pool(boolean labels, Map<UUID, Integer> taken) {
    return new AnswerPool(
        SampleManifest.of(
            4,
            labels,
            SampleManifest.group(TEAM, BlockKind.TEAM, false),
            SampleManifest.group(CLIENT, BlockKind.CLIENT, false),
            SampleManifest.group(SMALLER, BlockKind.SMALLER, false),
            SampleManifest.group(MANAGER, BlockKind.MANAGER, true)),
        taken,
        Exactness.ALL);
  }

  @Test
  void commentsLeaveMixedWithoutTheirGroupAndNoneIsLost() {
    var said = IntStream.range(0, 60).mapToObj(i -> "comment " + i).toList();
    said.forEach(
        text -> answer(Integer.parseInt(text.substring(8)) % 2 == 0 ? TEAM : CLIENT, 5, text));
    var comments = release().comments();
    var texts = comments.stream().map(Comment::text).toList();
    assertEquals(new TreeSet<>(said), new TreeSet<>(texts));
    assertEquals(said.size(), texts.size());
    assertFalse(texts.equals(said), "60 comments in the order they came");
    assertTrue(comments.stream().allMatch(comment -> comment.groupId() == null));
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void everyOrderOfThreeCommentsIsAboutAsFrequent(Field field) {
    var orders =
        IntStream.range(0, 3_000)
            .mapToObj(
                i -> {
                  pool = pool(false);
                  List.of("a", "b", "c", "").forEach(text -> give(TEAM, saying(text)));
                  return release().comments().stream()
                      .filter(comment -> comment.field() == field)
                      .map(Comment::text)
                      .collect(Collectors.joining());
                })
            .collect(Collectors.groupingBy(order -> order, Collectors.counting()));
    assertEquals(6, orders.size());
    // Six standard deviations of a binomial with n = 3000 and p = 1/6.
    orders.values().forEach(count -> assertEquals(500, count, 6 * 20.4));
  }

  @Test
  void fieldsOfOneAnswerAreShuffledApart() {
    for (int i = 0; i < 40; i++) {
      give(
          TEAM,
          new Accepted(
              List.of(new Rated(7, "example " + i, "advice " + i), new Written("answer " + i))));
    }
    var byField =
        release().comments().stream()
            .collect(
                Collectors.groupingBy(
                    Comment::field,
                    Collectors.mapping(c -> c.text().replaceAll("\\D", ""), Collectors.toList())));
    assertEquals(3, new HashSet<>(byField.values()).size(), "two fields in the same order");
  }

  @Test
  void fewerThanKAnswersReleaseNothingButCounts() {
    IntStream.range(0, 3).forEach(i -> answer(TEAM, 5, "text"));
    var release = release();
    assertEquals(List.of(), release.ratings());
    assertEquals(List.of(), release.comments());
    assertEquals(3, release.answered().get(TEAM));
  }

  /** One of the four who may be someone else did not rate, and which one is unknown. */
  @Test
  void answersThroughTakenLinksDoNotMakeUpForMissingOnes() {
    pool = pool(false, Map.of(TEAM, 4));
    IntStream.range(0, 6).forEach(i -> answer(TEAM, 5, "text"));
    answer(TEAM, 0, "text");
    assertEquals(List.of(), release().ratings());
    assertEquals(List.of(), release().comments());
    assertEquals(7, release().answered().get(TEAM));
    assertEquals(4, release().taken().get(TEAM));

    answer(TEAM, 5, "text");
    answer(CLIENT, 5, "text");
    IntStream.range(0, 3).forEach(i -> answer(CLIENT, 5, "text"));
    var release = release();
    var total = release.ratings().getFirst();
    assertEquals(11, total.n());
    assertEquals(4, total.taken());
    assertEquals(12, release.comments().stream().filter(c -> c.field() == Field.ANSWER).count());
  }

  @Test
  void rejectedAndNamedAnswersDoNotMakeUpForMissingOnes() {
    IntStream.range(0, 3).forEach(i -> answer(TEAM, 5, "text"));
    give(TEAM, new Rejected(Reason.DOES_NOT_OPEN));
    answer(MANAGER, 9, "named");
    var release = release();
    assertEquals(List.of(), release.ratings());
    assertEquals(List.of(), release.comments());
    assertEquals(4, release.counted());
    assertEquals(1, release.rejected());
    assertEquals(Map.of(TEAM, 3, CLIENT, 0, SMALLER, 0, MANAGER, 1), release.answered());
  }

  @Test
  void aNamedAnswerIsApartFromEverySumAndComment() {
    IntStream.range(0, 4).forEach(i -> answer(TEAM, 5, "text"));
    answer(MANAGER, 10, "under my name");
    var release = release();
    assertEquals(List.of(4, 4), release.ratings().stream().map(Release.Rating::n).toList());
    assertTrue(release.comments().stream().noneMatch(c -> c.text().equals("under my name")));
    assertEquals(
        List.of(
            new Named(MANAGER, "item", new Rated(10, "", "")),
            new Named(MANAGER, "open", new Written("under my name"))),
        release.named());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t ", "\u00a0", "\u2007\u202f", "\u200b\ufeff", "\u0001"})
  void blankCommentsAreNone(String blank) {
    IntStream.range(0, 4).forEach(i -> answer(TEAM, 5, blank));
    assertEquals(List.of(), release().comments());
  }

  @ParameterizedTest
  @ValueSource(strings = {".", " x ", "👩‍💻", "-"})
  void theRestIsKeptAsWritten(String text) {
    IntStream.range(0, 4).forEach(i -> answer(TEAM, 5, text));
    assertEquals(text, release().comments().getFirst().text());
  }

  @Test
  void labelsNeedTwiceKCommentsInEveryBlock() {
    pool = pool(true);
    IntStream.range(0, 8).forEach(i -> answer(TEAM, 5, "team"));
    IntStream.range(0, 8).forEach(i -> answer(CLIENT, 5, "client"));
    var labelled = release().comments();
    labelled.forEach(c -> assertEquals(c.text().equals("team") ? TEAM : CLIENT, c.groupId()));

    pool = pool(true);
    IntStream.range(0, 8).forEach(i -> answer(TEAM, 5, "team"));
    IntStream.range(0, 8).forEach(i -> answer(CLIENT, 5, i == 0 ? " " : "client"));
    assertTrue(release().comments().stream().allMatch(c -> c.groupId() == null));
  }

  @Test
  void oneVoiceOfASmallGroupIsNeverTheOnlyOneWithoutALabel() {
    pool = pool(true);
    IntStream.range(0, 9).forEach(i -> answer(TEAM, 5, "team"));
    IntStream.range(0, 8).forEach(i -> answer(CLIENT, 5, "client"));
    answer(SMALLER, 5, "smaller");
    var comments = release().comments();
    assertEquals(9, comments.stream().filter(c -> c.groupId() == null).count());
    assertEquals(9, comments.stream().filter(c -> TEAM.equals(c.groupId())).count());
  }

  @Test
  void withoutThePromiseThereAreNoLabels() {
    IntStream.range(0, 20).forEach(i -> answer(i % 2 == 0 ? TEAM : CLIENT, 5, "text"));
    assertTrue(release().comments().stream().allMatch(c -> c.groupId() == null));
  }

  @Test
  void receiptsAreSortedSoThatTheirOrderSaysNothing() {
    for (int i = 0; i < 30; i++) {
      give(TEAM, i % 5 == 0 ? new Rejected(Reason.BAD_TEXT) : reply(3, ""));
    }
    var receipts = release().receipts().stream().map(Receipt::tokenHash).toList();
    assertEquals(receipts.stream().sorted().toList(), receipts);
    assertEquals(30, new HashSet<>(receipts).size());
    assertEquals(6, release().rejected());
  }

  private Release release() {
    return pool.release(random);
  }

  private void answer(UUID groupId, int rating, String text) {
    give(groupId, reply(rating, text));
  }

  private static Accepted reply(int rating, String text) {
    return new Accepted(List.of(new Rated(rating, "", ""), new Written(text)));
  }

  /** The same in all three fields. */
  private static Accepted saying(String text) {
    return new Accepted(List.of(new Rated(0, text, text), new Written(text)));
  }

  private void give(UUID groupId, OpenedAnswer opened) {
    pool.add(new OpenedBox(TestToken.sha256(new byte[] {(byte) next++}), groupId, opened));
  }
}
