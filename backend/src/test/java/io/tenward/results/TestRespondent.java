package io.tenward.results;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers at a link as docs/protocol.md describes; it shares no code with the server.
 *
 * <pre>
 * {@code TestRespondent.open(link).rate("on-track.focus", 7, "", "Say no").write("on-track.missing", "Us").send(); }
 * </pre>
 */
public final class TestRespondent {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, String> link;
  private final JsonNode manifest;
  private final byte[] manifestHash;
  private final String groupId;
  private final Map<String, TestSeal.Said> said = new LinkedHashMap<>();
  private @Nullable TestToken token;
  private byte @Nullable [] signature;
  private byte @Nullable [] box;

  private TestRespondent(Map<String, String> link, String manifest, String groupId) {
    this.link = link;
    this.manifestHash = TestToken.sha256(manifest.getBytes(StandardCharsets.UTF_8));
    this.manifest = read(manifest);
    this.groupId = groupId;
  }

  /** Opens a link, compares the manifest with the link's hash, and asks whose group it is of. */
  public static TestRespondent open(String link) {
    var parts = parts(link);
    String manifest =
        given()
            .contentType("application/json")
            .body(Map.of("surveyId", part(parts, "s"), "readKey", part(parts, "r")))
            .post("/api/r/forms")
            .then()
            .statusCode(200)
            .extract()
            .path("manifest");
    var hash = TestToken.sha256(manifest.getBytes(StandardCharsets.UTF_8));
    assertEquals(parts.get("m"), base64(hash), "another manifest than the link's");
    String groupId =
        given()
            .contentType("application/json")
            .body(
                Map.of(
                    "surveyId", part(parts, "s"),
                    "inviteId", part(parts, "i"),
                    "secret", part(parts, "t")))
            .post("/api/r/invites/state")
            .then()
            .statusCode(200)
            .extract()
            .path("launchGroupId");
    return new TestRespondent(parts, manifest, groupId);
  }

  /** Makes a respondent with what a link and two requests would have returned. */
  public static TestRespondent at(String link, String manifest, String groupId) {
    return new TestRespondent(parts(link), manifest, groupId);
  }

  public TestRespondent rate(String questionId, int rating) {
    return rate(questionId, rating, "", "");
  }

  public TestRespondent rate(String questionId, int rating, String example, String advice) {
    said.put(questionId, new TestSeal.Said(rating, example, advice, ""));
    return this;
  }

  public TestRespondent write(String questionId, String answer) {
    said.put(questionId, new TestSeal.Said(0, "", "", answer));
    return this;
  }

  /** Removes all answers. */
  public TestRespondent clear() {
    said.clear();
    return this;
  }

  /** Sends the answer; every call must succeed. */
  public TestRespondent send() {
    getBallot();
    hand().then().statusCode(204);
    return this;
  }

  /** Draws the token, has it signed, verifies the signature and seals. */
  public TestRespondent getBallot() {
    ask().then().statusCode(200);
    return this;
  }

  /** {@code POST /api/r/ballots}; may be called again. */
  public Response ask() {
    prepare();
    var answer = given().contentType("application/json").body(ballotDraft()).post("/api/r/ballots");
    if (answer.statusCode() == 200) {
      unblind(bytes(answer.path("blindSignature")));
    }
    return answer;
  }

  /** Token, blinding and box, as kept in local storage before anything is sent. */
  public TestRespondent prepare() {
    if (token == null) {
      token = new TestToken(signingKey(groupId), RANDOM);
      box = seal(plaintext());
    }
    return this;
  }

  /** Takes over what the server signed. */
  public void unblind(byte[] blindSignature) {
    signature = token().unblind(blindSignature);
  }

  /** The body for {@code POST /api/r/ballots}. */
  public Map<String, String> ballotDraft() {
    return Map.of(
        "surveyId", surveyId(),
        "inviteId", part(link, "i"),
        "secret", part(link, "t"),
        "blindedMessage", base64(token().blinded()));
  }

  /** {@code PUT /api/r/answers}; may be called again. */
  public Response hand() {
    return hand(answer());
  }

  public static Response hand(Map<String, String> answer) {
    return given().contentType("application/json").body(answer).put("/api/r/answers");
  }

  /** The body for {@code PUT /api/r/answers}, to be changed at will. */
  public Map<String, String> answer() {
    var answer = new HashMap<String, String>();
    answer.put("surveyId", surveyId());
    answer.put("groupId", groupId);
    answer.put("token", base64(token().bytes()));
    answer.put("signature", base64(signature()));
    answer.put("box", base64(box()));
    return answer;
  }

  /** Puts other bytes into the box; for answers no honest page would send. */
  public TestRespondent sealInstead(byte[] plaintext) {
    prepare();
    box = seal(plaintext);
    return this;
  }

  /** Encodes the answer in the 16,512 bytes of the protocol. */
  public byte[] plaintext() {
    return TestSeal.plaintext(manifest.get("questions"), said);
  }

  private byte[] seal(byte[] plaintext) {
    var context =
        TestToken.sha256(manifestHash, token().hash(), groupId.getBytes(StandardCharsets.US_ASCII));
    return TestSeal.seal(bytes(manifest.get("sealingKey").asText()), context, plaintext, RANDOM);
  }

  private byte[] signingKey(String group) {
    for (var candidate : manifest.get("groups")) {
      if (candidate.get("id").asText().equals(group)) {
        return bytes(candidate.get("signingKey").asText());
      }
    }
    throw new AssertionError("The manifest has no group " + group);
  }

  public String surveyId() {
    return part(link, "s");
  }

  public String groupId() {
    return groupId;
  }

  public JsonNode manifest() {
    return manifest;
  }

  /** Returns, in hexadecimal, what {@code listReceipts} will show. */
  public String receipt() {
    return HexFormat.of().formatHex(token().hash());
  }

  public TestToken token() {
    return required(token);
  }

  public byte[] signature() {
    return required(signature);
  }

  public byte[] box() {
    return required(box);
  }

  /** Asserts that the server's signature of the same blinded message is the same bytes again. */
  public void assertSameSignature(byte[] blindSignature) {
    assertArrayEquals(signature(), token().unblind(blindSignature));
  }

  private static Map<String, String> parts(String link) {
    var parts = new HashMap<String, String>();
    for (var part : URI.create(link).getRawFragment().split("&")) {
      parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    return parts;
  }

  private static String part(Map<String, String> parts, String name) {
    return required(parts.get(name));
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new AssertionError("Call prepare() and getBallot() first, with a whole link");
    }
    return value;
  }

  public static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }

  /** Big-endian in a fixed length. */
  static byte[] fixed(BigInteger number, int length) {
    var bytes = number.toByteArray();
    var fixed = new byte[length];
    int from = Math.max(0, bytes.length - length);
    System.arraycopy(bytes, from, fixed, length - (bytes.length - from), bytes.length - from);
    return fixed;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
