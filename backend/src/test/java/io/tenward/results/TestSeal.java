package io.tenward.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Plaintext and box as a respondent's page makes them. */
public final class TestSeal {
  static final int PLAINTEXT = 16_512;

  record Said(int rating, String example, String advice, String answer) {}

  private TestSeal() {}

  /**
   * @param said by question id; what is missing was skipped
   */
  static byte[] plaintext(JsonNode questions, Map<String, Said> said) {
    var bytes = ByteBuffer.allocate(PLAINTEXT).put((byte) 1);
    for (var question : questions) {
      var reply = said.getOrDefault(question.get("id").asText(), new Said(0, "", "", ""));
      if (question.get("kind").asText().equals("open")) {
        text(bytes, reply.answer());
        continue;
      }
      bytes.put((byte) reply.rating());
      if (question.path("example").asBoolean()) {
        text(bytes, reply.example());
      }
      if (question.path("advice").asBoolean()) {
        text(bytes, reply.advice());
      }
    }
    return bytes.array();
  }

  private static void text(ByteBuffer bytes, String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    bytes.putShort((short) utf8.length).put(utf8);
  }

  /**
   * @param sealingKey DER SubjectPublicKeyInfo
   * @return wrapped key, nonce, ciphertext and tag
   */
  public static byte[] seal(
      byte[] sealingKey, byte[] context, byte[] plaintext, SecureRandom random) {
    var aes = new byte[32];
    var nonce = new byte[12];
    random.nextBytes(aes);
    random.nextBytes(nonce);
    try {
      var wrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
      wrap.init(
          Cipher.ENCRYPT_MODE,
          TestToken.publicKey(sealingKey),
          new OAEPParameterSpec(
              "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, new PSource.PSpecified(context)));
      var gcm = Cipher.getInstance("AES/GCM/NoPadding");
      gcm.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(aes, "AES"), new GCMParameterSpec(128, nonce));
      gcm.updateAAD(context);
      var wrapped = wrap.doFinal(aes);
      var ciphertext = gcm.doFinal(plaintext);
      return ByteBuffer.allocate(wrapped.length + nonce.length + ciphertext.length)
          .put(wrapped)
          .put(nonce)
          .put(ciphertext)
          .array();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
