package io.tenward.base.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInjectionFilterTest {
  private static final String FORGED = "2026-11-30 08:00:00 WARN  A sign-in failed from 192.0.2.1";
  private final PatternFormatter formatter =
      new PatternFormatter("%d{yyyy-MM-dd HH:mm:ss} %-5p %s%e%n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\r",
        "\r\n",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u000b",
        "\f",
        "\u001b[2K",
        "\u202e"
      })
  void aTextStaysPartOfItsLine(String separator) {
    var text = "tool" + separator + FORGED;
    assertOneLine(new ExtLogRecord(Level.WARN, text, "test"));
    var withParameter = new ExtLogRecord(Level.WARN, "No %s", ExtLogRecord.FormatStyle.PRINTF, "t");
    withParameter.setParameters(new Object[] {text});
    assertOneLine(withParameter);
    var thrown = new ExtLogRecord(Level.WARN, "It failed", "test");
    thrown.setThrown(new IllegalStateException(text, new IllegalArgumentException(text)));
    assertOneLine(thrown);
  }

  private void assertOneLine(ExtLogRecord log) {
    new LogInjectionFilter().isLoggable(log);
    var printed = formatter.format(log);
    assertEquals(1, printed.lines().filter(line -> line.matches("\\d{4}-.*")).count(), printed);
    assertFalse(printed.matches("(?s).*[\\p{Cc}\\p{Cf}&&[^\\n\\t]].*"), printed);
  }
}
