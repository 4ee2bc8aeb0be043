package io.tenward.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records which operations were called and which problems they answered with, over all tests of
 * this JVM. It is a file because each start of Quarkus has class loaders, and so statics, of its
 * own.
 */
final class Coverage {
  static final Coverage OF_THIS_RUN =
      new Coverage(
          Path.of("target", "contract-" + ManagementFactory.getRuntimeMXBean().getStartTime()));

  private final Path file;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  Coverage(Path file) {
    this.file = file;
  }

  void note(Operation operation, Exchange exchange) {
    add(exchange.succeeded() ? operation.id() : operation.id() + " " + Inspection.slug(exchange));
  }

  private synchronized void add(String line) {
    if (!known.add(line)) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines {@code operationId} for a success and {@code operationId slug} for a problem. */
  Set<String> noted() {
    try {
      return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
