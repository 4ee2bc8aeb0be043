package io.tenward.kernel.close;

import io.tenward.base.sql.Database;
import io.tenward.form.Manifest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Caches the public keys of launched surveys. A manifest never changes, so the cache is never
 * stale, and checking a signature needs no query.
 */
@ApplicationScoped
public class FrozenForms {
  private static final int KEPT = 1_000;

  private final Map<UUID, Map<UUID, PublicKey>> signingKeys = new ConcurrentHashMap<>();
  @Inject Database database;

  /**
   * Maps launch groups to their keys; empty where there is no such survey or it was never launched.
   */
  Optional<Map<UUID, PublicKey>> signingKeys(UUID surveyId) {
    var kept = signingKeys.get(surveyId);
    if (kept != null) {
      return Optional.of(kept);
    }
    var read = manifest(surveyId).map(FrozenForms::keys);
    read.ifPresent(keys -> keep(surveyId, keys));
    return read;
  }

  private void keep(UUID surveyId, Map<UUID, PublicKey> keys) {
    if (signingKeys.size() >= KEPT) {
      signingKeys.clear();
    }
    signingKeys.put(surveyId, keys);
  }

  private Optional<Manifest> manifest(UUID surveyId) {
    return text(surveyId).map(Manifest::parse);
  }

  /** A manifest as it was frozen; it can be long, and is read where it is needed alone. */
  public Optional<String> text(UUID surveyId) {
    return database.first(
        """
        select manifest from survey where survey_id = ? and manifest is not null
        """,
        row -> row.getString(1),
        surveyId);
  }

  private static Map<UUID, PublicKey> keys(Manifest manifest) {
    return manifest.groups().stream()
        .collect(Collectors.toUnmodifiableMap(Manifest.Group::id, g -> publicKey(g.signingKey())));
  }

  private static PublicKey publicKey(@Nullable String spki) {
    if (spki == null) {
      throw new IllegalStateException("A frozen manifest has every key");
    }
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new X509EncodedKeySpec(Base64.getUrlDecoder().decode(spki)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not a public key", e);
    }
  }
}
