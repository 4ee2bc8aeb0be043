package io.tenward.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChangedPersonTest {
  @Inject RemovalListener farewells;
  private SignedIn ines;
  private Stakeholders people;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
    people = new Stakeholders(ines);
  }

  @Test
  void aPersonIsChanged() {
    var added = people.add(people.draft("Aylin", "aylin@nordhafen.example")).extract();
    var client = ines.group("client");
    var path = added.header("Location");
    var etag =
        ines.patch(added.header("ETag"))
            .body(Map.of("groupId", client, "name", " Aylin Demir "))
            .patch(path)
            .then()
            .statusCode(200)
            .body("groupId", equalTo(client.toString()))
            .body("name", equalTo("Aylin Demir"))
            .body("email", equalTo("aylin@nordhafen.example"))
            .header("ETag", not(equalTo(added.header("ETag"))))
            .extract()
            .header("ETag");
    ines.patch(etag)
        .body("{\"email\":null}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("email", nullValue());
  }

  @Test
  void theOwnAddressMayBeWrittenInAnotherCase() {
    var added = people.add(people.draft("Aylin", "aylin@nordhafen.example")).extract();
    ines.patch(added.header("ETag"))
        .body(Map.of("email", "Aylin@nordhafen.example"))
        .patch(added.header("Location"))
        .then()
        .statusCode(200);
  }

  @Test
  void somebodyElsesAddressIsTaken() {
    people.add(people.draft("Bojan", "bojan@nordhafen.example"));
    var added = people.add(people.draft("Aylin", null)).extract();
    ines.patch(added.header("ETag"))
        .body(Map.of("email", "bojan@nordhafen.example"))
        .patch(added.header("Location"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/email-taken"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}|''|too-few",
        "[]|''|wrong-type",
        "7|''|wrong-type",
        "{\"name\":null}|/name|required",
        "{\"name\":\"  \"}|/name|too-short",
        "{\"name\":7}|/name|wrong-type",
        "{\"name\":\"a\\u0000\"}|/name|bad-text",
        "{\"email\":\"aylin\"}|/email|bad-format",
        "{\"email\":\"<aylin@x.example>\"}|/email|bad-format",
        "{\"email\":\"(team)aylin@x.example\"}|/email|bad-format",
        "{\"email\":\"aylin@x.example;bojan@x\"}|/email|bad-format",
        "{\"groupId\":null}|/groupId|required",
        "{\"groupId\":\"0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0001\"}|/groupId|unknown-group",
        "{\"createdAt\":\"2026-01-01T00:00:00Z\"}|/createdAt|unknown-field"
      })
  void aWrongChangeNamesItsField(String given) {
    var parts = given.split("\\|");
    var added = people.add(people.draft("Aylin", null)).extract();
    ines.patch(added.header("ETag"))
        .body(parts[0])
        .patch(added.header("Location"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(parts[1].replace("''", "")))
        .body("errors.code", contains(parts[2]));
  }

  @Test
  void aChangeTakesTheVersionThatWasRead() {
    var added = people.add(people.draft("Aylin", null)).extract();
    var path = added.header("Location");
    ines.request()
        .contentType("application/merge-patch+json")
        .body(Map.of("name", "x"))
        .patch(path)
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/precondition-required"));
    ines.patch("\"99\"")
        .body(Map.of("name", "x"))
        .patch(path)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/changed-meanwhile"))
        .body("current.name", equalTo("Aylin"));
    ines.request().delete(path).then().statusCode(428);
    ines.request().header("If-Match", "\"99\"").delete(path).then().statusCode(412);
  }

  @Test
  void aPersonIsRemoved() {
    var added = people.add(people.draft("Aylin", null)).extract();
    var path = added.header("Location");
    ines.request().header("If-Match", added.header("ETag")).delete(path).then().statusCode(204);
    ines.request().get(path).then().statusCode(404);
    people.list("limit=50").body("items", empty());
    var id = UUID.fromString(added.path("id"));
    assertTrue(
        farewells
            .heard()
            .contains(new PersonRemoved(ines.workspaceId(), ines.memberId(), id, null)));
  }
}
