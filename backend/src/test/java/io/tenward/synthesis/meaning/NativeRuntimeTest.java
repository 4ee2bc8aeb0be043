package io.tenward.synthesis.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeRuntimeTest {
  @TempDir private Path folder;

  /** Run in a process of its own, whose temporary folder is empty. */
  public static final class Start {
    private Start() {}

    public static void main(String[] args) throws Exception {
      assertSame(NativeRuntime.environment(), NativeRuntime.environment());
      try (var left = Files.walk(Path.of(System.getProperty("java.io.tmpdir")))) {
        System.out.println(left.filter(Files::isRegularFile).toList());
      }
    }
  }

  @Test
  @DisabledOnOs(
      value = OS.WINDOWS,
      disabledReason = "A library cannot be removed while it is loaded")
  void leavesNothingBehindAndNoLibraryEvenIfItIsKilled() throws Exception {
    assertEquals("[]", start(folder), "files while it runs");
    try (var left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void saysThatNothingCanBeWritten() throws Exception {
    assertTrue(start(folder.resolve("none")).contains("NoSuchFileException"));
  }

  private static String start(Path temporary) throws Exception {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Start.class.getName());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return output.strip();
  }
}
