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

  void forget(UUID surveyId) {
    read.remove(surveyId);
  }

  private RSAPrivateCrtKey fromFile(UUID surveyId, UUID groupId) {
    return memory.read(surveyId, folder.read(surveyId, file(groupId)));
  }
}
