package io.tenward.base.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 5545. */
class CalendarTest {
  private static final String TITLE =
      "“Größe; Maß, Ziel\\Weg” schließt \ud83d\udc69\u200d\ud83d\udcbb und noch viel mehr, damit"
          + " die Zeile länger wird als erlaubt";

  private final String text =
      Calendar.of(
          List.of(
              new Calendar.Event(
                  "one@ask.example",
                  3,
                  Instant.parse("2026-11-27T17:00:00Z"),
                  TITLE,
                  "Zeile eins\r\nZeile zwei\u0007",
                  "https://ask.example/surveys/1")),
          Instant.parse("2026-11-16T09:00:00Z"));

  @Test
  void noLineIsLongerThan75OctetsAndEachEndsAsItMust() {
    assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    for (var line : text.split("\r\n")) {
      assertTrue(line.getBytes(UTF_8).length <= 75, line);
      assertTrue(!line.contains("\n") && !line.contains("\r"), line);
      assertTrue(UTF_8.newEncoder().canEncode(line), "no letter is cut in two");
    }
  }

  @Test
  void aDayIsNoMoment() {
    var day = new Calendar.EventTime.Day(LocalDate.of(2027, 5, 1));
    var event =
        new Calendar.Event("two@ask.example", 1, day, "t", "t", "https://ask.example/", false);
    var lines = Calendar.of(List.of(event), Instant.EPOCH).lines().toList();
    assertTrue(lines.contains("DTSTART;VALUE=DATE:20270501"), lines::toString);
  }

  @Test
  void unfoldedItSaysWhatWasSaid() {
    var lines = List.of(text.replace("\r\n ", "").split("\r\n"));
    assertEquals("BEGIN:VCALENDAR", lines.getFirst());
    assertTrue(lines.contains("DTSTART:20261127T170000Z"));
    assertTrue(lines.contains("DTSTAMP:20261116T090000Z"));
    assertTrue(lines.contains("SEQUENCE:3"));
    assertTrue(lines.contains("DESCRIPTION:Zeile eins\\nZeile zwei "));
    var summary = lines.stream().filter(line -> line.startsWith("SUMMARY:")).findFirst();
    assertEquals(
        "SUMMARY:" + TITLE.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,"),
        summary.orElseThrow());
  }
}
