package io.tenward.survey.invite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualBallotTest {
  private static final Random RANDOM = new Random(7);
  private final UUID survey = UUID.randomUUID();
  private final UUID invite = UUID.randomUUID();
  private final String secret = text(32);
  private final String blinded = text(256);

  @ParameterizedTest
  @ValueSource(strings = {"{%s,%s,%s,%s}", "{%4$s,%3$s,%2$s,%1$s}", " {%s ,\n%s,\t%s, %s } \n"})
  void readsTheFieldsInAnyOrderAndWithBlanks(String form) {
    var ballot = read(form.formatted(fields().toArray())).orElseThrow();
    assertEquals(new InviteSecret(survey, invite, secret), ballot.link());
    assertArrayEquals(Base64.getUrlDecoder().decode(blinded), ballot.blinded());
  }

  @Test
  void leavesOtherFieldsToOthers() {
    var fields = fields();
    assertTrue(read("{" + String.join(",", fields.subList(0, 3)) + "}").isEmpty());
    assertTrue(read("{" + String.join(",", fields) + ",\"more\":\"\"}").isEmpty());
    assertTrue(read("{" + String.join(",", fields) + "," + fields.get(0) + "}").isEmpty());
    assertTrue(read("{" + String.join(",", fields) + "} {}").isEmpty());
    assertTrue(read("[" + "{" + String.join(",", fields) + "}]").isEmpty());
    assertTrue(read("{" + String.join(",", fields)).isEmpty());
    assertTrue(read("").isEmpty());
    assertTrue(UsualBallot.read(null).isEmpty());
  }

  @Test
  void leavesOtherEncodingsToOthers() {
    var body = "{" + String.join(",", fields()) + "}";
    assertTrue(read(body).isPresent());
    assertTrue(read("\ufeff" + body).isEmpty());
    for (var encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32")) {
      assertTrue(UsualBallot.read(Buffer.buffer(body, encoding)).isEmpty(), encoding);
    }
  }

  @Test
  void leavesOtherValuesToOthers() {
    for (var wrong :
        List.of(
            field("surveyId", survey.toString().toUpperCase(Locale.ROOT)),
            field("surveyId", "1-1-1-1-1"),
            field("inviteId", ""),
            "\"inviteId\":null",
            "\"inviteId\":7",
            "\"inviteId\":{\"inviteId\":\"" + invite + "\"}",
            field("secret", text(31)),
            field("secret", text(33)),
            field("secret", secret + "="),
            field("secret", "+" + secret.substring(1)),
            field("blindedMessage", text(255)),
            field("blindedMessage", text(257)),
            field("blindedMessage", blinded + "=="),
            field("blindedMessage", text(2048)))) {
      var name = wrong.substring(0, wrong.indexOf(':'));
      var others = fields().stream().filter(field -> !field.startsWith(name)).toList();
      assertTrue(read("{" + wrong + "," + String.join(",", others) + "}").isEmpty(), wrong);
    }
  }

  private static Optional<UsualBallot> read(String body) {
    return UsualBallot.read(Buffer.buffer(body));
  }

  private List<String> fields() {
    return List.of(
        field("surveyId", survey.toString()),
        field("inviteId", invite.toString()),
        field("secret", secret),
        field("blindedMessage", blinded));
  }

  private static String field(String name, String value) {
    return "\"" + name + "\":\"" + value + "\"";
  }

  private static String text(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
