package io.tenward.people;

import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People whom another system knows by an id of its own. */
@QuarkusTest
class PeopleSyncTest {
  private SignedIn ines;
  private Stakeholders people;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
    people = new Stakeholders(ines);
  }

  private ValidatableResponse put(String externalId, Map<String, Object> person) {
    return ines.put("/api/people/by-external-id/" + externalId, person);
  }

  private Map<String, Object> synced(String name, String email, String externalId) {
    var draft = new HashMap<>(people.draft(name, email));
    draft.put("externalId", externalId);
    return draft;
  }

  @Test
  void whoIsUnknownIsAddedAndWhoIsKnownIsChanged() {
    String id =
        put("E-1", people.draft("Aylin", "aylin@nordhafen.example"))
            .statusCode(200)
            .body("externalId", equalTo("E-1"))
            .extract()
            .path("id");
    String etag = ines.request().get("/api/people/" + id).header("ETag");
    put("E-1", people.draft("Aylin", "aylin@nordhafen.example"))
        .body("id", equalTo(id))
        .header("ETag", equalTo(etag));
    put("E-1", people.draft("Aylin Demir", null))
        .body("id", equalTo(id))
        .body("name", equalTo("Aylin Demir"))
        .body("email", nullValue());
    people.list("limit=50").body("items", hasSize(1));
  }

  @Test
  void whatOnlyTheLeadSaysStaysUnlessItIsSent() {
    var first = new HashMap<>(people.draft("Ole", null));
    first.putAll(Map.of("language", "de", "archived", true));
    put("E-2", first);
    put("E-2", people.draft("Ole Brandt", null))
        .body("language", equalTo("de"))
        .body("archivedAt", notNullValue());
    first.put("archived", false);
    put("E-2", first).body("archivedAt", nullValue());
  }

  /** A tool that polls sends this. */
  @Test
  void whatHasNotChangedIsNotSentAgain() {
    String id = put("E-13", people.draft("Aylin", null)).extract().path("id");
    var path = "/api/people/" + id.toUpperCase(Locale.ROOT);
    var etag = ines.request().get(path).header("ETag");
    for (var known : List.of(etag, "W/" + etag, "\"9\", " + etag, "*")) {
      ines.request()
          .header("If-None-Match", known)
          .get(path)
          .then()
          .statusCode(304)
          .header("ETag", equalTo(etag))
          .body(equalTo(""));
    }
    put("E-13", people.draft("Aylin Demir", null));
    ines.request().header("If-None-Match", etag).get(path).then().statusCode(200);
  }

  @Test
  void aBatchChangesWhomItKnows() {
    String id = put("E-3", people.draft("Aylin", "aylin@nordhafen.example")).extract().path("id");
    people
        .batch(
            List.of(
                synced("Ole", "ole@nordhafen.example", "E-4"),
                synced("Aylin Demir", "aylin@nordhafen.example", "E-3")))
        .statusCode(201)
        .body("people.externalId", contains("E-4", "E-3"))
        .body("people[1].id", equalTo(id))
        .body("people[1].name", equalTo("Aylin Demir"));
    people.list("limit=50").body("items", hasSize(2));
  }

  @Test
  void aBatchSwapsAddressesAndPassesThemOn() {
    put("E-1", people.draft("Ada", "ada@nordhafen.example"));
    put("E-2", people.draft("Bea", "bea@nordhafen.example"));
    people
        .batch(
            List.of(
                synced("Ada", "bea@nordhafen.example", "E-1"),
                synced("Bea", "ada@nordhafen.example", "E-2")))
        .statusCode(201)
        .body("people.email", contains("bea@nordhafen.example", "ada@nordhafen.example"));
    people
        .batch(List.of(synced("Bea", null, "E-2"), synced("Cy", "ada@nordhafen.example", "E-3")))
        .statusCode(201)
        .body("people.email", contains(null, "ada@nordhafen.example"));
  }

  @Test
  void anIdThatIsGivenTwiceIsNamedAndNothingHappens() {
    people
        .batch(List.of(synced("Aylin", null, "E-5"), synced("Ole", null, "E-5")))
        .spec(invalid("/people/1/externalId duplicate"));
    people.list("limit=50").body("items", empty());
  }

  @Test
  void whoHasTheAddressOrTheIdAlreadyIsNamed() {
    String id = put("E-6", people.draft("Aylin", "aylin@nordhafen.example")).extract().path("id");
    put("E-7", people.draft("Aylin", "AYLIN@nordhafen.example"))
        .spec(refused(409, "email-taken"))
        .body("errors[0].params.personId", equalTo(id));
    people
        .add(synced("Ole", null, "E-6"))
        .spec(refused(409, "external-id-taken"))
        .body("errors[0].params.personId", equalTo(id));
    var ole = ines.person(people.team(), "Ole");
    people.change(ole, Map.of("externalId", "E-6")).spec(refused(409, "external-id-taken"));
    people.change(ole, Map.of("externalId", "E-8")).body("externalId", equalTo("E-8"));
  }

  @Test
  void whoComesBackTakesNobodysId() {
    put("E-11", people.draft("Aylin", null));
    var ole = ines.person(people.team(), "Ole");
    var path = "/api/people/" + ole;
    ines.remove(path).statusCode(204);
    var back = new HashMap<>(synced("Ole", null, "E-11"));
    back.put("id", ole);
    people.batch(List.of(back)).spec(refused(409, "external-id-taken"));
    back.put("externalId", "E-12");
    people.batch(List.of(back)).statusCode(201).body("people[0].id", equalTo(ole.toString()));
  }

  @Test
  void anIdIsALeadsOwn() {
    put("E-9", people.draft("Aylin", null));
    var marek = ines.colleague();
    marek
        .put(
            "/api/people/by-external-id/E-9", Map.of("name", "Ole", "groupId", marek.group("team")))
        .statusCode(200);
    people.list("externalId=E-9").body("items.name", contains("Aylin"));
  }

  @Test
  void peopleAreFoundByAddressAndByExternalId() {
    put("E-10", people.draft("Aylin", "aylin@nordhafen.example"));
    ines.person(people.team(), "Ole");
    people.list("externalId=E-10").body("items.name", contains("Aylin"));
    people.list("email=Aylin@Nordhafen.example").body("items.name", contains("Aylin"));
    people.list("externalId=e-10").body("items", empty());
  }
}
