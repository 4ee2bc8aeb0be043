package io.tenward.situation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follows situations that count, last until a day, close their lines and come up again. */
@QuarkusTest
class RecordTest {
  private static final Map<String, Object> COST =
      Map.of("key", "cost", "label", own("What does it cost?"), "kind", "amount");

  private final SignedIn lead = SignedIn.lead();

  @ParameterizedTest
  @CsvSource({
    "1450, 201",
    "2.5, 201",
    "0, 201",
    "10000, 201",
    "'1,5', 400",
    "1e3, 400",
    "-1, 400",
    "10000.1, 400",
    "0.0001, 400",
    "many, 400"
  })
  void anAmountIsADecimalWithinItsBounds(String text, int status) {
    var template = template(Map.of("fields", List.of(with(COST, "most", 10000))));
    begin(template, Map.of("answers", List.of(Map.of("field", "cost", "text", text))))
        .statusCode(status)
        .body("errors.pointer", status == 400 ? contains("/answers/0/text") : equalTo(null));
  }

  @Test
  void anAmountBelowZeroIsAllowedWhereTheQuestionSaysSo() {
    var template = template(Map.of("fields", List.of(with(COST, "least", -5))));
    begin(template, Map.of("answers", List.of(Map.of("field", "cost", "text", "-5"))))
        .statusCode(201);
  }

  @Test
  void aFormSaysWhatItCounts() {
    var euros = with(COST, "unit", own("EUR"));
    var text = Map.of("key", "what", "label", own("What?"), "kind", "line");
    refused(with(COST, "limit", Map.of("amount", 600)), "/form/fields/0/unit", "required");
    refused(with(euros, "limit", Map.of()), "/form/fields/0/limit/amount", "required");
    refused(
        with(euros, "limit", Map.of("amount", 1, "field", "cost")),
        "/form/fields/0/limit/amount",
        "contradictory");
    refused(
        with(euros, "limit", Map.of("field", "budget")),
        "/form/fields/0/limit/field",
        "unknown-field");
    refused(
        with(euros, "limit", Map.of("field", "cost")),
        "/form/fields/0/limit/field",
        "contradictory");
    refused(with(text, "unit", own("EUR")), "/form/fields/0/unit", "contradictory");
    refused(with(with(COST, "least", 5), "most", 1), "/form/fields/0/most", "out-of-range");
    var counts = List.of(Map.of("field", "what", "how", "sum"));
    post(
            "/api/situation-templates",
            Map.of("form", form(Map.of("fields", List.of(text), "counts", counts))))
        .statusCode(400)
        .body("errors.pointer", contains("/form/counts/0/field"))
        .body("errors.code", contains("contradictory"));
    var by = List.of(Map.of("field", "cost", "how", "sum", "by", "month", "of", "when"));
    post(
            "/api/situation-templates",
            Map.of("form", form(Map.of("fields", List.of(euros), "counts", by))))
        .statusCode(400)
        .body("errors.pointer", contains("/form/counts/0/of"));
  }

  @Test
  void aPeriodEndsOnItsLastDay() {
    var during = template(Map.of("fields", List.of(COST), "during", true));
    begin(during, Map.of("until", "2026-10-31"))
        .statusCode(400)
        .body("errors.pointer", contains("/until"))
        .body("errors.code", contains("out-of-range"))
        .body("errors[0].params.min", equalTo("2026-11-02"));
    begin(template(Map.of("fields", List.of(COST))), Map.of("until", "2026-12-31"))
        .statusCode(400)
        .body("errors.pointer", contains("/until"))
        .body("errors.code", contains("contradictory"));
    String id = begin(during, Map.of("until", "2026-12-03")).statusCode(201).extract().path("id");
    toDos("2026-12-02").body("items", empty());
    toDos("2026-12-03").body("items.reason", contains("period-ends"));
    change(id, Map.of("until", "2026-12-10")).statusCode(200).body("until", equalTo("2026-12-10"));
    toDos("2026-12-03").body("items", empty());
    change(id, Map.of("until", "2027-01-10", "changeReason", "Beth is away")).statusCode(200);
    change(id, Map.of("state", "done")).statusCode(200);
    toDos("2027-01-10").body("items", empty());
    lead.request()
        .get("/api/history?kind=situation&id=" + id)
        .then()
        .body("changes.findAll { it.field == 'until' }.before", hasItem("2026-12-03"));
  }

  @Test
  void aLineIsDueUntilItIsDoneOrDropped() {
    var template =
        template(
            Map.of(
                "fields",
                List.of(COST),
                "ticks",
                true,
                "lines",
                List.of(ask("what", "line"), ask("due", "day"))));
    var answers =
        List.of(
            line(1, "what", "Kafka course"),
            line(1, "due", "2026-12-01"),
            line(2, "what", "Coaching"),
            line(2, "due", "2026-12-04"),
            line(3, "what", "Without a day"));
    String id = begin(template, Map.of("answers", answers)).statusCode(201).extract().path("id");
    toDos("2026-11-30").body("items", empty());
    toDos("2026-12-04")
        .body("items.reason", contains("situation-line", "situation-line"))
        .body("items.line.line", contains(1, 2))
        .body("items.line.text", contains("Kafka course", "Coaching"))
        .body("items.situation.id", contains(id, id));
    change(id, Map.of("lineStates", List.of(state(1, "done", null))))
        .statusCode(200)
        .body("lineStates.line", contains(1));
    toDos("2026-12-04").body("items.line.line", contains(2));
    change(id, Map.of("lineStates", List.of(state(2, "dropped", null))))
        .statusCode(400)
        .body("errors.pointer", contains("/lineStates/0/reason"))
        .body("errors.code", contains("required"));
    change(
            id,
            Map.of(
                "lineStates",
                List.of(state(1, "done", null), state(2, "dropped", "The supplier cancelled it"))))
        .statusCode(200);
    toDos("2026-12-04").body("items", empty());
    lead.request().get("/api/search?q=supplier").then().body("kinds.kind", hasItem("situation"));
    change(id, Map.of("lineStates", List.of(state(9, "done", null))))
        .statusCode(400)
        .body("errors.pointer", contains("/lineStates/0/line"))
        .body("errors.code", contains("unknown-field"));
    change(id, Map.of("lineStates", List.of(state(1, "done", null), state(1, "done", null))))
        .statusCode(400)
        .body("errors.code", contains("duplicate"));
    change(id, Map.of("answers", List.of(line(1, "what", "Kafka course"))))
        .statusCode(200)
        .body("lineStates.line", contains(1));
    begin(
            template(Map.of("fields", List.of(COST), "lines", List.of(ask("what", "line")))),
            Map.of(
                "answers",
                List.of(line(1, "what", "A")),
                "lineStates",
                List.of(state(1, "done", null))))
        .statusCode(400)
        .body("errors.code", contains("contradictory"));
  }

  @Test
  void theLatestOfATemplateComesUpAgain() {
    var template = template(Map.of("fields", List.of(COST), "every", "quarter"));
    var first = begin(template, Map.of("every", "quarter")).statusCode(201);
    toDos("2027-02-01").body("items", empty());
    toDos("2027-02-02")
        .body("items.reason", contains("situation-again"))
        .body("items.day", contains("2027-02-02"));
    change(first.extract().path("id"), Map.of("state", "done")).statusCode(200);
    toDos("2027-02-02").body("items.reason", contains("situation-again"));
    String second =
        begin(template, Map.of("every", "week", "day", "2027-02-02"))
            .statusCode(201)
            .extract()
            .path("id");
    toDos("2027-02-08").body("items", empty());
    toDos("2027-02-09").body("items.situation.id", contains(second));
    change(second, with(Map.of("title", "The last one"), "every", null)).statusCode(200);
    toDos("2027-12-31").body("items", empty());
  }

  @Test
  void onePeriodCanEndAndComeAgainOnADay() {
    var template = template(Map.of("fields", List.of(COST), "during", true));
    begin(template, Map.of("until", "2026-11-03", "every", "week")).statusCode(201);
    toDos("2026-11-09").body("items.reason", containsInAnyOrder("period-ends", "situation-again"));
  }

  /** A project's stages may be the lead's own. */
  @Test
  void theLeadIsAnAnswerWhereTheQuestionSaysSo() {
    var stage = Map.of("key", "stage", "label", own("Which?"), "kind", "line");
    var who = Map.of("key", "who", "label", own("Who?"), "kind", "person");
    var mine = Map.of("field", "who", "line", 1, "personId", lead.memberId().toString());
    var asked = Map.of("fields", List.of(stage), "lines", List.of(with(who, "you", true)));
    begin(template(asked), Map.of("answers", List.of(mine)))
        .statusCode(201)
        .body("answers.person.id", contains(lead.memberId().toString()));
    var others =
        Map.of("field", "who", "line", 1, "personId", lead.colleague().memberId().toString());
    begin(template(asked), Map.of("answers", List.of(others))).statusCode(400);
    begin(
            template(Map.of("fields", List.of(stage), "lines", List.of(who))),
            Map.of("answers", List.of(mine)))
        .statusCode(400)
        .body("errors.pointer", contains("/answers/0/personId"))
        .body("errors.code", contains("unknown-person"));
    refused(with(stage, "you", true), "/form/fields/0/you", "contradictory");
    refused(with(who, "you", true), "/form/fields/0/you", "contradictory");
  }

  private ValidatableResponse toDos(String day) {
    return lead.request().get("/api/to-dos?day=" + day).then().statusCode(200);
  }

  private void refused(Map<String, ?> question, String pointer, String code) {
    post("/api/situation-templates", Map.of("form", form(Map.of("fields", List.of(question)))))
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  private String template(Map<String, ?> parts) {
    return post("/api/situation-templates", Map.of("form", form(parts)))
        .statusCode(201)
        .extract()
        .path("key");
  }

  private ValidatableResponse begin(String template, Map<String, ?> parts) {
    var draft = new HashMap<String, Object>(Map.of("template", template, "day", "2026-11-02"));
    draft.putAll(parts);
    return post("/api/situations", draft);
  }

  private ValidatableResponse change(String id, Map<String, ?> patch) {
    return lead.patch("*").body(patch).patch("/api/situations/" + id).then();
  }

  private ValidatableResponse post(String path, Object body) {
    return lead.request().body(body).post(path).then();
  }

  private static Map<String, Object> form(Map<String, ?> parts) {
    var form = new HashMap<String, Object>(parts);
    form.put("name", own("Learning"));
    form.put("note", own("Keeps a budget"));
    return form;
  }

  private static Map<String, Object> ask(String key, String kind) {
    return Map.of("key", key, "label", own("What?"), "kind", kind);
  }

  private static Map<String, String> own(String text) {
    return Map.of("own", text);
  }

  private static Map<String, Object> line(int line, String field, String text) {
    return Map.of("field", field, "line", line, "text", text);
  }

  private static Map<String, Object> state(int line, String state, String reason) {
    var of = new HashMap<String, Object>(Map.of("line", line, "state", state));
    if (reason != null) {
      of.put("reason", reason);
    }
    return of;
  }

  private static Map<String, Object> with(Map<String, Object> of, String name, Object value) {
    var more = new HashMap<>(of);
    more.put(name, value);
    return more;
  }
}
