package io.tenward.form;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.survey.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnTemplateTest {
  private SignedIn ines;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  @Test
  void isListedAfterThoseThatShip() {
    var first = OwnForm.ofReviews().keep(ines);
    var second = OwnForm.ofReviews().keep(ines);
    var all = new ArrayList<>(Template.SHIPPED.stream().map(Template::id).toList());
    all.addAll(List.of(first.id(), second.id()));

    var listed = new ArrayList<String>();
    var query = "?limit=3";
    while (query != null) {
      var page = ines.request().get("/api/templates" + query).then().statusCode(200).extract();
      listed.addAll(page.path("items.id"));
      String next = page.path("next");
      query = next == null ? null : "?limit=3&cursor=" + next;
    }
    assertEquals(all, listed);
    ines.request()
        .get(first.path())
        .then()
        .statusCode(200)
        .header("ETag", equalTo(first.etag()))
        .body("own", equalTo(true))
        .body("title.own", equalTo("How we review"))
        .body("description", nullValue())
        .body("points", equalTo(3))
        .body("minutes", equalTo(3));
    ines.colleague()
        .request()
        .get("/api/templates")
        .then()
        .body("items.id", not(hasItem(first.id())));
  }

  @Test
  void startsSurveysThatShareItsItems() {
    var template = OwnForm.ofReviews().keep(ines);
    var draft = Draft.of(ines, template.id());

    ines.request()
        .get(draft.path())
        .then()
        .body("template", equalTo(template.id()))
        .body("title", equalTo("How we review"))
        .body("questions.id", contains("own.review", "own.missing"));
    ines.request()
        .get(Draft.of(ines, "on-track").with("template", template.id()).path())
        .then()
        .body("questions.id", contains("own.review", "own.missing"));
  }

  /** Four bytes each. */
  @Test
  void takesTheLongestTextsOfTheLargestScripts() {
    var text = "\ud842\udfb7".repeat(300);
    var three = Map.of("own", text, "en", text, "de", text);
    var form = new OwnForm();
    for (int i = 0; i < 8; i++) {
      form.item("own." + i, i + text.substring(2))
          .with("anchors", Map.of("3", three, "6", three, "10", three));
    }
    var template = form.keep(ines);
    ines.patch(template.etag())
        .body(form.draft("Renamed"))
        .patch(template.path())
        .then()
        .statusCode(200)
        .body("questions[7].anchors.'10'.de", equalTo(text));
  }

  @Test
  void canGoWhileDraftsAreMadeOfIt() {
    var template = OwnForm.ofReviews().keep(ines);
    var draft = Draft.of(ines, template.id()).askingNew("team", 4);
    ines.request()
        .header("If-Match", template.etag())
        .delete(template.path())
        .then()
        .statusCode(204);

    ines.request()
        .get(draft.path())
        .then()
        .statusCode(200)
        .body("template", equalTo(template.id()))
        .body("questions", hasSize(2));
    draft.with("title", "Still here").with("template", template.id());
    assertEquals(2, draft.launch().manifest().questions().size());
    ines.request().get(template.path()).then().statusCode(404);
    unknown(template.id());
    Draft.of(ines, "on-track")
        .change("template", template.id())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/template"))
        .body("errors.code", contains("unknown-template"));
  }

  @Test
  void isNobodyElses() {
    var template = OwnForm.ofReviews().keep(ines);
    ines = SignedIn.lead();
    unknown(template.id());
    unknown(UUID.randomUUID().toString());
  }

  private void unknown(String template) {
    ines.request()
        .body(Map.of("template", template, "zone", "Europe/Berlin"))
        .post("/api/surveys")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/template"))
        .body("errors.code", contains("unknown-template"));
  }

  @Test
  void changesWithoutItsDrafts() {
    var template = OwnForm.ofReviews().keep(ines);
    var draft = Draft.of(ines, template.id());
    var other = new OwnForm().open("own.other", "What else?").questions();
    ines.patch(template.etag())
        .body(Map.of("title", "Reviews", "questions", other))
        .patch(template.path())
        .then()
        .statusCode(200)
        .body("title.own", equalTo("Reviews"))
        .body("points", equalTo(2));
    ines.request().get(draft.path()).then().body("questions", hasSize(2));
  }

  @Test
  void asksNothingTwice() {
    var twice =
        new OwnForm()
            .item("own.a", "Gives me a useful review")
            .open("own.b", "Gives me a useful review?")
            .item("own.c", "gives me  a useful review.");
    ines.request()
        .body(twice.draft("Reviews"))
        .post("/api/templates")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/questions/2/text"))
        .body("errors.code", contains("duplicate"));
  }

  @Test
  void isFinished() {
    ines.request()
        .body(new OwnForm().open("a", "A").item("b", " ").draft("Half"))
        .post("/api/templates")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/questions/1/text"))
        .body("errors.code", contains("unfinished-question"));
  }

  @Test
  void holdsNothingOverlong() {
    var most = "a".repeat(300);
    ines.request()
        .body(new OwnForm().item("own.a", most).draft("Long"))
        .post("/api/templates")
        .then()
        .statusCode(201);
    ines.request()
        .body(new OwnForm().item("own.a", "Listens").item("own.b", most + "b").draft("Longer"))
        .post("/api/templates")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/questions/1/text/own"))
        .body("errors.code", contains("too-long"))
        .body("errors.params.max", contains(300));
  }
}
