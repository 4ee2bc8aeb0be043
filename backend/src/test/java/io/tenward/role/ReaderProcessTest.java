package io.tenward.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tenward.role.reading.HostileDocuments;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that a document can harm only a process of its own, which ends. */
@Tag("deep")
class ReaderProcessTest {
  @Test
  void itReadsWhatItIsSent() throws Exception {
    var reader = new ReaderProcess(Duration.ofMinutes(2));
    var reading =
        reader.read("Stelle \u00e4.md", "# Tasks\n\n* F\u00fchrt das Team".getBytes(UTF_8));
    assertEquals("F\u00fchrt das Team", reading.clauses().getFirst().text());
    assertEquals("Tasks", reading.clauses().getFirst().heading());
  }

  @Test
  void whatTakesTooLongIsEnded() throws Exception {
    var bytes = HostileDocuments.pdfOfPages(20);
    var reader = new ReaderProcess(Duration.ofMillis(1));
    var before = ProcessHandle.current().children().count();
    assertThrows(TimeoutException.class, () -> reader.read("job.pdf", bytes));
    assertEquals(before, ProcessHandle.current().children().filter(ProcessHandle::isAlive).count());
  }

  @Test
  void whateverItDiesOfTheDocumentIsRefused() {
    var sent = CompletableFuture.<Void>failedFuture(new IOException("Broken pipe"));
    for (var answer : List.of("", "{}", "{\"reading\":")) {
      var thrown =
          assertThrows(
              RefusedException.class,
              () -> ReaderProcess.reading(1, answer.getBytes(UTF_8), completedFuture(null)));
      assertEquals(Refusal.UNREADABLE, thrown.refusal());
    }
    var thrown =
        assertThrows(RefusedException.class, () -> ReaderProcess.reading(134, new byte[0], sent));
    assertEquals(Refusal.UNREADABLE, thrown.refusal());
  }

  @Test
  void whatEatsMemoryEndsItselfOnly() throws Exception {
    var bytes = HostileDocuments.greedyPdf();
    var reader = new ReaderProcess(Duration.ofMinutes(2));
    var thrown = assertThrows(RefusedException.class, () -> reader.read("job.pdf", bytes));
    assertEquals(Refusal.TOO_COSTLY, thrown.refusal());
  }
}
