package io.tenward.rating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.PdfText;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.Released;
import io.tenward.results.Crowd;
import io.tenward.results.Crowd.Said;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gap view as files. Every number is worked out anew, from what everybody gave. */
@QuarkusTest
class GapFilesTest {
  /** A row for each of the team and of the clients; a column for each item. */
  private static final int[][] TEAM = {{3, 9, 5}, {4, 8, 6}, {4, 9, 4}, {3, 8, 7}, {5, 10, 6}};

  private static final int[][] CLIENTS = {{6, 8, 6}, {6, 7, 7}, {5, 9, 6}, {6, 8, 5}};
  private static final int[] SELF = {8, 6, 6};
  @Inject Database database;
  private final SignedIn lead = SignedIn.lead();
  private Released survey;

  @BeforeEach
  void release() {
    survey = rated();
  }

  @Test
  void everyNumberIsInTheTable() {
    var rows = csv("downloads/figures?language=en");
    var ratings = rows.stream().filter(row -> row.startsWith("rating,")).toList();
    var expected =
        IntStream.of(0, 1, 2)
            .boxed()
            .flatMap(
                item ->
                    Stream.of(
                        figures("Everyone", item, TEAM, CLIENTS),
                        figures("Team", item, TEAM),
                        figures("Clients", item, CLIENTS)))
            .toList();
    assertEquals(expected, ratings.stream().sorted(byItem()).toList());
    assertEquals(
        List.of("named,item-0,Item 0,,Petra Lenz,,7,,1,,,,,,,"),
        rows.stream().filter(row -> row.startsWith("named,")).toList());
    assertTrue(rows.contains("own-why-not,item-0,Item 0,,,8,,,,,,,Too slow,,,"), rows.toString());
    assertTrue(
        rows.contains("advice,item-0,Item 0,,,8,,,,,,,'=1+1,not-now,Next year,"), rows.toString());
    assertTrue(rows.stream().allMatch(row -> row.split(",", -1).length == 16), rows.toString());
  }

  @Test
  void theJsonIsExactlyWhatTheLeadReadsWithTheCyclesBeforeIt() {
    var before = rated();
    repeats(before);
    var read = lead.request().get(survey.path() + "/gaps");
    read.then().body("earlier.surveyId", contains(before.surveyId().toString()));
    assertEquals(read.asString(), file("downloads/gaps").asString());
  }

  @Test
  void theReportSaysEveryNumberAndWhoseWordsAreWhose() {
    var text = report("de");
    for (int item = 0; item < 3; item++) {
      assertTrue(
          text.contains(line("Alle", item, TEAM, CLIENTS)),
          line("Alle", item, TEAM, CLIENTS) + " in " + text);
      assertTrue(text.contains(line("Team", item, TEAM)), text);
      assertTrue(text.contains(line("Kundschaft", item, CLIENTS)), text);
    }
    assertTrue(text.contains("Ines Falk und 9 Personen sehen 1 von 3 Punkten ähnlich"), text);
    assertTrue(text.contains("Der größte Abstand beträgt 3,3 Punkte"), text);
    assertTrue(text.contains("Too slow"), text);
    assertFalse(text.contains("by name"), text);
    assertFalse(text.contains("an example"), text);
  }

  @Test
  void theReportSaysWhoReadWithoutRatingThemselves() {
    var crowds = List.of(crowd(BlockKind.TEAM, TEAM), crowd(BlockKind.CLIENT, CLIENTS));
    survey = Crowd.release(lead.memberId(), 4, crowds);
    waive();
    var text = report("de");
    assertTrue(
        text.contains(
            "9 Personen haben 3 Punkte bewertet; Ines Falk hat sie ohne Selbsteinschätzung"),
        text);
    assertFalse(text.contains("nah am Durchschnitt"), text);
    assertTrue(text.contains("zwei Gruppen liegen mindestens 2 Punkte auseinander"), text);
  }

  /** Chosen for respondents, who read it only behind a publication. */
  @Test
  void theReportHoldsAdviceWhileRespondentsReadIt() {
    assertFalse(report("de").contains("Ask first"));

    publish(true);
    var text = report("de");
    assertTrue(text.contains("Ask first"), text);
    assertTrue(text.contains("Erledigt: Since May"), text);
    assertFalse(text.contains("=1+1"), text);
    file("downloads/gaps").then().body("published", equalTo(true));

    publish(false);
    assertFalse(report("de").contains("Ask first"));
    file("downloads/gaps").then().body("published", equalTo(false));
  }

  private void publish(boolean published) {
    lead.change(survey.path() + "/publication", Map.of("published", published)).statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6 | Ines Falk and 4 people agree",
        "9 | Ines Falk and 4 people don’t agree",
        "  | 4 people rated 1 item; Ines Falk read the ratings without"
      })
  void theReportSpeaksOfOneItem(Integer own, String sentence) {
    var six = new int[] {6};
    survey =
        Crowd.release(lead.memberId(), 4, List.of(Crowd.of(BlockKind.TEAM, six, six, six, six)));
    if (own == null) {
      waive();
    } else {
      RatedThemselves.finish(lead, survey, List.of(Map.of("questionId", "item-0", "rating", own)));
    }
    var text = report("en");
    assertTrue(text.contains(sentence), text);
  }

  private void waive() {
    lead.request().post(survey.path() + "/self-rating/waive").then().statusCode(200);
  }

  @Test
  void theReportSpeaksOfOnePerson() {
    var alone = Crowd.of(BlockKind.TEAM, 14, new int[] {5});
    survey = Crowd.release(lead.memberId(), 4, List.of(alone));
    var text = report("en");
    assertTrue(text.contains("1 person took part, but there’s nothing to compare"), text);
    assertTrue(text.contains("1 of 14 answered."), text);
  }

  @Test
  void theReportCanBeReadAloud() throws IOException {
    var bytes = file("downloads/report").asByteArray();
    try (var document = Loader.loadPDF(bytes)) {
      assertTrue(document.getNumberOfPages() <= 3, document.getNumberOfPages() + " pages");
      var catalog = document.getDocumentCatalog();
      assertEquals("en", catalog.getLanguage());
      assertTrue(catalog.getMarkInfo().isMarked());
      var elements = elements(catalog.getStructureTreeRoot()).toList();
      var types = elements.stream().map(PDStructureElement::getStructureType).toList();
      assertEquals(List.of("Document", "P", "H1"), types.subList(0, 3));
      assertEquals(3, types.stream().filter("Figure"::equals).count());
      assertEquals(1 + 3 * 4, types.stream().filter("TR"::equals).count());
      assertEquals(
          "Item 0. Ines Falk 8, the others 4.7, gap −3.3. Of 9 answers, 4 gave 1 to 4,"
              + " 5 gave 5 to 7, 0 gave 8 to 10.",
          elements.stream()
              .filter(element -> element.getStructureType().equals("Figure"))
              .findFirst()
              .orElseThrow()
              .getAlternateDescription());
    }
  }

  @Test
  void theLadderHoldsAllAdviceAndWhatBecameOfIt() {
    var ladder = file("ladder").then();
    ladder.body("items.questionId", equalTo(List.of("item-0")));
    ladder.body("items[0].cycles.cycle.surveyId", equalTo(List.of(survey.surveyId().toString())));
    var advice = "items[0].cycles[0].advice.find { it.text == '%s' }.%s";
    ladder.body(advice.formatted("=1+1", "state"), equalTo("not-now"));
    ladder.body(advice.formatted("=1+1", "reason"), equalTo("Next year"));
    ladder.body(advice.formatted("Ask first", "state"), equalTo("done"));
    ladder.body(advice.formatted("Ask first", "publish"), equalTo(true));
    ladder.body("items[0].cycles[0].published", equalTo(false));
    publish(true);
    file("ladder").then().body("items[0].cycles[0].published", equalTo(true));
  }

  private static Stream<PDStructureElement> elements(PDStructureNode node) {
    return node.getKids().stream()
        .filter(PDStructureElement.class::isInstance)
        .map(PDStructureElement.class::cast)
        .flatMap(element -> Stream.concat(Stream.of(element), elements(element)));
  }

  private Released rated() {
    var team = crowd(BlockKind.TEAM, TEAM, "=1+1", "Ask first");
    var clients = crowd(BlockKind.CLIENT, CLIENTS);
    var manager =
        Crowd.manager(new Said(7, "by name", ""), new Said(0, "", ""), new Said(0, "", ""));
    var released = Crowd.release(lead.memberId(), 4, List.of(team, clients, manager));
    var items =
        IntStream.range(0, SELF.length)
            .mapToObj(
                i -> Map.of("questionId", "item-" + i, "rating", SELF[i], "whyNot", "Too slow"))
            .toList();
    RatedThemselves.finish(lead, released, items);
    answer(released, "=1+1", "not-now", "Next year", false);
    answer(released, "Ask first", "done", "Since May", true);
    return released;
  }

  private void repeats(Released before) {
    database.update(
        """
        update survey set series_id = ?,
          launched_at = now() - make_interval(days => case survey_id when ? then 90 else 0 end)
        where survey_id in (?, ?)
        """,
        survey.surveyId(),
        before.surveyId(),
        before.surveyId(),
        survey.surveyId());
  }

  private static Crowd crowd(BlockKind kind, int[][] ratings, String... advice) {
    var people = new ArrayList<List<Said>>();
    for (int i = 0; i < ratings.length; i++) {
      var said = new ArrayList<Said>();
      for (int item = 0; item < ratings[i].length; item++) {
        var text = item == 0 && i < advice.length ? advice[i] : "";
        said.add(new Said(ratings[i][item], item == 0 ? "an example" : "", text));
      }
      people.add(said);
    }
    return new Crowd(UUID.randomUUID(), kind, false, ratings.length, people);
  }

  private void answer(
      Released released, String text, String state, String reason, boolean publish) {
    String id =
        lead.request()
            .get(released.path() + "/gaps")
            .path("items.advice.flatten().find { it.text == '" + text + "' }.id");
    lead.put(
            released.path() + "/advice-steps/" + id,
            "\"0\"",
            Map.of("state", state, "reason", reason, "publish", publish))
        .statusCode(200);
  }

  private Response file(String name) {
    var response = lead.request().get(survey.path() + "/gaps/" + name);
    assertEquals(200, response.statusCode(), response.asString());
    return response;
  }

  /** Texts here hold no comma and no quote. */
  private List<String> csv(String name) {
    var text = file(name).asString();
    assertTrue(text.startsWith("\ufeff\"what\",\"item_id\",\"item\",\"label\""), text);
    return text.lines().skip(1).map(line -> line.replace("\"", "")).toList();
  }

  private static Comparator<String> byItem() {
    return Comparator.comparing(row -> row.split(",", -1)[1]);
  }

  private String report(String language) {
    return PdfText.of(file("downloads/report?language=" + language));
  }

  private static int[] given(int item, int[][]... crowds) {
    return Stream.of(crowds).flatMap(Stream::of).mapToInt(person -> person[item]).toArray();
  }

  /** Returns the average of the sum in tenths, half up. */
  private static long tenths(int[] ratings) {
    return Math.floorDiv(20L * IntStream.of(ratings).sum() + ratings.length, 2L * ratings.length);
  }

  private static String decimal(long tenths) {
    return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
  }

  private static String label(long distance) {
    return distance <= -20 ? "blind-spot" : distance >= 20 ? "hidden-strength" : "aligned";
  }

  private static String figures(String group, int item, int[][]... crowds) {
    var ratings = given(item, crowds);
    long distance = tenths(ratings) - 10L * SELF[item];
    return "rating,item-%d,Item %d,%s,%s,%d,%s,%s,%d,%d,%d,%d,,,,"
        .formatted(
            item,
            item,
            label(distance),
            group,
            SELF[item],
            decimal(tenths(ratings)),
            decimal(distance),
            ratings.length,
            within(1, 4, ratings),
            within(5, 7, ratings),
            within(8, 10, ratings));
  }

  private static String line(String group, int item, int[][]... crowds) {
    var ratings = given(item, crowds);
    long distance = tenths(ratings) - 10L * SELF[item];
    var sign = distance > 0 ? "+" : distance < 0 ? "−" : "";
    return "%s %d %s %s %d %d %d %d"
        .formatted(
            group,
            SELF[item],
            decimal(tenths(ratings)).replace('.', ','),
            sign + decimal(Math.abs(distance)).replace('.', ','),
            ratings.length,
            within(1, 4, ratings),
            within(5, 7, ratings),
            within(8, 10, ratings));
  }

  private static long within(int from, int to, int... ratings) {
    return IntStream.of(ratings).filter(rating -> rating >= from && rating <= to).count();
  }
}
