package io.tenward.server.launch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the folder in which each system keeps a user's program data. */
record Folders(String system, Path user, Map<String, String> environment) {

  static Folders here() {
    return new Folders(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  /** Java asks the system who the user is, and not HOME, as all other programs do. */
  Folders {
    user = system.startsWith("Windows") ? user : or(environment, "HOME", user);
  }

  Path home() {
    if (system.startsWith("Windows")) {
      return or(environment, "LOCALAPPDATA", user.resolve("AppData/Local")).resolve("Tenward");
    }
    if (system.startsWith("Mac")) {
      return user.resolve("Library/Application Support/Tenward");
    }
    return or(environment, "XDG_DATA_HOME", user.resolve(".local/share")).resolve("tenward");
  }

  /** A sibling: never inside, or a backup of the one would hold the other. */
  Path keysBeside(Path home) {
    return home.resolveSibling(home.getFileName() + "-keys");
  }

  private static Path or(Map<String, String> environment, String variable, Path otherwise) {
    @Nullable String value = environment.get(variable);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
