package io.tenward.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the variables of the server. An empty one counts as absent. */
record Environment(Map<String, String> values) {
  static final String PREFIX = "TENWARD_";

  /** Each of these may also come as {@code NAME_FILE}, the path of a file that holds it. */
  static final List<String> SECRETS =
      List.of(
          "DATABASE_PASSWORD",
          "SMTP_PASSWORD",
          "IMAP_PASSWORD",
          "BACKUP_PASSPHRASE",
          "LLM_KEY",
          "OIDC_CLIENT_SECRET",
          "OIDC_2_CLIENT_SECRET",
          "OIDC_3_CLIENT_SECRET");

  private static final String FILE = "_FILE";

  /**
   * @param name without its prefix
   */
  Optional<String> text(String name) {
    var value = plain(name);
    var file = SECRETS.contains(name) ? plain(name + FILE) : Optional.<String>empty();
    if (value.isPresent() && file.isPresent()) {
      throw new CannotStart(
          "TENWARD_%s and TENWARD_%<s_FILE are both set. Set only one of them.".formatted(name));
    }
    return value.or(() -> file.map(path -> content(PREFIX + name + FILE, path)));
  }

  private Optional<String> plain(String name) {
    return Optional.ofNullable(values.get(PREFIX + name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** Drops what editors add: one line break at the end, and a byte order mark. */
  private static String content(String variable, String path) {
    try {
      var text = Files.readString(Path.of(path)).replaceAll("^\\x{FEFF}|\\r?\\n\\z", "");
      if (text.isBlank()) {
        throw new CannotStart("%s names %s, which is empty.".formatted(variable, path));
      }
      return text;
    } catch (IOException | InvalidPathException e) {
      throw new CannotStart(
          "%s names %s, which cannot be read (%s)."
              .formatted(variable, path, e.getClass().getSimpleName()));
    }
  }

  /** Leaves out the values, because some are secrets. */
  @Override
  public String toString() {
    return "Environment" + values.keySet();
  }
}
