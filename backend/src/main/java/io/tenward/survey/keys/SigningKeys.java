package io.tenward.survey.keys;

import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One for each launch group, read from its file once: until the survey's folder is gone. */
final class SigningKeys {
  private static final String BEFORE = "signing-";
  private static final String AFTER = ".key";

  private final Map<UUID, Map<UUID, RSAPrivateCrtKey>> read = new ConcurrentHashMap<>();
  private final KeyFolder folder;
  private final KeyMemory memory;

  SigningKeys(KeyFolder folder, KeyMemory memory) {
    this.folder = folder;
    this.memory = memory;
  }

  static String file(UUID groupId) {
    return BEFORE + groupId + AFTER;
  }

  /**
   * @throws java.io.UncheckedIOException when it is gone
   */
  RSAPrivateCrtKey of(UUID surveyId, UUID groupId) {
    if (!folder.has(surveyId)) {
      // Another replica has destroyed them.
      forget(surveyId);
    }
    return read.computeIfAbsent(surveyId, id -> new ConcurrentHashMap<>())
        .computeIfAbsent(groupId, id -> fromFile(surveyId, id));
  }

  /**
   * By launch group; none when they are not here, and perhaps not all when they are just being
   * made.
   *
   * @throws java.io.UncheckedIOException when they are just being destroyed
   */
  Map<UUID, RSAPrivateCrtKey> all(UUID surveyId) {
    return folder.has(surveyId) ? read.computeIfAbsent(surveyId, this::fromFiles) : Map.of();
  }

  void forget(UUID surveyId) {
    read.remove(surveyId);
  }

  private Map<UUID, RSAPrivateCrtKey> fromFiles(UUID surveyId) {
    var keys = new ConcurrentHashMap<UUID, RSAPrivateCrtKey>();
    for (var file : folder.names(surveyId)) {
      if (file.startsWith(BEFORE) && file.endsWith(AFTER)) {
        var id = file.substring(BEFORE.length(), file.length() - AFTER.length());
        keys.computeIfAbsent(UUID.fromString(id), groupId -> fromFile(surveyId, groupId));
      }
    }
    return keys;
  }

  private RSAPrivateCrtKey fromFile(UUID surveyId, UUID groupId) {
    return memory.read(surveyId, folder.read(surveyId, file(groupId)));
  }
}
