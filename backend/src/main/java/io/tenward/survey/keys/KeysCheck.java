package io.tenward.survey.keys;

import static io.tenward.base.Finding.About.KEYS;
import static java.util.stream.Collectors.joining;

import io.tenward.base.Finding;
import io.tenward.base.LiveCheck;
import io.tenward.survey.keys.Heartbeat.Sight;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder of keys: there, ours alone, kept out of backups, and nothing left in it. */
@Singleton
class KeysCheck implements LiveCheck {
  private static final Set<PosixFilePermission> OURS =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path keys;
  private final Optional<Path> home;
  private final Optional<Path> data;
  private final Supplier<List<UUID>> unknown;
  private final Supplier<Sight> sight;
  private final Supplier<List<UUID>> unseen;

  @Inject
  KeysCheck(
      @ConfigProperty(name = "tenward.keys") Path keys,
      @ConfigProperty(name = "tenward.home") Optional<Path> home,
      @ConfigProperty(name = "tenward.database.data") Optional<Path> data,
      UnknownKeys unknown,
      Heartbeat heartbeat) {
    this(keys, home, data, unknown::surveys, heartbeat::sight, heartbeat::unseen);
  }

  KeysCheck(
      Path keys,
      Optional<Path> home,
      Optional<Path> data,
      Supplier<List<UUID>> unknown,
      Supplier<Sight> sight,
      Supplier<List<UUID>> unseen) {
    this.keys = keys;
    this.home = home;
    this.data = data;
    this.unknown = unknown;
    this.sight = sight;
    this.unseen = unseen;
  }

  @Override
  public Finding look(UUID workspaceId) {
    var params = Map.of("folder", keys.toString());
    try {
      return fault()
          .map(code -> Finding.trouble(KEYS, code, params))
          .or(() -> named("surveys-without-keys", unseen.get()))
          .or(() -> named("keys-of-unknown-surveys", unknown.get()))
          .orElseGet(() -> Finding.good(KEYS, "keys-kept-apart", params));
    } catch (IOException e) {
      return Finding.trouble(KEYS, "keys-missing", params);
    }
  }

  private Optional<Finding> named(String code, List<UUID> found) {
    var surveys = found.stream().map(UUID::toString).collect(joining(", "));
    return surveys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.trouble(KEYS, code, Map.of("folder", keys.toString(), "surveys", surveys)));
  }

  private Optional<String> fault() throws IOException {
    if (!Files.isDirectory(keys)) {
      return Optional.of("keys-missing");
    }
    if (sight.get() != Sight.OURS) {
      return Optional.of(sight.get().code);
    }
    if (!canWrite()) {
      return Optional.of("keys-not-writable");
    }
    if (isBelowHome()) {
      return Optional.of("keys-beside-data");
    }
    if (holdData()) {
      return Optional.of("data-inside-keys");
    }
    if (isOpenToOthers()) {
      return Optional.of("keys-open-to-others");
    }
    return isMarked() ? Optional.empty() : Optional.of("keys-not-marked");
  }

  private boolean canWrite() {
    try {
      Files.delete(Files.createTempFile(keys, "write", ".test"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** By links as well. */
  private boolean isBelowHome() throws IOException {
    return home.isPresent()
        && Files.isDirectory(home.get())
        && keys.toRealPath().startsWith(home.get().toRealPath());
  }

  /** Backups leave out what they hold. */
  private boolean holdData() throws IOException {
    return data.isPresent() && data.get().toRealPath().startsWith(keys.toRealPath());
  }

  private boolean isOpenToOthers() throws IOException {
    return Files.getFileStore(keys).supportsFileAttributeView("posix")
        && !OURS.containsAll(Files.getPosixFilePermissions(keys));
  }

  private boolean isMarked() throws IOException {
    var tag = keys.resolve("CACHEDIR.TAG");
    return Files.isRegularFile(tag)
        && Files.readString(tag, StandardCharsets.UTF_8)
            .startsWith("Signature: 8a477f597d28d172789f06886806bc55");
  }
}
