package io.tenward.synthesis.meaning;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Loads the library of the ONNX runtime. The runtime itself leaves a folder behind at each end, and
 * 16 MB when the process is killed, so we unpack the library and delete it as soon as it is loaded.
 */
final class NativeRuntime {
  private static final String FOLDER = "onnxruntime.native.path";
  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private static @Nullable OrtEnvironment environment;

  private NativeRuntime() {}

  /**
   * @throws UncheckedIOException where nothing can be written
   * @throws LinkageError where there is no library for this system
   */
  static synchronized OrtEnvironment environment() {
    if (environment == null) {
      environment =
          System.getProperty(FOLDER) == null ? unpacked() : OrtEnvironment.getEnvironment();
    }
    return environment;
  }

  private static OrtEnvironment unpacked() {
    try {
      var folder = Files.createTempDirectory("tenward-onnx");
      folder.toFile().deleteOnExit(); // after its files: the last one named goes first
      var files = new ArrayList<Path>();
      try {
        unpack(folder, files);
        System.setProperty(FOLDER, folder.toString());
        return OrtEnvironment.getEnvironment();
      } finally {
        System.clearProperty(FOLDER);
        remove(files, folder);
      }
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static void unpack(Path folder, List<Path> files) throws IOException {
    for (var library : LIBRARIES) {
      var name = System.mapLibraryName(library);
      try (var from = OrtEnvironment.class.getResourceAsStream("native/" + system() + "/" + name)) {
        if (from == null) {
          throw new UnsatisfiedLinkError("there is no " + name + " for " + system());
        }
        var file = folder.resolve(name);
        file.toFile().deleteOnExit();
        files.add(file);
        Files.copy(from, file);
      }
    }
  }

  /**
   * Deletes the files of a loaded library, which are no longer needed. Windows keeps them open, so
   * there they are deleted when the process ends.
   */
  private static void remove(List<Path> files, Path folder) {
    files.forEach(file -> file.toFile().delete());
    folder.toFile().delete();
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var system = name.contains("mac") ? "osx" : name.contains("win") ? "win" : "linux";
    return switch (arch) {
      case "aarch64", "arm64" -> system + "-aarch64";
      case "amd64", "x86_64", "x64" -> system + "-x64";
      default -> system + "-" + arch;
    };
  }
}
