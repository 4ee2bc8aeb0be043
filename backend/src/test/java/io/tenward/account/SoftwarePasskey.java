package io.tenward.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenward.base.Hash;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.sql.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An authenticator of the server's own page with one ES256 key, without attestation (Web
 * Authentication Level 3, 6).
 */
public final class SoftwarePasskey {
  public static final int PRESENT = 0x01;
  public static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;

  public @Nullable String origin;
  public int flags = PRESENT | VERIFIED;
  public int count;
  private final KeyPair pair = pair();
  private final byte[] credential = new byte[16];

  public SoftwarePasskey() {
    new SecureRandom().nextBytes(credential);
  }

  /** A row of its own for who needs no more than that. */
  public static UUID row(UUID memberId) {
    return CDI.current()
        .select(Database.class)
        .get()
        .first(
            """
            insert into passkey (passkey_id, workspace_id, member_id, name, credential, public_key, sign_count, added_at)
            select gen_random_uuid(), workspace_id, member_id, 'Laptop', gen_random_uuid()::text::bytea, '', 0, now()
            from member where member_id = ? returning passkey_id
            """,
            row -> row.getObject(1, UUID.class),
            memberId)
        .orElseThrow();
  }

  /** The body of {@code addPasskey}. */
  public Map<String, String> created(String challenge) {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    var key =
        bytes(
            hex("a5010203262001215820"),
            coordinate(point.getAffineX()),
            hex("225820"),
            coordinate(point.getAffineY()));
    var data =
        bytes(
            head(flags | ATTESTED),
            new byte[16],
            new byte[] {0, (byte) credential.length},
            credential,
            key);
    var attestation =
        bytes(
            hex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
            new byte[] {(byte) data.length},
            data);
    return Map.of(
        "name", "Laptop",
        "clientData", text(client("webauthn.create", challenge)),
        "attestation", text(attestation));
  }

  /** The body of {@code startPasskeySession}. */
  public Map<String, String> signed(String challenge) {
    var client = client("webauthn.get", challenge);
    var data = head(flags);
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      signature.update(Hash.of(client));
      return Map.of(
          "credential", text(credential),
          "clientData", text(client),
          "authenticatorData", text(data),
          "signature", text(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] client(String type, String challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, challenge, origin == null ? own() : origin)
        .getBytes(UTF_8);
  }

  private static String own() {
    return CDI.current().select(PublicAddress.class).get().uri().toString();
  }

  private byte[] head(int of) {
    return bytes(
        Hash.of("localhost"),
        new byte[] {(byte) of},
        ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
  }

  private static byte[] coordinate(BigInteger value) {
    return HexFormat.of().parseHex("%064x".formatted(value));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static byte[] bytes(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
