package io.tenward.home;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.survey.mail.Mails;
import io.tenward.survey.mail.WithMailServer;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailLinksTest extends WithMailServer {
  private final SignedIn ines = SignedIn.owner();

  private String send() {
    return ines.request()
        .post("/api/mail-link-test")
        .then()
        .statusCode(200)
        .body("mail.outcome", equalTo("accepted"))
        .extract()
        .path("link");
  }

  private static void open(String path, String program) {
    given()
        .redirects()
        .follow(false)
        .header("User-Agent", program)
        .get(path)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/settings/server"));
  }

  @Test
  void theLinkArrivesByMailAndItsFirstOpeningIsTold() {
    var link = send();
    assertTrue(Mails.text(Mails.of(server).all().getLast()).contains(link));
    ines.request().get("/api/mail-link-test").then().body("", anEmptyMap());
    var path = URI.create(link).getPath();
    open(path, "LinkScanner/2.1");
    open(path, "Firefox");
    ines.request()
        .get("/api/mail-link-test")
        .then()
        .body("openedAt", notNullValue())
        .body("openedWith", equalTo("LinkScanner/2.1"));
    SignedIn.owner().request().get("/api/mail-link-test").then().body("", anEmptyMap());
  }

  @Test
  void withoutAMailServerThereIsNoTest() {
    settings.reset();
    ines.request()
        .post("/api/mail-link-test")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/mail-not-set-up"));
  }

  @Test
  void aNewTestBeginsUnopenedAndUnknownLinksLeadToThePage() {
    open(URI.create(send()).getPath(), "LinkScanner/2.1");
    send();
    open("/api/mail-link-tests/" + UUID.randomUUID(), "Firefox");
    ines.request().get("/api/mail-link-test").then().body("", anEmptyMap());
  }
}
