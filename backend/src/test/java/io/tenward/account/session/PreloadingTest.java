package io.tenward.account.session;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PreloadingTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/people", "/surveys/1/results", "/gaps?survey=1"})
  void whoBringsASessionAsksWhoTheyAreBesideTheApp(String page) {
    given()
        .accept("text/html")
        .cookie(SessionCookie.NAME, "any")
        .get(page)
        .then()
        .header("Link", "</api/me>; rel=preload; as=fetch; crossorigin");
  }

  @Test
  void whoBringsNoneIsNotRefusedForNothing() {
    given().accept("text/html").get("/surveys").then().header("Link", Matchers.nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/setup",
        "/index.html",
        "/peoples",
        "/r/",
        "/api/docs/",
        "/robots.txt"
      })
  void whereTheAppAsksForSomethingElseFirstNobodyIsAskedFor(String page) {
    given()
        .accept("text/html")
        .cookie(SessionCookie.NAME, "any")
        .get(page)
        .then()
        .header("Link", Matchers.nullValue());
  }
}
