package io.tenward.role.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of several columns are read as a person reads them, however the file has their lines. */
class ColumnsTest {
  private static final List<String> LEFT =
      List.of(
          "# Your responsibilities",
          "• Take technical ownership of",
          "the billing domain and its",
          "services",
          "• Lead and mentor a team of",
          "six to eight engineers",
          "• Review within a working",
          "day whatever others of the");
  private static final List<String> RIGHT =
      List.of(
          "team have written",
          "• Drive the roadmap in close",
          "alignment with product",
          "# Your profile",
          "• Several years in a team that",
          "runs what it has built",
          "• You say no in a way that",
          "helps others to decide");

  private static final List<String> READ =
      List.of(
          "Tech Lead, Billing: we look for somebody who takes over a team that is new to all of"
              + " it.",
          "Take technical ownership of the billing domain and its services",
          "Lead and mentor a team of six to eight engineers",
          "Review within a working day whatever others of the team have written",
          "Drive the roadmap in close alignment with product",
          "Several years in a team that runs what it has built",
          "You say no in a way that helps others to decide",
          "Please send your application to the people department of Nordhafen in time.");

  @ParameterizedTest
  @EnumSource
  void twoColumnsBetweenFullLines(ColumnPaper.Order order) throws Exception {
    try (var paper = new ColumnPaper(order)) {
      paper.wide("Tech Lead, Billing: we look for somebody who takes over a team that is new to");
      paper.wide("all of it.");
      paper.columns(LEFT, RIGHT);
      paper.wide("Please send your application to the people department of Nordhafen in time.");
      assertEquals(READ, texts(paper.bytes()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachPageForItself(ColumnPaper.Order order) throws Exception {
    try (var paper = new ColumnPaper(order)) {
      paper.columns(LEFT, RIGHT);
      paper.turn();
      paper.columns(
          List.of(
              "• Keep the promise that one",
              "can sleep while on call",
              "• Say what is not done and",
              "why that is so"),
          List.of(
              "• Meet clients and hear what",
              "they cannot do today",
              "• Bring newcomers to their",
              "first release in a week"));
      var read = texts(paper.bytes());
      assertEquals(READ.subList(1, 7), read.subList(0, 6));
      assertEquals(
          List.of(
              "Keep the promise that one can sleep while on call",
              "Say what is not done and why that is so",
              "Meet clients and hear what they cannot do today",
              "Bring newcomers to their first release in a week"),
          read.subList(6, read.size()));
    }
  }

  /** Labels belong to what stands beside them. */
  @Test
  void aTableOfLabelsIsNoColumns() throws Exception {
    try (var paper = new ColumnPaper(ColumnPaper.Order.BY_ROW)) {
      paper.columns(
          List.of("Reports to", "Place", "Team", "Begins"),
          List.of(
              "the head of engineering of it",
              "Hamburg, three days a week at least",
              "Billing, with eight engineers",
              "in the spring of next year"));
      var read = String.join(" ", texts(paper.bytes()));
      assertTrue(read.startsWith("Reports to the head of engineering of it Place Hamburg"), read);
    }
  }

  private static List<String> texts(byte[] pdf) throws Exception {
    return Documents.read("job.pdf", pdf).clauses().stream()
        .map(DocumentReading.Clause::text)
        .toList();
  }
}
