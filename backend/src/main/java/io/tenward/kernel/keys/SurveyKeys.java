package io.tenward.kernel.keys;

import io.tenward.base.FailureTrace;
import io.tenward.base.problem.ProblemException;
import io.tenward.form.Manifest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Manages the secret keys of running surveys: one sealing key, one signing key per launch group,
 * one link key. They exist in files, in this process' memory while in use, and nowhere else; after
 * {@link #destroy} no one can open what was sealed.
 */
@ApplicationScoped
public class SurveyKeys {
  private static final Logger LOG = Logger.getLogger(SurveyKeys.class);
  private static final String SEALING = "sealing.key";
  private static final String SIGNING = "signing-%s.key";
  private static final String LINK = "link.key";
  private static final int LINK_KEY_BYTES = 32;

  private final KeyFolder folder;
  private final KeyMemory memory;
  private final SecureRandom random;
  private final KeyPairs pairs;

  /** One for each launch group, read from its file once. */
  private final Map<UUID, Map<UUID, RSAPrivateCrtKey>> signing = new ConcurrentHashMap<>();

  @Inject
  public SurveyKeys(
      @ConfigProperty(name = "tenward.keys") Path folder,
      KeyMemory memory,
      SecureRandom random,
      KeyPairs pairs) {
    this.folder = new KeyFolder(folder);
    this.memory = memory;
    this.random = random;
    this.pairs = pairs;
  }

  /**
   * Makes all keys of a survey. They are synced to disk when this returns.
   *
   * @throws UncheckedIOException when a file cannot be written, or the survey has keys already
   */
  public PublicKeys create(UUID surveyId, Collection<UUID> groupIds) {
    var files = new LinkedHashMap<String, byte[]>();
    var made = new ArrayList<PrivateKey>();
    var sealing = pairs.next();
    made.add(sealing.getPrivate());
    files.put(SEALING, sealing.getPrivate().getEncoded());
    var signers = new HashMap<UUID, byte[]>();
    for (var groupId : groupIds) {
      var pair = pairs.next();
      made.add(pair.getPrivate());
      files.put(SIGNING.formatted(groupId), pair.getPrivate().getEncoded());
      signers.put(groupId, pair.getPublic().getEncoded());
    }
    var link = new byte[LINK_KEY_BYTES];
    random.nextBytes(link);
    files.put(LINK, link);
    try {
      folder.write(surveyId, files);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot store the keys of survey " + surveyId, e);
    }
    // Not before there is a folder, without which they count as destroyed. What could not be
    // written has sealed nothing.
    made.forEach(key -> memory.note(surveyId, (RSAPrivateCrtKey) key));
    return new PublicKeys(sealing.getPublic().getEncoded(), Map.copyOf(signers));
  }

  public boolean exists(UUID surveyId) {
    return folder.has(surveyId);
  }

  /** Returns the folder, whose id tells to which database it belongs. */
  KeyFolder folder() {
    return folder;
  }

  /** Tells whether this process sees the keys of this database. */
  public boolean areHere() {
    return folder.isOpen();
  }

  /**
   * Identifies the folder; null where it is not this database's.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public @Nullable UUID folderId() {
    try {
      return folder.isOpen() ? folder.identity() : null;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot identify this keys folder", e);
    }
  }

  /**
   * Destroys the keys of a survey where they were written.
   *
   * @param writtenIn the folder's id
   * @throws UncheckedIOException when anything is left, or when this is another folder, which
   *     proves nothing
   */
  public void destroy(UUID surveyId, @Nullable UUID writtenIn) {
    destroy(surveyId);
    if (writtenIn != null && !writtenIn.equals(folderId())) {
      throw new UncheckedIOException(
          new IOException("The keys of survey " + surveyId + " were written in another folder"));
    }
  }

  /** Lists surveys whose keys are here. */
  public List<UUID> surveys() {
    try {
      return folder.isOpen() ? folder.surveys() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the keys", e);
    }
  }

  /**
   * Reads the key that opens the answers at the close; it is not cached.
   *
   * @throws UncheckedIOException when it is gone
   */
  public PrivateKey sealingKey(UUID surveyId) {
    return memory.read(surveyId, folder.read(surveyId, SEALING));
  }

  /**
   * Makes one blind signature (RFC 9474, BlindSign).
   *
   * @param blinded 256 bytes, big-endian, a number 1 &lt; z &lt; n - 1
   * @throws ProblemException bad-blinded-message for any other
   * @throws UncheckedIOException when the key is gone
   */
  public byte[] sign(UUID surveyId, UUID groupId, byte[] blinded) {
    return BlindSignature.sign(signingKey(surveyId, groupId), blinded);
  }

  /**
   * @throws ProblemException bad-blinded-message
   * @throws UncheckedIOException when the key is gone
   */
  public void check(UUID surveyId, UUID groupId, byte[] blinded) {
    BlindSignature.requireInRange(signingKey(surveyId, groupId).getModulus(), blinded);
  }

  private RSAPrivateCrtKey signingKey(UUID surveyId, UUID groupId) {
    if (!folder.has(surveyId)) {
      // Another replica has destroyed them.
      signing.remove(surveyId);
    }
    return signing
        .computeIfAbsent(surveyId, id -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            groupId, id -> memory.read(surveyId, folder.read(surveyId, SIGNING.formatted(id))));
  }

  /**
   * Reads the key to the links. Do not keep it: it is overwritten when the survey's keys are
   * destroyed.
   *
   * @throws UncheckedIOException when it is gone
   */
  public LinkKey linkKey(UUID surveyId) {
    return memory.readLink(surveyId, folder.read(surveyId, LINK));
  }

  /**
   * Overwrites and deletes every key of a survey, on disk and in memory. Doing it again is fine.
   *
   * @throws UncheckedIOException when anything is left
   */
  public void destroy(UUID surveyId) {
    // Last, as a signature asked for meanwhile may read its key once more; and even if a file
    // resists.
    try (Closeable afterwards = () -> forget(surveyId)) {
      folder.destroy(surveyId);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot destroy the keys of survey " + surveyId, e);
    }
  }

  void forget(UUID surveyId) throws IOException {
    signing.remove(surveyId);
    memory.forget(surveyId);
  }

  /** Lists surveys of which this process, or the cache of the JDK, still holds a key. */
  Set<UUID> inMemory() {
    return memory.surveys();
  }

  /**
   * Forgets keys that another process has destroyed; what fails does not hold up the other surveys.
   *
   * @return whether nothing failed
   */
  boolean forgetDestroyed() {
    var clean = true;
    for (var surveyId : inMemory()) {
      try {
        if (!folder.has(surveyId)) {
          forget(surveyId);
        }
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        clean = false;
        LOG.errorf(
            "Keys that another process has destroyed could not be deleted here; next attempt in a minute: %s",
            FailureTrace.inWords(e));
      }
    }
    return clean;
  }

  /**
   * Holds the public keys that the manifest contains.
   *
   * @param sealing DER SubjectPublicKeyInfo
   * @param signing the same per launch group
   */
  public record PublicKeys(byte[] sealing, Map<UUID, byte[]> signing) {
    /** Encodes a signing key as the manifest does. */
    public String signingKey(UUID groupId) {
      return Manifest.base64(Objects.requireNonNull(signing.get(groupId)));
    }
  }
}
