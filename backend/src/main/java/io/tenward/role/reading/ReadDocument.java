package io.tenward.role.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs in a process of its own that reads one document and ends (docs/adr/0035). Its input is the
 * name in the format of {@link DataInputStream#readUTF}, then the document; its output is an {@link
 * Outcome} as JSON. Neither is on the command line, which everyone on the machine could read.
 */
public final class ReadDocument {
  /** Holds either the reading or the refusal. */
  public record Outcome(@Nullable DocumentReading reading, @Nullable Refusal refusal) {}

  private ReadDocument() {}

  public static void main(String[] args) throws IOException {
    answer(System.in, System.out);
  }

  static void answer(InputStream in, OutputStream out) throws IOException {
    var input = new DataInputStream(in);
    new ObjectMapper().writeValue(out, outcome(input.readUTF(), input.readAllBytes()));
  }

  private static Outcome outcome(String name, byte[] bytes) {
    try {
      return new Outcome(Documents.read(name, bytes), null);
    } catch (RefusedException e) {
      return new Outcome(null, e.refusal());
    } catch (StackOverflowError e) {
      return new Outcome(null, Refusal.TOO_COSTLY);
    }
  }
}
