package io.tenward.server.launch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each system keeps the data of one user's programs. */
record Folders(String system, Path user, Map<String, String> environment) {

  static Folders here() {
    return new Folders(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  Path home() {
    if (system.startsWith("Windows")) {
      return or("LOCALAPPDATA", user.resolve("AppData/Local")).resolve("Tenward");
    }
    if (system.startsWith("Mac")) {
      return user.resolve("Library/Application Support/Tenward");
    }
    return or("XDG_DATA_HOME", user.resolve(".local/share")).resolve("tenward");
  }

  /** A sibling: never inside, or a backup of the one would hold the other. */
  Path keysBeside(Path home) {
    return home.resolveSibling(home.getFileName() + "-keys");
  }

  private Path or(String variable, Path otherwise) {
    @Nullable String value = environment.get(variable);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
