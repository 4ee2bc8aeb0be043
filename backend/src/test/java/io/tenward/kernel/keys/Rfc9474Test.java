package io.tenward.kernel.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.form.SurveyProblem;
import io.tenward.survey.Blinding;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RFC 9474, Appendix A; ours is A.3, RSABSSA-SHA384-PSS-Deterministic. Its key has 4096 bits. Then
 * the reference implementation under keys of our size, and all that must not be signed.
 */
class Rfc9474Test {
  private static JsonNode vector;

  @BeforeAll
  static void read() throws IOException {
    vector = json("rfc9474.json");
  }

  @Test
  void blindsAsTheRfcDoes() throws GeneralSecurityException {
    var blinding = Blinding.of(publicKey(), hex("msg"), hex("salt"), number("inv"));

    assertArrayEquals(hex("blinded_msg"), blinding.message());
    assertArrayEquals(hex("sig"), blinding.finish(hex("blind_sig")));
  }

  @Test
  void signsAsTheRfcDoes() throws GeneralSecurityException {
    assertArrayEquals(hex("blind_sig"), BlindSignature.sign(privateKey(), hex("blinded_msg")));
  }

  /** Others check their own clients with it (docs/protocol.md); our key's size. */
  @Test
  void signsTheVectorOfTheProtocol() throws IOException {
    var ballot =
        Json.MAPPER.readTree(Path.of("../docs/protocol-vectors.json").toFile()).get("ballot");
    var decoder = Base64.getUrlDecoder();
    var key = Rsa.privateKey(decoder.decode(ballot.get("privateKey").asText()));
    assertArrayEquals(
        decoder.decode(ballot.get("blindSignature").asText()),
        BlindSignature.sign(key, decoder.decode(ballot.get("blindedMessage").asText())));
  }

  @Test
  void verifiesAsTheRfcDoes() throws GeneralSecurityException {
    var changed = hex("sig");
    changed[100] ^= 1;

    assertTrue(BlindSignature.verify(publicKey(), hex("msg"), hex("sig")));
    assertFalse(BlindSignature.verify(publicKey(), hex("msg"), changed));
    assertFalse(BlindSignature.verify(publicKey(), hex("salt"), hex("sig")));
  }

  /**
   * Appendix A.1 and A.2 sign another message, A.2 and A.4 without a salt. Blind signing is the
   * same in all; of the signatures only those with our salt are ours.
   */
  @ParameterizedTest
  @CsvSource({
    "RSABSSA-SHA384-PSS-Randomized, true",
    "RSABSSA-SHA384-PSSZERO-Randomized, false",
    "RSABSSA-SHA384-PSSZERO-Deterministic, false"
  })
  void knowsTheOtherVariantsFromItsOwn(String name, boolean ours) throws Exception {
    var other =
        StreamSupport.stream(json("rfc9474-others.json").get("vectors").spliterator(), false)
            .filter(candidate -> candidate.get("name").asText().equals(name))
            .findFirst()
            .orElseThrow();
    var message = hex(other, "input_msg");
    var blinding =
        Blinding.of(publicKey(), message, hex(other, "salt"), new BigInteger(1, hex(other, "inv")));

    assertArrayEquals(hex(other, "blinded_msg"), blinding.message());
    assertArrayEquals(
        hex(other, "blind_sig"), BlindSignature.sign(privateKey(), hex(other, "blinded_msg")));
    assertArrayEquals(hex(other, "sig"), blinding.finish(hex(other, "blind_sig")));
    assertEquals(ours, BlindSignature.verify(publicKey(), message, hex(other, "sig")));
  }

  /**
   * The file holds what {@code @cloudflare/blindrsa-ts} blinded, signed and finished under keys of
   * 2048 bits; blind.test.ts checks the same file against the library itself.
   */
  @Test
  void signsAndVerifiesAsTheReferenceImplementationDoes() throws Exception {
    for (var exchange : json("blindrsa-ts.json").get("exchanges")) {
      var key = Rsa.publicKey(hex(exchange, "spki"));
      var blinded = hex(exchange, "blinded_msg");
      var token = hex(exchange, "token");
      var signed = BlindSignature.sign(Rsa.privateKey(hex(exchange, "pkcs8")), blinded);
      var inverse = new BigInteger(1, hex(exchange, "inv"));

      assertArrayEquals(hex(exchange, "blind_sig"), signed);
      var signature = new Blinding(key, blinded, inverse).finish(signed);
      assertArrayEquals(hex(exchange, "sig"), signature);
      assertTrue(BlindSignature.verify(key, token, signature));
      token[0] ^= 1;
      assertFalse(BlindSignature.verify(key, token, signature));
    }
  }

  /** The JCA would sign 0, 1 and n - 1, and what is too short. */
  @ParameterizedTest
  @MethodSource("outOfRange")
  void refusesToSign(String what, byte[] blinded) throws Exception {
    var key = Rsa.privateKey(hex(json("blindrsa-ts.json").at("/exchanges/0"), "pkcs8"));
    var refused =
        assertThrows(ProblemException.class, () -> BlindSignature.sign(key, blinded), what);
    assertEquals(SurveyProblem.BAD_BLINDED_MESSAGE, refused.code());
  }

  static Stream<Arguments> outOfRange() throws Exception {
    var good = hex(json("blindrsa-ts.json").at("/exchanges/0"), "blinded_msg");
    var n = Rsa.publicKey(hex(json("blindrsa-ts.json").at("/exchanges/0"), "spki")).getModulus();
    return Stream.of(
        Arguments.of("0", Blinding.bytes(BigInteger.ZERO, 256)),
        Arguments.of("1", Blinding.bytes(BigInteger.ONE, 256)),
        Arguments.of("n - 1", Blinding.bytes(n.subtract(BigInteger.ONE), 256)),
        Arguments.of("n", Blinding.bytes(n, 256)),
        Arguments.of("n + 1", Blinding.bytes(n.add(BigInteger.ONE), 256)),
        Arguments.of("2^2048 - 1", HexFormat.of().parseHex("ff".repeat(256))),
        Arguments.of("nothing", new byte[0]),
        Arguments.of("255 bytes", Arrays.copyOfRange(good, 1, 256)),
        Arguments.of("a zero before it", Blinding.bytes(new BigInteger(1, good), 257)),
        Arguments.of("257 bytes", Arrays.copyOf(good, 257)));
  }

  /** Nothing that is not a signature is one, of whatever length. */
  @ParameterizedTest
  @MethodSource("outOfRange")
  void refusesAsASignature(String what, byte[] signature) throws Exception {
    var exchange = json("blindrsa-ts.json").at("/exchanges/0");
    assertFalse(
        BlindSignature.verify(
            Rsa.publicKey(hex(exchange, "spki")), hex(exchange, "token"), signature),
        what);
  }

  /** s + n has the same remainder; were it taken, one token would have two signatures. */
  @Test
  void refusesASignatureAboveTheModulus() throws Exception {
    for (var exchange : json("blindrsa-ts.json").get("exchanges")) {
      var key = Rsa.publicKey(hex(exchange, "spki"));
      var more = new BigInteger(1, hex(exchange, "sig")).add(key.getModulus());
      var length = (more.bitLength() + 7) / 8;
      assertFalse(BlindSignature.verify(key, hex(exchange, "token"), Blinding.bytes(more, length)));
    }
  }

  private static JsonNode json(String name) throws IOException {
    try (var file = Rfc9474Test.class.getResourceAsStream(name)) {
      return Json.MAPPER.readTree(file);
    }
  }

  private static byte[] hex(JsonNode vector, String name) {
    return HexFormat.of().parseHex(vector.get(name).asText());
  }

  private static RSAPublicKey publicKey() throws GeneralSecurityException {
    return (RSAPublicKey)
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(number("n"), number("e")));
  }

  private static RSAPrivateCrtKey privateKey() throws GeneralSecurityException {
    var p = number("p");
    var q = number("q");
    var d = number("d");
    return (RSAPrivateCrtKey)
        KeyFactory.getInstance("RSA")
            .generatePrivate(
                new RSAPrivateCrtKeySpec(
                    number("n"),
                    number("e"),
                    d,
                    p,
                    q,
                    d.mod(p.subtract(BigInteger.ONE)),
                    d.mod(q.subtract(BigInteger.ONE)),
                    q.modInverse(p)));
  }

  private static BigInteger number(String name) {
    return new BigInteger(1, hex(name));
  }

  private static byte[] hex(String name) {
    return hex(vector, name);
  }
}
