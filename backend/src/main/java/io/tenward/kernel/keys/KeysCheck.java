package io.tenward.kernel.keys;

import static io.tenward.base.Finding.About.KEYS;
import static java.util.stream.Collectors.joining;

import io.tenward.base.Finding;
import io.tenward.base.LiveCheck;
import io.tenward.kernel.keys.Heartbeat.Sight;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks that the folder of keys is there, belongs to this database, and has no leftovers. The
 * start has checked its place and permissions.
 */
@Singleton
class KeysCheck implements LiveCheck {
  private final Path folder;
  private final Heartbeat heartbeat;

  KeysCheck(@ConfigProperty(name = "tenward.keys") Path folder, Heartbeat heartbeat) {
    this.folder = folder;
    this.heartbeat = heartbeat;
  }

  @Override
  public Finding look(UUID workspaceId) {
    if (heartbeat.sight() != Sight.OURS) {
      return trouble(heartbeat.sight().code);
    }
    if (!canWrite()) {
      return trouble(Files.isDirectory(folder) ? "keys-not-writable" : Sight.MISSING.code);
    }
    return named("surveys-without-keys", heartbeat.unseen())
        .or(() -> named("keys-of-unknown-surveys", heartbeat.unknown()))
        .orElseGet(() -> Finding.good(KEYS, Sight.OURS.code, Map.of("folder", folder.toString())));
  }

  private Finding trouble(String code) {
    return Finding.trouble(KEYS, code, Map.of("folder", folder.toString()));
  }

  private Optional<Finding> named(String code, List<UUID> found) {
    var surveys = found.stream().map(UUID::toString).collect(joining(", "));
    return surveys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.trouble(KEYS, code, Map.of("folder", folder.toString(), "surveys", surveys)));
  }

  private boolean canWrite() {
    try {
      Files.delete(Files.createTempFile(folder, "write", ".test"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
