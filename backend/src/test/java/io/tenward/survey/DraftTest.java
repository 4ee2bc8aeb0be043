package io.tenward.survey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DraftTest {
  private SignedIn ines;

  private static final String[] FORMS = {
    "expectations", "balance", "on-track", "role-fit", "showcase"
  };
  private static final String[] SETS = {
    "core-responsibilities",
    "soft-skills",
    "technical-skills",
    "mindset",
    "force-multiplier",
    "liaison",
    "where-it-hurts"
  };

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  @Test
  void shipsItsTemplates() {
    ines.request()
        .get("/api/templates")
        .then()
        .statusCode(200)
        .body("items.findAll { !it.set }.id", contains(FORMS))
        .body("items.findAll { it.set }.id", contains(SETS))
        .body("items.points", contains(6, 6, 4, 6, 6, 3, 7, 5, 5, 7, 7, 6))
        .body("items[2].questions.kind", contains("item", "item", "open"));
    String next =
        ines.request()
            .get("/api/templates?limit=1")
            .then()
            .body("items.id", contains("expectations"))
            .extract()
            .path("next");
    ines.request()
        .get("/api/templates?cursor=" + next)
        .then()
        .body("items", hasSize(11))
        .body("items[0].id", equalTo("balance"))
        .body("next", nullValue());
  }

  @Test
  void startsWithSensibleValues() {
    var draft = Draft.of(ines, "on-track");

    ines.request()
        .get(draft.path())
        .then()
        .statusCode(200)
        .header("ETag", equalTo(draft.etag()))
        .body("state", equalTo("draft"))
        .body("title", equalTo("Am I on track?"))
        .body("k", equalTo(4))
        .body("closesLocal", matchesPattern(".*T18:00"))
        .body("managerAlone", equalTo("named"))
        .body("audience", empty())
        .body("questions", hasSize(3))
        .body("invited", nullValue());
  }

  @Test
  void speaksTheLanguageOfItsLead() {
    var me = ines.request().get("/api/me");
    ines.patch(me.header("ETag")).body("{\"language\":\"de\"}").patch("/api/me");

    create(Map.of("template", "expectations", "zone", "Europe/Berlin"))
        .body("title", equalTo("Was erwartest du von mir?"));
    create(Map.of("template", "expectations", "zone", "Europe/Berlin", "title", " Mein Titel "))
        .body("title", equalTo("Mein Titel"));
  }

  private ValidatableResponse create(Map<String, Object> draft) {
    return ines.request().body(draft).post("/api/surveys").then().statusCode(201);
  }

  @Test
  void isMadeOncePerKey() {
    var key = UUID.randomUUID().toString();
    var body = Map.of("template", "expectations", "zone", "Europe/Berlin");
    String first =
        ines.request().header("Idempotency-Key", key).body(body).post("/api/surveys").path("id");

    assertEquals(
        first,
        ines.request().header("Idempotency-Key", key).body(body).post("/api/surveys").path("id"));
    ines.request()
        .header("Idempotency-Key", key)
        .body(Map.of("template", "on-track", "zone", "Europe/Berlin"))
        .post("/api/surveys")
        .then()
        .statusCode(422);
    ines.request().get("/api/surveys").then().body("items.id", contains(first));
  }

  @Test
  void takesWhatTheLeadTypes() {
    var draft = Draft.of(ines, "expectations");
    var before = draft.etag();
    draft
        .with("title", "Where do I stand?")
        .with("intro", "I took over Billing in March.\n")
        .with("k", 3)
        .with("showNames", false)
        .with("managerAlone", "merged")
        .with("template", "on-track")
        .with("closesLocal", "2027-07-01T18:00")
        .with("opensLocal", "2027-06-28T09:00")
        .with("zone", "America/New_York");

    assertNotEquals(before, draft.etag());
    ines.request()
        .get(draft.path())
        .then()
        .header("ETag", equalTo(draft.etag()))
        .body("title", equalTo("Where do I stand?"))
        .body("intro", equalTo("I took over Billing in March.\n"))
        .body("k", equalTo(3))
        .body("showNames", equalTo(false))
        .body("managerAlone", equalTo("merged"))
        .body("template", equalTo("on-track"))
        .body("closesLocal", equalTo("2027-07-01T18:00"))
        .body("closesAt", equalTo("2027-07-01T22:00:00Z"))
        .body("opensLocal", equalTo("2027-06-28T09:00"))
        .body("opensAt", equalTo("2027-06-28T13:00:00Z"));
    draft.with("opensLocal", null);
    ines.request().get(draft.path()).then().body("opensAt", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          closesLocal | 2027-03-28T02:30   | /closesLocal | skipped-hour
          closesLocal | 2027-02-30T12:00   | /closesLocal | bad-format
          closesLocal | tomorrow           | /closesLocal | bad-format
          opensLocal  | 2099-01-01T12:00   | /opensLocal  | out-of-range
          zone        | Europe/Bonn        | /zone        | unknown-zone
          template    | horoscope          | /template    | unknown-template
          title       | ''                 | /title       | too-short
          k           | 2                  | /k           | out-of-range
          k           | 11                 | /k           | out-of-range
          managerAlone| hidden             | /managerAlone| bad-format
          state       | running            | /state       | unknown-field
          """)
  void refusesWhatCannotBe(String field, String value, String pointer, String code) {
    var draft = Draft.of(ines, "on-track");

    draft
        .change(field, field.equals("k") ? (Object) Integer.valueOf(value) : value)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
    ines.request().get(draft.path()).then().header("ETag", equalTo(draft.etag()));
  }

  @Test
  void namesAllThatIsWrongAndNothingElse() {
    var draft = Draft.of(ines, "on-track");

    ines.patch(draft.etag())
        .body(
            """
            {"k":"four","showNames":"yes","title":"","mood":"fine","reminders":1,
            "questions":[{"id":"a","kind":"poem","text":{"own":"A"}},{"id":"B","kind":"open","text":{"own":"B"}}]}
            """)
        .patch(draft.path())
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            contains("/k", "/mood", "/questions/0/kind", "/questions/1/id", "/showNames", "/title"))
        .body(
            "errors.code",
            contains(
                "wrong-type",
                "unknown-field",
                "bad-format",
                "bad-format",
                "wrong-type",
                "too-short"));
    ines.request().get(draft.path()).then().header("ETag", equalTo(draft.etag()));
  }

  /** Each is written as it should be. */
  @Test
  void namesAllThatDoesNotFit() {
    var draft = Draft.of(ines, "on-track");
    var question = "{\"id\":\"a\",\"kind\":\"open\",\"text\":{\"own\":\"A\"}}";

    ines.patch(draft.etag())
        .body(
            """
            {"zone":"Europe/Bonn","closesLocal":"2026-02-30T12:00","opensLocal":"1999-01-01T12:00",
            "template":"horoscope","questions":[%s,%s],"audience":[{"groupId":"%s","personIds":[]}]}
            """
                .formatted(question, question, UUID.randomUUID()))
        .patch(draft.path())
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/zone",
                "/closesLocal",
                "/opensLocal",
                "/template",
                "/questions/1/id",
                "/audience/0/groupId"));
    ines.request().get(draft.path()).then().header("ETag", equalTo(draft.etag()));
    ines.request()
        .body(Map.of("template", "horoscope", "zone", "Europe/Bonn"))
        .post("/api/surveys")
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown-template", "unknown-zone"))
        .body("errors.pointer", contains("/template", "/zone"));
  }

  @Test
  void onlyChangesWhatWasSeen() {
    var draft = Draft.of(ines, "on-track");
    var old = draft.etag();
    draft.with("k", 5);

    ines.patch(old)
        .body("{\"k\":6}")
        .patch(draft.path())
        .then()
        .statusCode(412)
        .body("current.k", equalTo(5));
    ines.request()
        .contentType("application/merge-patch+json")
        .body("{\"k\":6}")
        .patch(draft.path())
        .then()
        .statusCode(428);
    ines.request().header("If-Match", old).delete(draft.path()).then().statusCode(412);
    ines.request().delete(draft.path()).then().statusCode(428);
    ines.request().header("If-Match", draft.etag()).delete(draft.path()).then().statusCode(204);
    ines.request().get(draft.path()).then().statusCode(404);
  }

  @Test
  void listsNewestFirst() {
    var ids =
        IntStream.range(0, 3).mapToObj(i -> Draft.of(ines, "on-track").id()).toList().reversed();

    ines.request().get("/api/surveys").then().body("items.id", equalTo(ids));
    String next =
        ines.request()
            .get("/api/surveys?limit=2")
            .then()
            .body("items.id", equalTo(ids.subList(0, 2)))
            .body("next", notNullValue())
            .extract()
            .path("next");
    ines.request()
        .get("/api/surveys?limit=2&cursor=" + next)
        .then()
        .body("items.id", equalTo(ids.subList(2, 3)))
        .body("next", nullValue());
    ines.request().get("/api/surveys?state=running").then().body("items", empty());
    ines.request().get("/api/surveys?state=draft").then().body("items", hasSize(3));
    ines.request()
        .get("/api/surveys?state=RUNNING")
        .then()
        .statusCode(400)
        .body("errors.code", contains("bad-format"))
        .body("errors[0].params.allowed", contains("draft", "running", "closed", "cancelled"));
  }

  @Test
  void listsWhatChangedSince() {
    var first = Draft.of(ines, "on-track").askingNew("team", 4);
    var second = Draft.of(ines, "on-track");
    var newest =
        ines.request().get("/api/surveys").jsonPath().<String>getList("items.changedAt").stream()
            .max(Comparator.naturalOrder())
            .orElseThrow();
    changedSince(newest).body("items", empty());
    first.with("audience", List.of());
    changedSince(newest).body("items.id", contains(first.id()));
    second.with("title", "Later");
    changedSince(newest).body("items.id", contains(second.id(), first.id()));
    changedSince("yesterday").statusCode(400).body("errors.pointer", contains("changedSince"));
  }

  private ValidatableResponse changedSince(String time) {
    return ines.request().queryParam("changedSince", time).get("/api/surveys").then();
  }

  @Test
  void saysToAPatchOfAnotherTypeWhichOneItTakes() {
    var draft = Draft.of(ines, "on-track");
    ines.request()
        .header("If-Match", draft.etag())
        .contentType("application/json-patch+json")
        .body("[]")
        .patch(draft.path())
        .then()
        .statusCode(415)
        .header("Accept-Patch", "application/merge-patch+json");
  }

  @Test
  void saysInTheListWhetherAnythingIsRated() {
    Draft.of(ines, "expectations");
    Draft.of(ines, "on-track");
    Draft.of(ines, "expectations").askingNew("team", 4).launch();
    Draft.of(ines, "on-track").askingNew("team", 4).launch();
    ines.request()
        .get("/api/surveys")
        .then()
        .body("items.state", contains("running", "running", "draft", "draft"))
        .body("items.ratings", contains(true, false, true, false));
  }

  @Test
  void isHiddenFromEverybodyElse() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    var draft = Draft.of(ines, "on-track");
    for (var other : List.of(ines.colleague(), SignedIn.inOtherWorkspace())) {
      for (var path : List.of("", "/privacy-preview", "/preview", "/counts", "/links")) {
        other.request().get(draft.path() + path).then().statusCode(404);
        other.request().get(running.path() + path).then().statusCode(404);
      }
      for (var path : List.of("/launch", "/close", "/cancel")) {
        other.request().header("If-Match", "*").post(running.path() + path).then().statusCode(404);
      }
      other
          .request()
          .body(Map.of("closesLocal", "2027-01-01T12:00"))
          .post(running.path() + "/closing-times")
          .then()
          .statusCode(404);
      other.patch("*").body("{\"k\":5}").patch(draft.path()).then().statusCode(404);
      other.request().header("If-Match", "*").delete(draft.path()).then().statusCode(404);
      other.request().get("/api/surveys").then().body("items", empty());
    }
    ines.request().get(draft.path()).then().statusCode(200).body("k", equalTo(4));
  }

  @Test
  void previewsTheFormWithoutKeys() {
    var draft =
        Draft.of(ines, "on-track").askingNew("team", 6, "product", 2, "client", 5, "manager", 1);
    ines.request()
        .get(draft.path() + "/preview")
        .then()
        .statusCode(200)
        .body("groupId", equalTo(ines.group("team").toString()))
        .body("manifest.lead", equalTo("Ines Falk"))
        .body("manifest.groups.kind", contains("team", "smaller", "manager"))
        .body("manifest.sealingKey", nullValue())
        .body("manifest.groups[0].signingKey", nullValue())
        .body("manifest.groups[0].members[0].names", hasSize(6));
    ines.request()
        .get(draft.path() + "/preview?groupId=" + ines.group("client"))
        .then()
        .body("groupId", equalTo(ines.group("client").toString()));
    ines.request()
        .get(draft.path() + "/preview?groupId=" + ines.group("lead"))
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown-group"));
    var running = draft.launch();
    ines.request()
        .get(running.path() + "/preview")
        .then()
        .statusCode(200)
        .body("manifest.sealingKey", nullValue())
        .body("manifest.groups[0].signingKey", nullValue());
    ines.request()
        .get(Draft.of(ines, "on-track").path() + "/preview")
        .then()
        .statusCode(200)
        .body("groupId", equalTo(ines.group("team").toString()))
        .body("manifest.groups", empty());
  }
}
