package io.tenward.home;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.LogTrap;
import io.tenward.account.member.SignedIn;
import io.tenward.results.TestRespondent;
import io.tenward.survey.Draft;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TotalsTest {
  @AfterEach
  void off() {
    System.clearProperty("tenward.metrics");
  }

  @Test
  void theyAreOffUnlessTheOperatorWantsThem() {
    given().get("/q/metrics").then().statusCode(404);
    System.setProperty("tenward.metrics", "on");
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("\ntenward_surveys_running "))
        .body(containsString("jvm_memory_used_bytes"));
  }

  @Test
  void aLeadsRequestsAreTimedByOperationWhateverBecomesOfThem() {
    System.setProperty("tenward.metrics", "on");
    var lead = SignedIn.lead();
    lead.request().get("/api/webhooks").then().statusCode(200);
    lead.request().get("/api/webhooks/" + UUID.randomUUID()).then().statusCode(404);
    given()
        .get("/q/metrics")
        .then()
        .body(containsString(timed("listWebhooks", "2xx")))
        .body(containsString(timed("getWebhook", "4xx")))
        .body(containsString("\ntenward_backup_age_seconds "))
        .body(containsString("\ntenward_disk_free_ratio{folder=\"keys\"} 0."))
        .body(containsString("\ntenward_webhooks_waiting "))
        .body(containsString("\ntenward_mail_failed "));
  }

  private static String timed(String operation, String status) {
    return "\ntenward_requests_seconds_count{method=\"GET\",operation=\"%s\",status=\"%s\"} "
        .formatted(operation, status);
  }

  @Test
  void anAnswerMovesNoNumberAndIsNotLogged() {
    System.setProperty("tenward.metrics", "on");
    var survey = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var link = survey.urls().getFirst();
    given().get("/q/metrics");
    var before = totals();
    var log =
        LogTrap.during(
            () -> {
              given().get("/r/");
              TestRespondent.open(link).rate("on-track.focus", 8).send();
              given().body("{}").contentType("application/json").post("/api/r/replies");
              given().get("/api/r/nothing");
            });
    assertEquals(before, totals());
    assertFalse(log.contains("/r/") || log.contains(survey.id()), log);
  }

  /** Lists all lines except those about the process itself, and those that time moves. */
  private static List<String> totals() {
    return given()
        .get("/q/metrics")
        .body()
        .asString()
        .lines()
        .filter(
            line ->
                !line.matches(
                    "(# \\w+ )?(jvm|process|system|tenward_webhooks_oldest|tenward_requests_seconds_max).*"))
        .toList();
  }
}
