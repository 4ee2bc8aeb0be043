package io.tenward.account.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
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
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
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
import java.util.stream.Stream;

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

  /** Attestation says which device it is, which is nobody's business here. */
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
    try {
      var made =
          webAuthn.parse(
              new RegistrationRequest(bytes(draft.attestation()), bytes(draft.clientData())));
      webAuthn.verify(
          made,
          new RegistrationParameters(
              server(made.getCollectedClientData()), ALGORITHMS, true, true));
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
    } catch (DataConversionException | VerificationException | IllegalArgumentException e) {
      throw bad();
    }
  }

  /** Whose passkey has signed; a challenge is used up by that. */
  public Optional<UUID> owner(PasskeyAssertion assertion) {
    try {
      var signed =
          webAuthn.parse(
              new AuthenticationRequest(
                  bytes(assertion.credential()),
                  bytes(assertion.authenticatorData()),
                  bytes(assertion.clientData()),
                  bytes(assertion.signature())));
      return stored(signed).map(passkey -> verify(passkey, signed));
    } catch (DataConversionException | VerificationException | IllegalArgumentException e) {
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

  private UUID verify(Stored passkey, AuthenticationData signed) {
    var record =
        new CredentialRecordImpl(
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
    webAuthn.verify(
        signed,
        new AuthenticationParameters(
            server(signed.getCollectedClientData()), record, null, true, true));
    database.update(
        "update passkey set sign_count = ?, last_used_at = ? where passkey_id = ?",
        signed.getAuthenticatorData().getSignCount(),
        clock.instant(),
        passkey.passkeyId());
    return passkey.memberId();
  }

  boolean remove(UUID memberId, UUID passkeyId) {
    return database.update(
            "delete from passkey where member_id = ? and passkey_id = ?", memberId, passkeyId)
        == 1;
  }

  boolean has(UUID memberId, UUID passkeyId) {
    return of(memberId).stream().anyMatch(each -> each.id().equals(passkeyId));
  }

  /**
   * What the signed data must name: this server, and a challenge of ours that nobody has used.
   *
   * @throws IllegalArgumentException for another challenge
   */
  private ServerProperty server(CollectedClientData said) {
    var challenge = said.getChallenge().getValue();
    var now = clock.instant();
    database.update("delete from spent_challenge where expires_at <= ?", now);
    var isFresh =
        texts.open(USE, text(challenge)).isPresent()
            && database.update(
                    "insert into spent_challenge (challenge_hash, expires_at) values (?, ?) on conflict do nothing",
                    Hash.of(challenge),
                    now.plus(LIFETIME))
                == 1;
    if (!isFresh) {
      throw new IllegalArgumentException("The challenge is old, or not ours");
    }
    return new ServerProperty(
        Origin.create(address.uri().toString()),
        address.uri().getHost(),
        new DefaultChallenge(challenge));
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
