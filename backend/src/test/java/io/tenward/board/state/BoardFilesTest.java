package io.tenward.board.state;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenward.PdfText;
import io.tenward.account.member.SignedIn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A board as files: what stands in them is what stands on it, and stays text. */
@QuarkusTest
class BoardFilesTest {
  private static final String HOSTILE =
      "=1+1 <img src=x onerror=alert(1)> [x](javascript:y) www.a.example";

  private final SignedIn lead = SignedIn.lead();
  private OwnBoard board;

  @BeforeEach
  void decide() {
    var words =
        List.of("Review faster.", "Code reviews take too long.", HOSTILE, "# Fewer | meetings");
    board = OwnBoard.of(lead, Commented.by(lead.memberId(), words));
    var all = board.read().<String>getList("statements.id");
    var theme = board.theme("*Everything*", all.subList(0, 2));
    board.changed(
        "verdict",
        "themeId",
        theme,
        "verdict",
        "not-now",
        "reason",
        "First <b>this</b>.",
        "horizon",
        Map.of("text", "In spring", "remindOn", "2027-03-01"));
  }

  private Response file(String name) {
    var answer = lead.request().get(board.path() + "/downloads/" + name);
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer;
  }

  @Test
  void theJsonIsTheBoard() {
    assertEquals(lead.request().get(board.path()).asString(), file("board").asString());
    assertTrue(
        file("board")
            .header("Content-Disposition")
            .matches("attachment; filename=\"am-i-on-track-\\d{4}-\\d\\d-\\d\\d-themes.json\""));
  }

  @Test
  void aReminderIsADayInACalendar() {
    var themes = board.read();
    var reminded = themes.getString("themes.find { it.horizon != null }.id");
    var calendar = calendar(reminded).asString();
    assertTrue(calendar.contains("\r\nDTSTART;VALUE=DATE:20270301\r\n"), calendar);
    assertTrue(calendar.contains("SUMMARY:Noch einmal entscheiden: *Everything*"), calendar);
    assertTrue(calendar.replace("\r\n ", "").contains("#theme-" + reminded), calendar);
    var uid = "UID:theme-%s-%s@".formatted(reminded, board.id());
    assertTrue(calendar.replace("\r\n ", "").contains(uid), calendar);
    calendar(OwnBoard.newId()).then().statusCode(409).body("type", endsWith("/nothing-to-remind"));
    var all = lead.request().get(board.path() + "/downloads/calendar").asString();
    assertTrue(all.contains("SUMMARY:Decide again: *Everything*"), all);
  }

  private Response calendar(String themeId) {
    return lead.request().get(board.path() + "/downloads/calendar?language=de&themeId=" + themeId);
  }

  @Test
  void theTableHoldsEveryStatementWithItsVerdict() {
    var rows = file("statements").asString().lines().toList();
    assertEquals(1 + board.read().getList("statements").size(), rows.size());
    assertTrue(rows.getFirst().contains("\"theme\",\"voices\",\"verdict\""), rows.getFirst());
    assertEquals(
        2,
        rows.stream()
            .filter(
                row ->
                    row.startsWith(
                        "\"*Everything*\",2,\"not-now\",\"First <b>this</b>.\",\"In spring\",\"2027-03-01\""))
            .count());
    assertTrue(rows.stream().anyMatch(row -> row.contains("\"'=1+1 <img")), rows.toString());
  }

  @Test
  void whatWasSaidUnderANameIsNotInTheReportAndItSaysSo() {
    board = OwnBoard.of(lead, Released.of(lead.memberId()));
    var text = report("en");
    assertTrue(text.contains("12 answers, one of them not anonymous and not on this board"), text);
    assertFalse(text.contains("named example"), text);
  }

  @Test
  void theReportCanBeReadAndReadAloud() throws IOException {
    try (var document = Loader.loadPDF(file("report?language=de").asByteArray())) {
      var catalog = document.getDocumentCatalog();
      assertEquals("de", catalog.getLanguage());
      assertTrue(catalog.getMarkInfo().isMarked());
    }
    var text = report("de");
    assertTrue(text.contains("*Everything*"), text);
    assertTrue(
        text.contains("2 Kommentare · Jetzt nicht: In spring (wieder fällig am 1. März 2027)"),
        text);
    assertTrue(text.contains("First <b>this</b>."), text);
    for (var comment : board.read().<String>getList("comments.text")) {
      assertTrue(text.contains(comment), comment + " in " + text);
    }
  }

  @Test
  void aTensionStandsInThem() {
    var tension = pulling();
    alsoSaid(tension);
    var report = report("en");
    assertTrue(
        report.contains(
            "These comments contradict each other “%s” (8 of 9 in Team) “%s” (8 of 8 in Clients)"
                .formatted(tension.one(), tension.other())),
        report);
    var rows =
        file("statements")
            .asString()
            .lines()
            .filter(row -> row.endsWith(tension.id() + '"'))
            .map(BoardFilesTest::cells)
            .toList();
    assertEquals(Map.of("Team", tension.other(), "Clients", tension.one()), byGroup(rows, 13));
    assertEquals(
        Map.of("Team", "8 of 8 in Clients", "Clients", "8 of 9 in Team"), byGroup(rows, 14));
  }

  @Test
  void theOtherSideMayStandUnderAnotherTheme() {
    var tension = pulling();
    var other = board.read().getList("tensions.find { it.id == '" + tension.id() + "' }.other");
    board.theme("*More*", other);
    var report = report("de");
    assertTrue(
        report.contains(
            "“%s” (Kundschaft: 8 von 8) Die Gegenposition steht in „*More*“."
                .formatted(tension.other())),
        report);
    assertTrue(report("en").contains("The opposite view is in “*More*”."));
  }

  @Test
  void aGroupOfTwoSurveysIsOneGroup() {
    var team = Map.of(BlockKind.TEAM, wanting("fewer"));
    var clients = new LinkedHashMap<BlockKind, List<String>>();
    clients.put(BlockKind.TEAM, wanting("fewer"));
    clients.put(BlockKind.CLIENT, wanting("more"));
    board =
        OwnBoard.of(
            lead,
            Commented.by(lead.memberId(), true, team),
            Commented.by(lead.memberId(), true, clients));
    board.opposed(wanting("fewer"), wanting("more"));
    var text = report("en");
    assertTrue(text.contains("(16 of 16 in Team)"), text);
    assertFalse(text.contains("8 in Team"), text);
  }

  private static Map<String, String> byGroup(List<List<String>> rows, int column) {
    return rows.stream()
        .collect(Collectors.toMap(row -> row.get(7), row -> row.get(column), (one, same) -> one));
  }

  /** One more of the team has a voice in its theme, and does not take this side. */
  private void alsoSaid(Pulling tension) {
    String theme = board.read().get("tensions.find { it.id == '" + tension.id() + "' }.themeId");
    board.move(List.of(board.statement("Water the plants.")), theme);
  }

  private record Pulling(String id, String one, String other) {}

  /** A board with a tension, of which each side is named by the first who says it. */
  private Pulling pulling() {
    var words = new LinkedHashMap<BlockKind, List<String>>();
    words.put(
        BlockKind.TEAM,
        Stream.concat(wanting("fewer").stream(), Stream.of("Water the plants.")).toList());
    words.put(BlockKind.CLIENT, wanting("more"));
    board = OwnBoard.of(lead, Commented.by(lead.memberId(), true, words));
    String id = board.opposed(wanting("fewer"), wanting("more"));
    var read = board.read();
    return new Pulling(id, first(read, "one"), first(read, "other"));
  }

  private static List<String> wanting(String what) {
    return IntStream.range(0, 8)
        .mapToObj(i -> "We need " + what + " meetings" + " please".repeat(i))
        .toList();
  }

  private static String first(JsonPath board, String side) {
    var comment =
        board.getString(
            "statements.find { it.id == '%s' }.commentId"
                .formatted(board.getString("tensions[0].%s[0]".formatted(side))));
    return board.getString("comments.find { it.id == '%s' }.text".formatted(comment));
  }

  private String report(String language) {
    return PdfText.of(file("report?language=" + language));
  }

  /** Splits a row without quoted cells, in which a comma within a cell has a space behind it. */
  private static List<String> cells(String row) {
    return Stream.of(row.split(",(?! )", -1)).map(cell -> cell.replace("\"", "")).toList();
  }
}
