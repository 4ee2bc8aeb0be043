package io.tenward.account.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Member;
import io.tenward.account.session.SealedTexts;
import io.tenward.base.Hash;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.Passkey;
import io.tenward.contract.PasskeyAssertion;
import io.tenward.contract.PasskeyChallenge;
import io.tenward.contract.PasskeyDraft;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passkeys, as Web Authentication Level 3 describes a relying party. */
@Singleton
public class Passkeys {
  private static final int MOST = 20;
  private static final String USE = "passkey";
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      Stream.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
          .toList();

  private record Stored(UUID passkeyId, UUID memberId, byte[] key, long signCount) {}

  private final ObjectConverter converter = new ObjectConverter();
  private final AttestedCredentialDataConverter keys =
      new AttestedCredentialDataConverter(converter);

  /** It reads no attestation: the model of a device does not matter here. */
  private final WebAuthnManager webAuthn =
      WebAuthnManager.createNonStrictWebAuthnManager(converter);

  @Inject SealedTexts texts;
  @Inject Database database;
  @Inject PublicAddress address;
  @Inject Clock clock;

  /** Anybody may ask, so that nothing is stored until one is used. */
  public PasskeyChallenge challenge() {
    return new PasskeyChallenge(texts.seal(USE, "", LIFETIME), address.uri().getHost());
  }

  List<Passkey> of(UUID memberId) {
    return database.list(
        "select * from passkey where member_id = ? order by added_at, passkey_id",
        row ->
            new Passkey(
                row.getObject("passkey_id", UUID.class),
                row.getString("name"),
                text(row.getBytes("credential")),
                Database.instant(row, "added_at"),
                Database.instantOrNull(row, "last_used_at")),
        memberId);
  }

  /**
   * @throws ProblemException bad-passkey; invalid-request for one too many
   */
  void add(Member member, PasskeyDraft draft) {
    if (of(member.memberId).size() >= MOST) {
      throw ProblemException.invalid("Remove one first").field("/attestation", "too-many");
    }
    var made =
        attempt(
                () ->
                    webAuthn.parse(
                        new RegistrationRequest(
                            bytes(draft.attestation()), bytes(draft.clientData()))))
            .flatMap(
                parsed ->
                    server(parsed.getCollectedClientData())
                        .map(server -> new RegistrationParameters(server, ALGORITHMS, true, true))
                        .flatMap(wanted -> attempt(() -> webAuthn.verify(parsed, wanted))))
            .orElseThrow(Passkeys::bad);
    var data = made.getAttestationObject().getAuthenticatorData();
    var credential = data.getAttestedCredentialData();
    if (database.update(
            """
            insert into passkey (passkey_id, workspace_id, member_id, name, credential, public_key, sign_count, added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (credential) do nothing
            """,
            UUID.randomUUID(),
            member.workspaceId,
            member.memberId,
            draft.name(),
            credential.getCredentialId(),
            keys.convert(credential),
            data.getSignCount(),
            clock.instant())
        == 0) {
      throw bad();
    }
  }

  /** Finds whose passkey has signed, which uses up the challenge. */
  public Optional<UUID> owner(PasskeyAssertion assertion) {
    return attempt(
            () ->
                webAuthn.parse(
                    new AuthenticationRequest(
                        bytes(assertion.credential()),
                        bytes(assertion.authenticatorData()),
                        bytes(assertion.clientData()),
                        bytes(assertion.signature()))))
        .flatMap(signed -> stored(signed).flatMap(passkey -> verify(passkey, signed)));
  }

  /** The library throws what its parsers do where bytes are not what they should be. */
  private static <T> Optional<T> attempt(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Stored> stored(AuthenticationData signed) {
    return database.first(
        "select * from passkey where credential = ? for no key update",
        row ->
            new Stored(
                row.getObject("passkey_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getBytes("public_key"),
                row.getLong("sign_count")),
        (Object) signed.getCredentialId());
  }

  private Optional<UUID> verify(Stored passkey, AuthenticationData signed) {
    return server(signed.getCollectedClientData())
        .flatMap(
            server ->
                attempt(
                    () ->
                        webAuthn.verify(
                            signed,
                            new AuthenticationParameters(
                                server, credential(passkey), null, true, true))))
        .map(
            verified -> {
              database.update(
                  "update passkey set sign_count = ?, last_used_at = ? where passkey_id = ?",
                  verified.getAuthenticatorData().getSignCount(),
                  clock.instant(),
                  passkey.passkeyId());
              return passkey.memberId();
            });
  }

  private CredentialRecord credential(Stored passkey) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        null,
        null,
        passkey.signCount(),
        keys.convert(passkey.key()),
        null,
        null,
        null,
        null);
  }

  boolean remove(UUID memberId, UUID passkeyId) {
    return database.update(
            "delete from passkey where member_id = ? and passkey_id = ?", memberId, passkeyId)
        == 1;
  }

  boolean has(UUID memberId, UUID passkeyId) {
    return of(memberId).stream().anyMatch(each -> each.id().equals(passkeyId));
  }

  /** Builds what the signed data must name; empty unless its challenge is ours and unused. */
  private Optional<ServerProperty> server(@Nullable CollectedClientData said) {
    return Optional.ofNullable(said)
        .map(CollectedClientData::getChallenge)
        .filter(challenge -> texts.open(USE, text(challenge.getValue())).isPresent())
        .filter(challenge -> spend(challenge.getValue()))
        .map(
            challenge ->
                ServerProperty.builder()
                    .origin(Origin.create(address.uri().toString()))
                    .rpId(address.uri().getHost())
                    .challenge(challenge)
                    .build());
  }

  private boolean spend(byte[] challenge) {
    var now = clock.instant();
    database.update("delete from spent_challenge where expires_at <= ?", now);
    return database.update(
            "insert into spent_challenge (challenge_hash, expires_at) values (?, ?) on conflict do nothing",
            Hash.of(challenge),
            now.plus(LIFETIME))
        == 1;
  }

  private static ProblemException bad() {
    return ProblemException.of(AccountProblem.BAD_PASSKEY, "The challenge may be old");
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
