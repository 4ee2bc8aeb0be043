package io.tenward.account.privacy;

import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.DueClosings;
import io.tenward.kernel.close.Released;
import io.tenward.results.Rows;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept how long, who reads it beforehand, and that it goes. */
@QuarkusTest
class RetentionTest {
  @Inject TestClock clock;
  @Inject OldRows old;
  @Inject Rows rows;

  private SignedIn petra;
  private SignedIn ines;

  @BeforeEach
  void anOwnerAndALead() {
    petra = SignedIn.owner();
    ines = petra.colleague();
  }

  @Test
  void aNewWorkspaceHasPeriodsThatLeadsRead() {
    retention(ines)
        .body(
            "kept",
            equalTo(Map.of("results", 36, "log", 36, "talks", 24, "archived", 12, "events", 30)))
        .body("next", nullValue())
        .body("due", empty())
        .body("dueOfAll", nullValue());
  }

  @Test
  void aShorterPeriodIsReadForThirtyDaysBeforeItDeletes() {
    entry(day().minusMonths(7));
    entry(day().minusMonths(9));
    change(Map.of("results", 48, "log", 6, "events", 30))
        .body("kept.results", equalTo(48))
        .body("kept.log", equalTo(36))
        .body("kept.talks", nullValue())
        .body("next.log", equalTo(6))
        .body("dueOfAll.kind", contains("log"));
    var day = day().plusDays(30);
    retention(ines)
        .body("nextOn", equalTo(day.toString()))
        .body("due.kind", contains("log"))
        .body("due.count", contains(2))
        .body("due.on", contains(day.toString()));
    clock.advance(Duration.ofDays(29));
    delete();
    entries(2);
    clock.advance(Duration.ofDays(1));
    retention(ines).body("kept.log", equalTo(6)).body("nextOn", nullValue());
    delete();
    entries(0);
  }

  @Test
  void whatWasThereBeforeTheUpdateStays() {
    rows.update(
        "insert into retention (workspace_id, kept, next, version) values (?, '{\"events\":30}', '{\"events\":30}', 0)",
        petra.workspaceId());
    entry(day().minusYears(20));
    retention(ines).body("kept.log", nullValue()).body("due", empty());
    delete();
    entries(1);
  }

  @Test
  void whatIsOldGoes() {
    var gone = ines.person(ines.group("team"), "Aylin Demir");
    ines.patch("*").body(Map.of("archived", true)).patch("/api/people/" + gone);
    var here = ines.person(ines.group("team"), "Bojan Petrić");
    var planned = day().plusMonths(30).toString();
    ines.made("/api/talks", Map.of("personId", here, "day", planned));
    var held = ines.made("/api/talks", Map.of("personId", here, "day", day().toString()));
    ines.made("/api/talks/" + held + "/points", Map.of("text", "The queue"));
    ines.request()
        .header("If-Match", "*")
        .body(Map.of("outcome", "held"))
        .post("/api/talks/" + held + "/finish")
        .then()
        .statusCode(200);
    var open =
        ines.made("/api/situations", Map.of("template", "two-disagree", "day", day().toString()));
    var done =
        ines.made("/api/situations", Map.of("template", "two-disagree", "day", day().toString()));
    ines.change("/api/situations/" + done, Map.of("state", "done")).statusCode(200);
    var released = Released.of(ines.memberId()).surveyId();
    ines.made("/api/boards", Map.of("surveyIds", List.of(released), "role", false));
    ines.read("/api/surveys/" + released + "/results");

    later(Duration.ofDays(365 * 2 + 10));
    ines.read("/api/people?archived=true").body("items", empty());
    ines.read("/api/people").body("items.name", contains("Bojan Petrić"));
    ines.get("/api/talks/" + held).statusCode(404);
    ines.read("/api/contacts/" + here).body("contact.nextTalk.day", equalTo(planned));
    ines.read("/api/situations").body("items.id", contains(open));
    ines.read("/api/surveys/" + released + "/results");

    later(Duration.ofDays(365 + 10));
    ines.get("/api/surveys/" + released + "/results").statusCode(404);
    ines.read("/api/boards").body("items", hasSize(0));
    assertEquals(0, rows.count("select count(*) from comment where survey_id = ?", released));
  }

  @Test
  void whatRespondentsWereToldHoldsWhateverIsSetLater() {
    var survey = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    assertEquals(36, survey.manifest().keptMonths());
    survey.overdue();
    DueClosings.due();
    ines.read(survey.path()).body("state", equalTo("closed"));
    change(Map.of("events", 30)).body("kept.results", nullValue());
    later(Duration.ofDays(365 * 2));
    ines.read(survey.path());
    later(Duration.ofDays(370));
    ines.get(survey.path()).statusCode(404);
  }

  @Test
  void aVoteOnAnAgreementIsNoResult() {
    var vote = Released.of(ines.memberId()).surveyId();
    rows.update("update survey set purpose = 'vote' where survey_id = ?", vote);
    later(Duration.ofDays(365 * 4));
    assertEquals(1, rows.count("select count(*) from survey where survey_id = ?", vote));
  }

  @Test
  void whoHasNotReadTheLatestChangesNothing() {
    var before = petra.etag("/api/retention");
    change(Map.of("log", 6, "events", 30));
    petra
        .put("/api/retention", before, Map.of("events", 30))
        .spec(refused(412, "changed-meanwhile"));
  }

  private void later(Duration time) {
    clock.advance(time);
    delete();
    ines = ines.elsewhere();
    petra = petra.elsewhere();
  }

  private void delete() {
    old.delete(petra.workspaceId());
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private void entry(LocalDate day) {
    ines.made("/api/entries", Map.of("kind", "did", "day", day.toString(), "text", "A review"));
  }

  private void entries(int count) {
    ines = ines.elsewhere();
    ines.read("/api/entries").body("items", hasSize(count));
  }

  private static ValidatableResponse retention(SignedIn who) {
    return who.elsewhere().read("/api/retention");
  }

  private ValidatableResponse change(Map<String, ?> periods) {
    petra = petra.elsewhere();
    return petra.put("/api/retention", petra.etag("/api/retention"), periods).statusCode(200);
  }
}
