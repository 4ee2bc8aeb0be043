package io.tenward.role;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenward.role.reading.DocumentReading;
import io.tenward.role.reading.ReadDocument;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads a document in a Java of its own, with little memory and time and without the environment of
 * the server: whatever a document does to its parser, the sealed answers are elsewhere
 * (docs/adr/0035).
 */
final class ReaderProcess {
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx256m",
          "-Xss1m",
          "-XX:MaxMetaspaceSize=128m",
          "-XX:MaxDirectMemorySize=16m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-CreateCoredumpOnCrash",
          "-Djava.awt.headless=true",
          "-Djdk.xml.entityExpansionLimit=100",
          "-Dfile.encoding=UTF-8");

  /** The JVM option ExitOnOutOfMemoryError exits with this code. */
  private static final int OUT_OF_MEMORY = 3;

  /**
   * The reader's output, in bytes, may be 300 clauses of 1,000 characters, escaped, and some more.
   */
  private static final int ANSWER = 4 * 1024 * 1024;

  /** One each: writing waits for reading, and the common pool may have but one for both. */
  private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

  private static final Logger LOG = Logger.getLogger(ReaderProcess.class);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Duration patience;

  /**
   * @param patience after which it is killed
   */
  ReaderProcess(Duration patience) {
    this.patience = patience;
  }

  /**
   * @throws RefusedException why it cannot be read
   * @throws TimeoutException when the machine was too busy: what a document costs is counted in
   *     work
   * @throws UncheckedIOException when no process can be started
   */
  DocumentReading read(String name, byte[] document)
      throws RefusedException, InterruptedException, TimeoutException {
    var process = start();
    try {
      var answer = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()), THREADS);
      var sent = CompletableFuture.runAsync(() -> send(process, name, document), THREADS);
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TimeoutException("Reading a document took longer than " + patience);
      }
      return reading(process.exitValue(), answer.join(), sent);
    } finally {
      // Who lets the next document in counts on this one being gone.
      process.destroyForcibly().waitFor();
    }
  }

  private static Process start() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java));
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", classPath(), ReadDocument.class.getName()));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    // Passwords of the database and of the mail server stand there.
    builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the server's own class path. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void send(Process process, String name, byte[] document) {
    try (var out = new DataOutputStream(process.getOutputStream())) {
      out.writeUTF(name);
      out.write(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] readAll(InputStream in) {
    try (in) {
      return in.readNBytes(ANSWER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DocumentReading reading(int exit, byte[] answer, CompletableFuture<Void> sent)
      throws RefusedException {
    if (exit == OUT_OF_MEMORY) {
      throw RefusedException.of(Refusal.TOO_COSTLY);
    }
    try {
      sent.join();
      var outcome = JSON.readValue(answer, ReadDocument.Outcome.class);
      var refusal = outcome.refusal();
      if (refusal != null) {
        throw RefusedException.of(refusal);
      }
      var reading = outcome.reading();
      if (reading == null) {
        throw RefusedException.of(Refusal.UNREADABLE);
      }
      return reading;
    } catch (IOException | CompletionException e) {
      // Whatever it died of, this document is the one that did it.
      LOG.warnf(e, "The reader of a document ended with %d", exit);
      throw RefusedException.of(Refusal.UNREADABLE);
    }
  }
}
