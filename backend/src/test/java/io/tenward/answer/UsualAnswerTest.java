package io.tenward.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualAnswerTest {
  private static final Random RANDOM = new Random(7);
  private final UUID survey = UUID.randomUUID();
  private final UUID group = UUID.randomUUID();
  private final byte[] token = bytes(32);
  private final byte[] signature = bytes(256);
  private final byte[] box = bytes(SealedBox.BYTES);

  @Test
  void readsTheFieldsInAnyOrder() {
    var fields = fields();
    for (int turn = 0; turn < fields.size(); turn++) {
      var read = read(String.join(",", fields.subList(turn, fields.size())) + rest(fields, turn));
      var answer = read.orElseThrow();
      assertEquals(survey, answer.surveyId());
      assertEquals(group, answer.groupId());
      assertArrayEquals(token, answer.token());
      assertArrayEquals(signature, answer.signature());
      assertArrayEquals(box, answer.box());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\\", "\"", "{", "}", ",", ":", "=", "+", "\u00e9"})
  void leavesEverythingElseToOthers(String sign) {
    var whole = "{" + String.join(",", fields()) + "}";
    for (int i = 0; i < whole.length(); i += i < 600 || i > whole.length() - 30 ? 1 : 997) {
      var changed = whole.substring(0, i) + sign + whole.substring(i + 1);
      if (!changed.equals(whole)) {
        assertTrue(UsualAnswer.read(Buffer.buffer(changed, "ISO-8859-1")).isEmpty(), changed);
      }
    }
  }

  @Test
  void leavesOtherFieldsAndLengthsToOthers() {
    var fields = fields();
    assertTrue(read(String.join(",", fields.subList(0, 4))).isEmpty());
    assertTrue(read(String.join(",", fields) + ",\"more\":\"\"").isEmpty());
    assertTrue(
        read(String.join(",", fields)
                .replace("groupId", "surveyI")
                .replace("surveyI\"", "surveyI\""))
            .isEmpty());
    var twice = List.of(fields.get(0), fields.get(0), fields.get(2), fields.get(3), fields.get(4));
    assertTrue(read(String.join(",", twice) + " ").isEmpty());
    assertTrue(read(String.join(",", fields).toUpperCase(java.util.Locale.ROOT)).isEmpty());
    assertTrue(UsualAnswer.read(null).isEmpty());
    assertTrue(UsualAnswer.read(Buffer.buffer(new byte[UsualAnswer.BYTES])).isEmpty());
  }

  private static Optional<UsualAnswer> read(String inside) {
    return UsualAnswer.read(Buffer.buffer("{" + inside + "}"));
  }

  private List<String> fields() {
    return List.of(
        field("surveyId", survey.toString()),
        field("groupId", group.toString()),
        field("token", text(token)),
        field("signature", text(signature)),
        field("box", text(box)));
  }

  private static String rest(List<String> fields, int turn) {
    return turn == 0 ? "" : "," + String.join(",", fields.subList(0, turn));
  }

  private static String field(String name, String value) {
    return "\"" + name + "\":\"" + value + "\"";
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
