package io.tenward.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.platform.Json;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** RFC 9474, Appendix A.3: RSABSSA-SHA384-PSS-Deterministic. Its key has 4096 bits. */
class Rfc9474Test {
  private static JsonNode vector;

  @BeforeAll
  static void read() throws IOException {
    try (var file = Rfc9474Test.class.getResourceAsStream("rfc9474.json")) {
      vector = Json.MAPPER.readTree(file);
    }
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

  @Test
  void verifiesAsTheRfcDoes() throws GeneralSecurityException {
    var changed = hex("sig");
    changed[100] ^= 1;

    assertTrue(BlindSignature.verify(publicKey(), hex("msg"), hex("sig")));
    assertFalse(BlindSignature.verify(publicKey(), hex("msg"), changed));
    assertFalse(BlindSignature.verify(publicKey(), hex("salt"), hex("sig")));
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
    return HexFormat.of().parseHex(vector.get(name).asText());
  }
}
