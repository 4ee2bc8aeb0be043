package io.tenward.results;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.ClosingJob;
import io.tenward.kernel.keys.Running;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead loses their role or their account, and nobody else reads what was written to them. */
@QuarkusTest
class LeadLeavesTest {
  @Inject ClosingJob job;
  @Inject SurveyKeys keys;
  @Inject Rows rows;
  @Inject ResultsCache results;

  private SignedIn petra;
  private SignedIn ines;
  private Running survey;

  @BeforeEach
  void aLeadAsks() {
    petra = SignedIn.owner();
    ines = petra.colleague();
    survey = Draft.of(ines, "on-track").askingNew("team", 5).launch().waiveSelfRating();
  }

  @Test
  void whoAsksIsNotRemovedMeanwhile() {
    problem(remove(), 409, "has-running-surveys");
    answerAndClose();
    problem(remove(), 409, "has-running-surveys");
    job.run();
    remove().statusCode(204);
  }

  @Test
  void nothingOfTheirResultsStays() {
    Draft.of(ines, "on-track");
    answerAndClose();
    job.run();
    ines.request().get(survey.path() + "/results").then().statusCode(200);
    rows.update(
        """
        insert into comment_mark
        select comment_id, workspace_id, survey_id from comment where survey_id = ?
        """,
        id());
    assertTrue(tablesThatHoldIt().containsAll(List.of("comment", "comment_mark", "receipt")));

    remove().statusCode(204);

    assertEquals(List.of(), tablesThatHoldIt());
    assertEquals(0, rows.count("select count(*) from survey where lead_id = ?", ines.memberId()));
    problem(survey.form().then(), 404, "unknown-invite");
  }

  /** What was read lately is kept in memory, and would lie in a heap dump. */
  @Test
  void nothingOfThemStaysInMemory() {
    answerAndClose();
    job.run();
    var kept = new WeakReference<>(read());
    assertSame(kept.get(), read());

    remove().statusCode(204);

    for (int i = 0; i < 10 && kept.get() != null; i++) {
      System.gc();
    }
    assertNull(kept.get());
  }

  private ReleasedSurvey read() {
    return results.ofMember(ines.memberId(), ines.workspaceId(), id());
  }

  @Test
  void whoBecomesAReaderReadsNothingAndTheSurveyClosesAllTheSame() {
    answerAndClose();
    role("reader");
    job.run();
    var reader = ines.elsewhere();
    problem(reader.request().get(survey.path() + "/results").then(), 403, "forbidden");
    problem(petra.request().get(survey.path() + "/results").then(), 404, "not-found");
    assertFalse(keys.exists(UUID.fromString(survey.id())));

    role("lead");
    ines.elsewhere().request().get(survey.path() + "/results").then().statusCode(200);
  }

  @Test
  void anOwnerCancelsUnreadWhatSomebodyHasLeftBehind() {
    survey.links().forEach(survey::answer);
    var draft = Draft.of(ines, "on-track");
    petra.request().post(path() + "/surveys/cancel").then().statusCode(204);
    petra.request().post(path() + "/surveys/cancel").then().statusCode(204);

    survey
        .form()
        .then()
        .body("state", equalTo("cancelled"))
        .body("cancelReason", equalTo("by-owner"));
    ines.request().get(survey.path()).then().body("cancelReason", equalTo("by-owner"));
    ines.request().get(draft.path()).then().body("state", equalTo("draft"));
    assertEquals(0, rows.count("select count(*) from answer where survey_id = ?", id()));
    assertFalse(keys.exists(id()));
    remove().statusCode(204);
  }

  @Test
  void handingOverTheWorkspaceHandsOverNoSurvey() {
    answerAndClose();
    job.run();
    petra
        .request()
        .header("If-Match", "*")
        .post(path() + "/ownership")
        .then()
        .statusCode(200)
        .body("role", equalTo("owner"));
    var owner = ines.elsewhere();
    owner.request().get("/api/surveys").then().body("items.id", contains(survey.id()));
    petra.request().get("/api/surveys").then().body("items.size()", equalTo(0));
  }

  private void answerAndClose() {
    for (var link : links()) {
      var person = TestRespondent.open(link);
      person.write("on-track.missing", "More time for reviews");
      person.ask();
      person.hand();
    }
    survey.overdue();
  }

  private List<String> links() {
    var sheets = ines.request().get(survey.path() + "/links").jsonPath();
    return sheets.<List<String>>getList("groups.links").stream().flatMap(List::stream).toList();
  }

  private List<String> tablesThatHoldIt() {
    return rows
        .texts(
            """
            select table_name::text from information_schema.columns
            where table_schema = 'public' and column_name = 'survey_id' order by 1
            """)
        .stream()
        .filter(
            table -> rows.count("select count(*) from " + table + " where survey_id = ?", id()) > 0)
        .toList();
  }

  private UUID id() {
    return UUID.fromString(survey.id());
  }

  private String path() {
    return "/api/members/" + ines.memberId();
  }

  private void role(String role) {
    petra.patch("*").body("{\"role\":\"" + role + "\"}").patch(path()).then().statusCode(200);
  }

  private ValidatableResponse remove() {
    return petra.request().header("If-Match", "*").delete(path()).then();
  }

  private static void problem(ValidatableResponse answer, int status, String slug) {
    answer.statusCode(status).body("type", endsWith("/problems/" + slug));
  }
}
