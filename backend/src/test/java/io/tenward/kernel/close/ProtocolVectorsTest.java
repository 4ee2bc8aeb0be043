package io.tenward.kernel.close;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.Hash;
import io.tenward.base.json.Json;
import io.tenward.base.text.LocalizedText;
import io.tenward.form.Question;
import io.tenward.kernel.close.OpenedAnswer.Accepted;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Written;
import io.tenward.kernel.keys.BlindSignature;
import io.tenward.kernel.keys.LinkKey;
import io.tenward.kernel.keys.Rsa;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The server's half of docs/protocol-vectors.json, with which others check their own clients; the
 * respondent page's half is vectors.test.ts. What signs them is in {@code Rfc9474Test}.
 */
class ProtocolVectorsTest {
  private final JsonNode vectors;
  private final JsonNode answer;

  ProtocolVectorsTest() throws IOException {
    vectors = Json.MAPPER.readTree(Path.of("../docs/protocol-vectors.json").toFile());
    answer = vectors.get("answer");
  }

  @Test
  void derivesTheLink() {
    var link = vectors.get("link");
    var key = new LinkKey(bytes(link, "linkKey"));
    var inviteId = UUID.fromString(link.get("inviteId").asText());
    assertArrayEquals(bytes(link, "secret"), key.secret(inviteId));
    assertArrayEquals(bytes(link, "readKey"), key.readKey());
  }

  @Test
  void acceptsTheSignature() {
    var ballot = vectors.get("ballot");
    var key = Rsa.publicKey(bytes(ballot, "signingKey"));
    assertTrue(BlindSignature.verify(key, bytes(ballot, "token"), bytes(ballot, "signature")));
  }

  @Test
  void opensTheBoxAndReadsTheAnswer() throws GeneralSecurityException {
    var manifestHash =
        Hash.of(vectors.at("/manifest/text").asText().getBytes(StandardCharsets.UTF_8));
    var tokenHash = Hash.of(bytes(vectors.get("ballot"), "token"));
    var groupId = UUID.fromString(answer.get("groupId").asText());
    var context = SealedBox.context(manifestHash, tokenHash, groupId);
    assertArrayEquals(bytes(answer, "context"), context);

    var key =
        KeyFactory.getInstance("RSA")
            .generatePrivate(new PKCS8EncodedKeySpec(bytes(answer, "privateKey")));
    var plaintext = SealedBox.open(bytes(answer, "box"), key, context).orElseThrow();
    var written = bytes(answer, "written");
    assertArrayEquals(Arrays.copyOf(written, AnswerPlaintext.BYTES), plaintext);

    var text = new LocalizedText("?", "?", null);
    var form =
        List.of(
            new Question("on-track.focus", Question.Kind.ITEM, text, null, true, true),
            new Question("on-track.review", Question.Kind.ITEM, text, null, false, false),
            new Question("on-track.missing", Question.Kind.OPEN, text, null, null, null));
    assertEquals(
        new Accepted(
            List.of(
                new Rated(7, "In the planning, on Tuesday", "Grüße 😀"),
                new Rated(10, "", ""),
                new Written("Žluťoučký kůň"))),
        AnswerPlaintext.parse(plaintext, form));
  }

  private static byte[] bytes(JsonNode node, String name) {
    return Base64.getUrlDecoder().decode(node.get(name).asText());
  }
}
