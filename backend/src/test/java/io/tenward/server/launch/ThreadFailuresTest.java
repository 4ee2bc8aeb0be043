package io.tenward.server.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ThreadFailuresTest {
  @Test
  void aThreadThatEndsIsNamedAndNoRowIsQuoted() throws InterruptedException {
    var handler = Thread.getDefaultUncaughtExceptionHandler();
    var errors = System.err;
    var printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      ThreadFailures.tellWithoutMessages();
      var thread = Thread.ofPlatform().name("close-7").start(ThreadFailuresTest::quoteARow);
      thread.join();
    } finally {
      System.setErr(errors);
      Thread.setDefaultUncaughtExceptionHandler(handler);
    }
    var said = printed.toString(UTF_8);
    assertTrue(
        said.startsWith("The thread close-7 has ended: java.lang.IllegalStateException"), said);
    assertTrue(said.contains("ThreadFailuresTest.quoteARow"), said);
    assertFalse(said.contains("ferry"), said);
  }

  private static void quoteARow() {
    throw new IllegalStateException("Key (answer)=(the ferry leaves at nine) already exists.");
  }
}
