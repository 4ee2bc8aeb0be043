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
  void anAnswerMovesNoNumberAndIsNotLogged() {
    System.setProperty("tenward.metrics", "on");
    var survey = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var link = survey.urls().getFirst();
    given().get("/q/metrics");
    var before = totals();
    var log = LogTrap.during(() -> TestRespondent.open(link).rate("on-track.focus", 8).send());
    assertEquals(before, totals());
    assertFalse(log.contains("/r/") || log.contains(survey.id()), log);
  }

  /** Lists all lines except those about the process itself. */
  private static List<String> totals() {
    return given()
        .get("/q/metrics")
        .body()
        .asString()
        .lines()
        .filter(line -> !line.matches("(# \\w+ )?(jvm|process|system)_.*"))
        .toList();
  }
}
