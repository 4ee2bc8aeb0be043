package io.tenward.home;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.board.PublishedBoard;
import io.tenward.board.gather.OwnBoard;
import io.tenward.kernel.close.Released;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the search by words, over HTTP. */
@QuarkusTest
class SearchTest {
  private final SignedIn lead = SignedIn.lead();

  @Inject Database database;

  @Test
  void everyRoomIsAsked() {
    var person = lead.person(lead.group("team"), "Isla Grant").toString();
    var goal = made("/api/goals", Map.of("kind", "growth", "title", "Hand over the refunds"));
    var step = Map.of("text", "Ask Jonas", "note", "About refunds", "goalId", goal);
    var task = made("/api/tasks", step);
    var note = note("Call about the refund screens", Map.of("personId", person));
    change("/api/contacts/" + person, Map.of("why", "The refund API", "rhythmDays", 30));
    var talk = made("/api/talks", Map.of("personId", person, "day", "2099-01-15"));
    change("/api/talks/" + talk, Map.of("preparation", "Refunds first"));
    var point = made("/api/talks/" + talk + "/points", Map.of("text", "Who pays refunds?"));
    var survey = Released.of(lead.memberId(), List.of("Refund events changed twice.", "Nothing."));
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "not-now", "The refunds come first.");
    var heard = made(told.board().path() + "/heard-notes", Map.of("text", "Refunds are slow"));

    var found = search("refunds");
    assertEquals(
        List.of("goal", "task", "contact", "entry", "talk", "point", "theme", "heard", "comment"),
        found.getList("kinds.kind"));
    assertEquals(
        List.of(goal, task, person, note, talk, point, told.theme(0), heard, idOf(survey)),
        found.getList("kinds.collect { it.hits[0].id }"));
    assertEquals(
        List.of("goal", "person", "person", "person", "person", "board", "board", "survey"),
        found.getList("kinds.collect { it.hits[0].place?.kind }.findAll()"));
    assertEquals("Isla Grant", found.get("kinds[3].hits[0].place.title"));
    assertEquals("Ask Jonas\nAbout refunds", found.get("kinds[1].hits[0].text"));
    assertEquals("{start=16, end=23}", found.get("kinds[1].hits[0].marks[0]").toString());
    assertEquals(List.of(), search(SignedIn.lead(), "refunds").getList("kinds"));
    assertEquals(List.of(), search(lead.colleague(), "refunds").getList("kinds"));
  }

  /** A comment names its survey, and nothing that tells groups apart. */
  @Test
  void aCommentIsFoundWhileItMayBeRead() {
    var survey = Released.of(lead.memberId(), List.of("The ferry is late."));
    var hit = search("ferry").getMap("kinds[0].hits[0]");
    assertEquals(List.of("id", "text", "marks", "place"), new ArrayList<>(hit.keySet()));
    assertEquals(survey.commentIds().getFirst().toString(), hit.get("id"));

    var other = SignedIn.lead();
    var unrated = Released.heldBack(other.memberId());
    database.update(
        """
        insert into comment (comment_id, survey_id, workspace_id, question_id, field, text)
        values (?, ?, ?, 'on-track.focus', 'example', 'The ferry is late.')
        """,
        UUID.randomUUID(),
        unrated.surveyId(),
        other.workspaceId());
    assertEquals(List.of(), search(other, "ferry").getList("kinds"));
    other.request().post(unrated.path() + "/self-rating/waive").then().statusCode(200);
    assertEquals(List.of("comment"), search(other, "ferry").getList("kinds.kind"));
  }

  @ParameterizedTest
  @CsvSource({
    "priority,    Your priorities changed",
    "explaining,  She explains it well",
    "Häuser,      Ein Haus am See",
    "Gesprächen,  Das Gespräch war kurz",
    "david,       Asked Dâvid for two days",
    "dâvid,       Asked David for two days",
    "refu,        The refund screens",
    "screens of refund, The screens of the refund team",
    "and,         Either and/or both",
    "tenward.example, Write to mara@tenward.example",
  })
  void aWordIsFoundInItsOtherForms(String sought, String written) {
    note(written);
    var hit = search(sought);
    assertEquals(written, hit.get("kinds[0].hits[0].text"));
    assertTrue(hit.getList("kinds[0].hits[0].marks").size() > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"payroll refund", "fund", "re", "refunds payroll"})
  void allWordsStandInAHitFromTheirBeginning(String sought) {
    note("The refund screens");
    assertEquals(List.of(), search(sought).getList("kinds"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r", "?!", "'", "a 7 %", "\\"})
  void signsAndSingleLettersAreNotSearched(String sought) {
    note("r a 7 ?! '");
    var found = search(sought);
    assertEquals(List.of(), found.getList("words"));
    assertEquals(List.of(), found.getList("kinds"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"o'refund:* | the", "refund & !screens", "refund%' --", "REFUND \\ <b>"})
  void signsAmongWordsDoNothing(String sought) {
    note("O refund the screens of b");
    assertEquals("O refund the screens of b", search(sought).get("kinds[0].hits[0].text"));
  }

  @Test
  void theWordAsTypedComesFirstThenTheLatest() {
    note("Plan the ferry", Map.of("day", "2027-01-03"));
    note("Plans for ferries", Map.of("day", "2027-01-09"));
    IntStream.rangeClosed(1, 8)
        .forEach(day -> note("Ferry " + day, Map.of("day", "2027-01-0" + day)));
    var found = search("ferry");
    assertEquals(10, found.getInt("kinds[0].count"));
    assertEquals(8, found.getList("kinds[0].hits").size());
    assertEquals("Ferry 8", found.get("kinds[0].hits[0].text"));
    assertThat(found.getList("kinds[0].hits.text").toString(), not(containsString("ferries")));
  }

  @Test
  void aLongTextShowsThePartWithTheWordInWholeWords() {
    note("Before it. ".repeat(20) + "🙂 Then the ferry came. " + "Afterwards ".repeat(20));
    var hit = search("ferry");
    String text = hit.get("kinds[0].hits[0].text");
    assertThat(text.length(), lessThanOrEqualTo(200));
    assertThat(text, both(startsWith("…")).and(endsWith(" Afterwards…")));
    int start = hit.getInt("kinds[0].hits[0].marks[0].start");
    assertEquals("ferry", text.substring(start, hit.getInt("kinds[0].hits[0].marks[0].end")));
  }

  private String idOf(Released survey) {
    return database
        .ids(
            "select comment_id from comment where survey_id = ? and text like 'Refund%'",
            survey.surveyId())
        .getFirst()
        .toString();
  }

  private void note(String text) {
    note(text, Map.of());
  }

  private String note(String text, Map<String, ?> more) {
    var draft =
        new HashMap<String, Object>(Map.of("day", "2027-01-14", "kind", "did", "text", text));
    draft.putAll(more);
    return made("/api/entries", draft);
  }

  private String made(String path, Map<String, ?> draft) {
    return lead.request().body(draft).post(path).then().statusCode(201).extract().path("id");
  }

  private void change(String path, Map<String, ?> patch) {
    lead.patch("*").body(patch).patch(path).then().statusCode(200);
  }

  private JsonPath search(String words) {
    return search(lead, words);
  }

  private static JsonPath search(SignedIn member, String words) {
    return member
        .request()
        .queryParam("q", words)
        .get("/api/search")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
