package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.role.reading.text.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks what people's documents have that the books on their formats do not mention. The table is
 * {@code cases/expected.txt}: a line "== file", then its clauses as "+ heading | text", with "-"
 * where one is left out, or "REFUSED" with the reason.
 */
class CasesTest {
  static Stream<Arguments> cases() throws IOException {
    var table = new String(bytes("expected.txt"), UTF_8);
    return Arrays.stream(table.split("(?m)^== "))
        .filter(part -> !part.isBlank())
        .map(part -> part.strip().split("\n", 2))
        .map(part -> Arguments.of(part[0], part[1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReadAsItsReadersWould(String file, String expected) throws IOException {
    assertEquals(expected, String.join("\n", read(file)));
  }

  private static List<String> read(String file) throws IOException {
    try {
      var lines = new ArrayList<String>();
      for (var clause : Documents.read(file, bytes(file)).clauses()) {
        lines.add((clause.leftOut() ? "- " : "+ ") + clause.heading() + " | " + clause.text());
      }
      return lines;
    } catch (RefusedException e) {
      return List.of("REFUSED " + e.refusal());
    }
  }

  private static byte[] bytes(String file) throws IOException {
    try (var in =
        Objects.requireNonNull(CasesTest.class.getResourceAsStream("cases/" + file), file)) {
      return in.readAllBytes();
    }
  }
}
