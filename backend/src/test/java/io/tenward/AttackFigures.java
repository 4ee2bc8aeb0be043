package io.tenward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Prints what the attacks measured as rows of a Markdown table, and appends them to the file that
 * {@code TENWARD_FIGURES} (environment or system property) names.
 */
public final class AttackFigures {
  private AttackFigures() {}

  /**
   * @param attack what was tried
   * @param tries how often
   * @param ours how often it succeeded against Tenward, or what limits it
   * @param twin how often it succeeded against the naive twin
   */
  public static synchronized void row(String attack, int tries, String ours, String twin) {
    var row = "| %s | %,d | %s | %s |".formatted(attack, tries, ours, twin);
    System.out.println(row);
    var file = System.getProperty("TENWARD_FIGURES", System.getenv("TENWARD_FIGURES"));
    if (file != null && !file.isEmpty()) {
      append(Path.of(file), row + "\n");
    }
  }

  /** "45.2 %". */
  public static String share(int some, int all) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * some / all);
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
