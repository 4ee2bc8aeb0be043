package io.tenward.kernel.close;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.LocalizedText;
import io.tenward.form.Question;
import io.tenward.kernel.close.OpenedAnswer.Accepted;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Reason;
import io.tenward.kernel.close.OpenedAnswer.Rejected;
import io.tenward.kernel.close.OpenedAnswer.Written;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPlaintextTest {
  private static final LocalizedText TEXT = new LocalizedText("?", "?", null);
  private static final List<Question> FORM =
      List.of(item("a", true, true), item("b", false, true), item("c", false, false), open("d"));

  @Test
  void readsEveryFieldAsWritten() {
    var parsed =
        parse(
            bytes()
                .put((byte) 1)
                .put((byte) 10)
                .put(text("In the planning, on Tuesday"))
                .put(text("Grüße 😀\r\n\t end "))
                .put((byte) 0)
                .put(text(""))
                .put((byte) 1)
                .put(text("Žluťoučký kůň")));
    assertEquals(
        new Accepted(
            List.of(
                new Rated(10, "In the planning, on Tuesday", "Grüße 😀\r\n\t end "),
                new Rated(0, "", ""),
                new Rated(1, "", ""),
                new Written("Žluťoučký kůň"))),
        parsed);
  }

  @Test
  void nothingButPaddingIsAnAnswerThatSkipsEverything() {
    var skipped = assertInstanceOf(Accepted.class, parse(bytes().put((byte) 1)));
    assertEquals(new Rated(0, "", ""), skipped.replies().getFirst());
    assertEquals(new Written(""), skipped.replies().getLast());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16_511, 16_513})
  void anotherLengthIsRejected(int length) {
    assertEquals(new Rejected(Reason.WRONG_LENGTH), AnswerPlaintext.parse(new byte[length], FORM));
  }

  @Test
  void onlyVersionOneIsKnown() {
    IntStream.range(0, 256)
        .filter(version -> version != 1)
        .forEach(v -> rejected(Reason.WRONG_VERSION, bytes().put((byte) v)));
  }

  @Test
  void ratingsEndAtTen() {
    IntStream.rangeClosed(0, 10)
        .forEach(
            rating ->
                assertEquals(
                    rating,
                    ((Rated) accepted(bytes().put((byte) 1).put((byte) rating)).getFirst())
                        .rating()));
    IntStream.rangeClosed(11, 255)
        .forEach(r -> rejected(Reason.RATING_OUT_OF_RANGE, bytes().put((byte) 1).put((byte) r)));
  }

  @Test
  void textsEndAtTheirLimitInBytes() {
    var example = "é".repeat(400);
    var answer = "x".repeat(4_000);
    assertEquals(new Rated(5, example, ""), accepted(first(example)).getFirst());
    assertEquals(new Written(answer), accepted(last(answer)).getLast());
    rejected(Reason.TEXT_TOO_LONG, first(example + "x"));
    rejected(Reason.TEXT_TOO_LONG, last(answer + "x"));
  }

  @Test
  void aLengthThatRunsOverTheEndIsRejected() {
    var many = IntStream.range(0, 5).mapToObj(i -> open("o" + i)).toList();
    var full = bytes().put((byte) 1);
    IntStream.range(0, 4).forEach(i -> full.put(text("x".repeat(4_000))));
    full.putShort((short) 4_000);
    assertEquals(new Rejected(Reason.TEXT_TOO_LONG), AnswerPlaintext.parse(full.array(), many));
    var crowded = IntStream.range(0, 8_256).mapToObj(i -> open("o" + i)).toList();
    assertEquals(
        new Rejected(Reason.TEXT_TOO_LONG),
        AnswerPlaintext.parse(bytes().put((byte) 1).array(), crowded));
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
            "00", "61006200", "ff", "c3", "c0af", "eda080", "edb080", "f4908080", "80", "e282")
        .map(hex -> Arguments.of(HexFormat.of().parseHex(hex)));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedUtf8AndNulAreRejected(byte[] bad) {
    rejected(
        Reason.BAD_TEXT, bytes().put((byte) 1).put((byte) 5).putShort((short) bad.length).put(bad));
  }

  @Test
  void everyPaddingByteMustBeZero() {
    int end = 1 + 1 + 2 + 2 + 1 + 2 + 1 + 2;
    for (int at = end; at < AnswerPlaintext.BYTES; at++) {
      var bytes = bytes().put((byte) 1);
      bytes.put(at, (byte) 1);
      rejected(Reason.NOT_PADDED_WITH_ZEROS, bytes);
    }
  }

  @Test
  void anyBytesAreRejectedOrReadBackTheSame() {
    var random = new Random(7);
    int accepted = 0;
    for (int i = 0; i < 20_000; i++) {
      var bytes = written(someReplies(random));
      for (int flips = random.nextInt(3); flips > 0; flips--) {
        bytes[random.nextInt(60)] = (byte) random.nextInt(256);
      }
      if (AnswerPlaintext.parse(bytes, FORM) instanceof Accepted(var replies)) {
        accepted++;
        assertArrayEquals(bytes, written(replies));
      }
    }
    int count = accepted;
    assertTrue(count > 7_000 && count < 19_000, () -> count + " accepted: the test proves little");
  }

  private static List<OpenedAnswer.Reply> someReplies(Random random) {
    return List.of(
        new Rated(random.nextInt(11), someText(random), someText(random)),
        new Rated(random.nextInt(11), "", someText(random)),
        new Rated(random.nextInt(11), "", ""),
        new Written(someText(random)));
  }

  private static String someText(Random random) {
    return random
        .ints(random.nextInt(12), 1, 0x3000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static byte[] written(List<OpenedAnswer.Reply> replies) {
    var bytes = bytes().put((byte) 1);
    for (int i = 0; i < replies.size(); i++) {
      switch (replies.get(i)) {
        case Written(String answer) -> bytes.put(text(answer));
        case Rated(int rating, String example, String advice) -> {
          bytes.put((byte) rating);
          bytes.put(FORM.get(i).asksExample() ? text(example) : new byte[0]);
          bytes.put(FORM.get(i).asksAdvice() ? text(advice) : new byte[0]);
        }
      }
    }
    return bytes.array();
  }

  private static ByteBuffer first(String example) {
    return bytes().put((byte) 1).put((byte) 5).put(text(example));
  }

  private static ByteBuffer last(String answer) {
    return bytes().put((byte) 1).put(new byte[9 - 1]).put((byte) 0).put(text(answer));
  }

  private static List<OpenedAnswer.Reply> accepted(ByteBuffer bytes) {
    return assertInstanceOf(Accepted.class, parse(bytes)).replies();
  }

  private static void rejected(Reason reason, ByteBuffer bytes) {
    assertEquals(new Rejected(reason), parse(bytes));
  }

  private static OpenedAnswer parse(ByteBuffer bytes) {
    return AnswerPlaintext.parse(bytes.array(), FORM);
  }

  private static ByteBuffer bytes() {
    return ByteBuffer.allocate(AnswerPlaintext.BYTES);
  }

  private static byte[] text(String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(2 + utf8.length).putShort((short) utf8.length).put(utf8).array();
  }

  private static Question item(String id, boolean example, boolean advice) {
    return new Question(id, Question.Kind.ITEM, TEXT, null, example, advice);
  }

  private static Question open(String id) {
    return new Question(id, Question.Kind.OPEN, TEXT, null, null, null);
  }
}
