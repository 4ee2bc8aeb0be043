package io.tenward.situation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks what the migration makes of the cards of an older version. */
@QuarkusTest
class CardsBecomeSituationsTest {
  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/V202611291120__situations_of_cards.sql");

  private static final String SENT = "What moved\nReviews are done by noon";

  private final SignedIn lead = SignedIn.lead();
  @Inject Database database;

  private void migrate(String cardsOfTalk, String talk) throws IOException {
    var script = Files.readString(MIGRATION);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database.update("alter table talk add column cards text not null default '[]'");
              database.update(
                  "update talk set cards = ? where talk_id = ?::uuid", cardsOfTalk, talk);
              for (var statement : script.split(";\n")) {
                if (!statement.isBlank()) {
                  database.update(statement);
                }
              }
            });
  }

  @Test
  void eachOutcomeIsReadAsASituation() throws IOException {
    var group = lead.group("team");
    var aylin = lead.person(group, "Aylin Demir").toString();
    var petra = lead.person(group, "Petra Lenz").toString();
    entry(
        Map.of("card", "not-yet", "outcome", "not-now", "personId", petra),
        "Not now: A talk at the guild\nAsk me again in four weeks.");
    var brought = Map.of("card", "mine-to-solve", "personId", aylin);
    entry(
        with(brought, Map.of("outcome", "took", "minutes", 20, "kind", "heard")),
        "The build is slow");
    var took = task(with(brought, Map.of("text", "The build is slow")));
    var update = Map.<String, Object>of("card", "update", "outcome", "upward");
    entry(update, SENT);
    entry(with(update, Map.of("kind", "touch", "personId", petra)), "Update: Upward");
    var shared =
        task(
            Map.of(
                "text",
                "The budget is cut",
                "card",
                "what-to-share",
                "outcome",
                "team",
                "note",
                "They leave",
                "dueOn",
                "2099-01-15"));
    finish(shared, "They asked good questions");
    var given =
        task(
            Map.of(
                "text",
                "Run the release",
                "card",
                "delegate",
                "note",
                "No change of the schema",
                "state",
                "waiting",
                "dueOn",
                "2099-01-15",
                "minutes",
                90,
                "personId",
                aylin));
    task(Map.of("text", "Update: Upward", "card", "update", "outcome", "upward"));
    entry(Map.of("card", "fit", "outcome", "gives", "kind", "reflection"), "It gives me energy");
    String talk =
        send("/api/talks", Map.of("personId", aylin, "day", "2099-01-20")).extract().path("id");
    migrate(
        """
        [{"kind": "bridge", "answers": [{"question": "as-risk", "text": "We may lose a week"}]}]
        """,
        talk);

    of("say-no")
        .body("items.title", contains("A talk at the guild"))
        .body("items.state", contains("done"))
        .body("items[0].answers.text", contains("not-now", null, "Ask me again in four weeks."))
        .body("items[0].answers.person.name", contains("Petra Lenz"));
    of("brought-problem")
        .body("items.title", contains("The build is slow"))
        .body("items.taskId", contains(took))
        .body("items[0].answers.text", contains("took", null, "20"))
        .body("items[0].answers.person.name", contains("Aylin Demir"));
    of("update")
        .body("items[0].title", nullValue())
        .body("items[0].answers.text", contains("upward", SENT, null))
        .body("items[0].answers.person.id", contains(petra));
    of("share")
        .body("items.state", contains("done"))
        .body("items.note", contains("They asked good questions"))
        .body("items[0].answers.text", contains("team", "They leave", "2099-01-15"));
    of("hand-over")
        .body("items.state", contains("open"))
        .body("items.taskId", contains(given))
        .body("items[0].answers.person.name", contains("Aylin Demir"))
        .body(
            "items[0].answers.text", contains(null, "No change of the schema", "2099-01-15", "90"));
    of("other-terms")
        .body("items.state", contains("open"))
        .body("items.day", contains("2099-01-20"))
        .body("items[0].answers.person.name", contains("Aylin Demir"))
        .body("items[0].answers.text", contains(null, "We may lose a week"));
    List<String> all = read("/api/situations").body("items", hasSize(6)).extract().path("items.id");
    all.forEach(this::comesBackAsItWas);
    read("/api/search?q=guild").body("kinds.kind", hasItem("situation"));
    assertEquals(
        1L,
        database
            .first(
                """
                select count(*) from situation where member_id = ?
                  and words = E'The budget is cut\\nThey asked good questions\\nThey leave'
                """,
                row -> row.getLong(1),
                lead.memberId())
            .orElseThrow());
    read("/api/tasks").body("items", hasSize(4));
  }

  /**
   * Restores the situation as an undo does: the contract takes its form and its answers, and
   * nothing is lost.
   */
  private void comesBackAsItWas(String id) {
    Map<String, Object> was = read("/api/situations/" + id).extract().path("");
    @SuppressWarnings("unchecked")
    var answers = (List<Map<String, Object>>) was.get("answers");
    var drafts =
        answers.stream()
            .map(
                answer -> {
                  var draft = new HashMap<>(answer);
                  if (draft.remove("person") instanceof Map<?, ?> person) {
                    draft.put("personId", person.get("id"));
                  }
                  return draft;
                })
            .toList();
    var draft =
        Map.of(
            "template", was.get("template"),
            "day", was.get("day"),
            "form", was.get("form"),
            "answers", drafts);
    send("/api/situations", draft)
        .body("form", equalTo(was.get("form")))
        .body("answers.field", equalTo(answers.stream().map(one -> one.get("field")).toList()))
        .body("answers.text", equalTo(answers.stream().map(one -> one.get("text")).toList()))
        .body("answers.person", equalTo(answers.stream().map(one -> one.get("person")).toList()));
  }

  private static Map<String, Object> with(Map<String, ?> some, Map<String, ?> more) {
    var all = new HashMap<String, Object>(some);
    all.putAll(more);
    return all;
  }

  private void entry(Map<String, ?> draft, String text) {
    var day = Map.of("day", "2026-11-20", "text", text);
    send("/api/entries", with(with(Map.of("kind", "did"), day), draft));
  }

  private String task(Map<String, ?> draft) {
    return send("/api/tasks", draft).extract().path("id");
  }

  private void finish(String task, String happened) {
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("happened", happened))
        .post("/api/tasks/" + task + "/finish")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse of(String template) {
    return read("/api/situations?template=" + template).body("items", hasSize(1));
  }

  private ValidatableResponse read(String path) {
    return lead.request().get(path).then().statusCode(200);
  }

  private ValidatableResponse send(String path, Map<String, ?> body) {
    return lead.request().body(body).post(path).then().statusCode(201);
  }
}
