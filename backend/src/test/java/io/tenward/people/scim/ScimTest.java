package io.tenward.people.scim;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;
import io.tenward.account.member.SignedIn;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sends what Entra ID and Okta send, according to their documents:
 * learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups and
 * developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20.
 */
@QuarkusTest
class ScimTest {
  private static final String SCIM = "application/scim+json";

  private SignedIn owner;
  private SignedIn ines;
  private String token;

  @BeforeEach
  void aCompany() {
    owner = SignedIn.owner();
    ines = owner.colleague();
    token = owner.token("company:write");
  }

  private RequestSpecification request() {
    return given().auth().oauth2(token).contentType(SCIM);
  }

  private ValidatableResponse get(String path) {
    return request().get("/scim/v2/" + path).then();
  }

  private ValidatableResponse delete(String path) {
    return request().delete("/scim/v2/" + path).then();
  }

  private ValidatableResponse post(String kind, String body, Object... values) {
    return request().body(json(body.formatted(values))).post("/scim/v2/" + kind).then();
  }

  private ValidatableResponse find(String kind, String filter) {
    return given().auth().oauth2(token).queryParam("filter", filter).get("/scim/v2/" + kind).then();
  }

  private ValidatableResponse patch(String path, String operations, Object... values) {
    var body =
        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[%s]}"
            .formatted(operations.formatted(values));
    return request().body(json(body)).patch("/scim/v2/" + path).then();
  }

  /** Bodies are written with single quotes, and what they quote with double ones. */
  private static String json(String body) {
    return body.replace("\"", "\\\"").replace('\'', '"');
  }

  /** Adds a user as Entra ID does. */
  private String user(String name) {
    return post(
            "Users",
            """
            {'schemas': ['urn:ietf:params:scim:schemas:core:2.0:User',
                'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
             'externalId': 'ext-%1$s', 'userName': '%1$s@nordhafen.example', 'active': true,
             'displayName': '%1$s Obi',
             'emails': [{'primary': true, 'type': 'work', 'value': '%1$s@nordhafen.example'}],
             'meta': {'resourceType': 'User'},
             'name': {'formatted': '%1$s Obi', 'familyName': 'Obi', 'givenName': '%1$s'},
             'roles': []}
            """,
            name)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String group(SignedIn lead, String name, String... members) {
    var values = new StringBuilder();
    for (var member : members) {
      values.append(values.isEmpty() ? "" : ",").append("{'value':'%s'}".formatted(member));
    }
    return post(
            "Groups",
            """
            {'schemas': ['urn:ietf:params:scim:schemas:core:2.0:Group'],
             'externalId': 'g-%s', 'displayName': 'Tenward %s %s', 'members': [%s]}
            """,
            UUID.randomUUID(),
            lead.email(),
            name,
            values)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse people(SignedIn lead, boolean archived) {
    return lead.read("/api/people?archived=" + archived);
  }

  private static ResponseSpecification failed(int status, String scimType) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectContentType(SCIM)
        .expectBody("schemas", contains("urn:ietf:params:scim:api:messages:2.0:Error"))
        .expectBody("status", equalTo("" + status))
        .expectBody("scimType", equalTo(scimType))
        .build();
  }

  @Test
  void aUserIsMadeFoundAndRead() {
    find("Users", "userName eq \"emeka@nordhafen.example\"")
        .statusCode(200)
        .contentType(SCIM)
        .body("totalResults", equalTo(0))
        .body("Resources", empty());
    var id = user("emeka");
    find("Users", "userName eq \"Emeka@nordhafen.example\"")
        .body("totalResults", equalTo(1))
        .body("Resources[0].id", equalTo(id))
        .body("Resources[0].name.familyName", equalTo("Obi"))
        .body("Resources[0].emails[0].value", equalTo("emeka@nordhafen.example"))
        .body("Resources[0].meta.location", endsWith("/scim/v2/Users/" + id));
    find("Users", "externalId eq \"ext-emeka\"").body("Resources.id", contains(id));
    get("Users/" + id).statusCode(200).body("active", equalTo(true));
    post("Users", "{'userName': 'EMEKA@nordhafen.example'}").spec(failed(409, "uniqueness"));
    get("Users/" + UUID.randomUUID()).statusCode(404).contentType(SCIM);
  }

  @Test
  void listsComeInPages() {
    var first = user("a");
    var second = user("b");
    get("Users?startIndex=2&count=1")
        .body("totalResults", equalTo(2))
        .body("startIndex", equalTo(2))
        .body("itemsPerPage", equalTo(1))
        .body("Resources.id", contains(second));
    get("Users?count=0").body("totalResults", equalTo(2)).body("Resources", empty());
    get("Users?startIndex=1&count=100").body("Resources.id", contains(first, second));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title eq \"x\"", "userName sw \"x\"",
        "userName eq x", "userName eq \"x\" or active eq true"
      })
  void anUnknownFilterIsNamed(String filter) {
    find("Users", filter).spec(failed(400, "invalidFilter"));
    find("Users", filter).body("detail", containsString("filter is not supported: " + filter));
  }

  /** Members of a group are on the lead's list, and leave and return as the same person. */
  @Test
  void aGroupOfALeadIsTheirList() {
    var aylin = user("aylin");
    var emeka = user("emeka");
    var id = group(ines, "team", aylin, emeka);
    group(ines, "Support", user("bojan"));
    people(ines, false)
        .body("items.name", contains("aylin Obi", "bojan Obi", "emeka Obi"))
        .body("items.externalId", contains("ext-aylin", "ext-bojan", "ext-emeka"));
    ines.read("/api/groups")
        .body("items.find { it.kind == 'team' }.people", equalTo(2))
        .body("items.find { it.name == 'Support' }.people", equalTo(1));
    String person = people(ines, false).extract().path("items[2].id");

    patch("Groups/" + id, "{'op':'Remove','path':'members[value eq \"%s\"]'}", emeka)
        .statusCode(200)
        .body("members.value", contains(aylin));
    people(ines, true).body("items.id", contains(person));
    patch(
            "Groups/" + id,
            "{'op':'Add','path':'members','value':[{'$ref':null,'value':'%s'}]}",
            emeka)
        .statusCode(200);
    people(ines, false).body("items.id", hasItem(person)).body("items", hasSize(3));

    delete("Groups/" + id).statusCode(204);
    people(ines, false).body("items.name", contains("bojan Obi"));
  }

  @Test
  void aGroupNamedOtherwiseWritesNobody() {
    var id =
        post("Groups", "{'displayName': 'All', 'members': [{'value': '%s'}]}", user("aylin"))
            .statusCode(201)
            .extract()
            .<String>path("id");
    people(ines, false).body("items", empty());
    // Okta pushes a new name without a path.
    patch(
            "Groups/" + id,
            "{'op':'replace','value':{'id':'%s','displayName':'Tenward %s team'}}",
            id,
            ines.email())
        .statusCode(200);
    people(ines, false).body("items.name", contains("aylin Obi"));
    find("Groups", "displayName eq \"tenward " + ines.email() + " team\"")
        .body("Resources.id", contains(id));
    get("Groups/" + id + "?excludedAttributes=members").body("members", nullValue());
  }

  /** Entra ID and Okta change users like this. */
  @Test
  void aChangeReachesTheList() {
    var id = user("emeka");
    group(ines, "team", id);
    patch(
            "Users/" + id,
            """
            {'op': 'Replace', 'path': 'emails[type eq "work"].value', 'value': 'e@nordhafen.example'},
            {'op': 'Replace', 'path': 'name.familyName', 'value': 'Obi-Wan'},
            {'op': 'Add', 'path': 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 'value': 'IT'}
            """)
        .statusCode(200)
        .body("name.familyName", equalTo("Obi-Wan"));
    people(ines, false).body("items[0].email", equalTo("e@nordhafen.example"));
    patch("Users/" + id, "{'op':'Replace','value':{'displayName':'Emeka','name.givenName':'E'}}")
        .body("name.givenName", equalTo("E"));
    people(ines, false).body("items[0].name", equalTo("Emeka"));
    // Okta replaces users as a whole.
    var whole =
        """
        {'schemas': ['urn:ietf:params:scim:schemas:core:2.0:User'], 'id': '%s',
         'userName': 'emeka@nordhafen.example', 'name': {'givenName': 'Emeka', 'familyName': 'O'},
         'emails': [{'primary': true, 'value': 'emeka@nordhafen.example', 'type': 'work'}],
         'preferredLanguage': 'de-DE', 'active': true, 'groups': []}
        """;
    request().body(json(whole.formatted(id))).put("/scim/v2/Users/" + id).then().statusCode(200);
    people(ines, false)
        .body("items.name", contains("Emeka O"))
        .body("items.language", contains("de"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'op':'Replace','path':'active','value':'False'} | {'op':'Add','path':'active','value':'True'}",
        "{'op':'replace','value':{'active':false}} | {'op':'replace','value':{'active':true}}"
      })
  void whoIsInactiveIsArchivedAndAsAMemberSuspended(String off, String on) {
    var marek = owner.colleague();
    String id =
        post("Users", "{'userName': '%s'}", marek.email()).statusCode(201).extract().path("id");
    group(ines, "lead", id);
    people(ines, false).body("items", hasSize(1));
    patch("Users/" + id, off).statusCode(200).body("active", equalTo(false));
    people(ines, true).body("items", hasSize(1));
    marek.get("/api/me").statusCode(401);
    patch("Users/" + id, on).statusCode(200).body("active", equalTo(true));
    people(ines, false).body("items", hasSize(1));
    marek.elsewhere().read("/api/me");
    delete("Users/" + id).statusCode(204);
    people(ines, true).body("items", hasSize(1));
    marek.elsewhere().get("/api/me").statusCode(401);
    // Whoever gets the address next is somebody else, as far as a directory says.
    post("Users", "{'userName': '%s'}", marek.email()).statusCode(201);
    marek.elsewhere().get("/api/me").statusCode(401);
  }

  @Test
  void theLastOwnerStays() {
    String id = post("Users", "{'userName': '%s'}", owner.email()).extract().path("id");
    patch("Users/" + id, "{'op':'Replace','path':'active','value':'False'}")
        .statusCode(409)
        .contentType(SCIM);
    get("Users/" + id).body("active", equalTo(true));
  }

  @Test
  void whatIsWrongIsNamedAndNothingIsHalfDone() {
    var aylin = user("aylin");
    var id = group(ines, "team", aylin);
    patch(
            "Groups/" + id,
            "{'op':'Replace','path':'displayName','value':'All'},{'op':'Remove','path':'members[display eq \"x\"]'}")
        .spec(failed(400, "invalidFilter"));
    get("Groups/" + id).body("displayName", endsWith(" team"));
    patch(
            "Groups/" + id,
            "{'op':'Add','path':'members','value':[{'value':'%s'}]}",
            UUID.randomUUID())
        .spec(failed(400, "invalidValue"));
    post("Users", "{'displayName': 'x'}").spec(failed(400, "invalidValue"));
    post("Users", "{'userName': 'x', 'emails': [{'value': 'no address'}]}")
        .spec(failed(400, "invalidValue"));
    post("Users", "[]").spec(failed(400, "invalidSyntax"));
    post("Users", "{'userName': 'y', 'externalId': 'ext-aylin'}").spec(failed(409, "uniqueness"));
    for (var name : List.of("nobody@nordhafen.example team", ines.email())) {
      var group = "{'displayName': 'tenward  %s'}".formatted(name);
      post("Groups", group).spec(failed(400, "invalidValue"));
    }
    // Two with one mailbox on one list.
    var twin = user("twin");
    patch(
            "Users/" + twin,
            "{'op':'Replace','path':'emails','value':[{'value':'aylin@nordhafen.example'}]}")
        .statusCode(200);
    patch("Groups/" + id, "{'op':'Add','path':'members','value':[{'value':'%s'}]}", twin)
        .spec(failed(409, "uniqueness"));
    get("Groups/" + id).body("members.value", contains(aylin));
    people(ines, false).body("items", hasSize(1));
  }

  /** Each is either applied or refused: 200 never means that nothing was done. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "{'op':'replace','path':'emails','value':{'value':'new@nordhafen.example'}} | new",
        "{'op':'replace','path':'emails','value':[{'value':'new@nordhafen.example','type':'home'}]} | new",
        "{'op':'replace','path':'emails[type eq \"work\" and primary eq true].value','value':'new@nordhafen.example'} | new",
        "{'op':'replace','path':'emails[type eq \"work\"]','value':{'value':'new@nordhafen.example'}} | new",
        "{'op':'add','path':'emails','value':[{'value':'new@nordhafen.example','type':'work'}]} | new",
        "{'op':'add','path':'emails','value':[{'value':'new@nordhafen.example','type':'home'}]} | aylin",
        "{'op':'add','path':'emails[type eq \"home\"].value','value':'new@nordhafen.example'} | aylin",
        "{'op':'add','path':'emails','value':[]} | aylin",
        "{'op':'replace','path':'emails','value':[]} | none",
        "{'op':'remove','path':'emails'} | none",
        "{'op':'remove','path':'emails[type eq \"work\"]'} | none",
        "{'op':'add','path':'phoneNumbers[type eq \"work\"].value','value':'1'} | aylin",
        "{'op':'add','path':'addresses[type eq \"work\"].country','value':'DE'} | aylin",
        "{'op':'add','value':{'title':'Lead','name.middleName':'K','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'department':'IT'}}} | aylin",
      })
  void aChangeOfTheEmailIsApplied(String operation, String email) {
    var id = user("aylin");
    var expected = email + "@nordhafen.example";
    patch("Users/" + id, operation)
        .statusCode(200)
        .body("emails.value", email == null ? nullValue() : contains(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'op':'replace','path':'emails.value','value':'new@nordhafen.example'} | invalidPath",
        "{'op':'replace','path':'emails[0].value','value':'new@nordhafen.example'} | invalidPath",
        "{'op':'replace','path':'emails[type sw \"w\"].value','value':'new@nordhafen.example'} | invalidPath",
        "{'op':'replace','path':'emails','value':'new@nordhafen.example'} | invalidValue",
        "{'op':'replace','path':'emails','value':[{'type':'work'}]} | invalidValue",
        "{'op':'replace','path':'emails[type eq \"work\"]','value':'new@nordhafen.example'} | invalidValue",
        "{'op':'replace','path':'enabled','value':false} | invalidPath",
        "{'op':'remove','path':'enabled'} | invalidPath",
        "{'op':'replace','value':{'enabled':false}} | invalidPath",
        "{'op':'replace','value':'x'} | invalidValue",
        "{'op':'replace','path':'displayName'} | invalidValue",
        "{'op':'replace','path':'name','value':'x'} | invalidValue",
        "{'op':'replace','path':'name.nick','value':'x'} | invalidPath",
        "{'op':'replace','path':'active','value':null} | invalidValue",
        "{'op':'remove','path':'active'} | invalidValue",
        "{'op':'Replace','path':'active','value':'no'} | invalidValue",
        "{'op':'Move','path':'active'} | invalidSyntax",
        "{'op':'Remove'} | noTarget",
      })
  void whatIsNotUnderstoodIsRefused(String operation, String scimType) {
    var id = user("aylin");
    var before = get("Users/" + id).extract().asString();
    patch("Users/" + id, operation).spec(failed(400, scimType));
    assertEquals(before, get("Users/" + id).extract().asString());
  }

  @ParameterizedTest
  @CsvSource({"[], 1", "[{'value': '%s'}], 0"})
  void whomAnOperationNamesLeavesAGroup(String value, int left) {
    var aylin = user("aylin");
    var id = group(ines, "team", aylin);
    var remove = "{'op':'Remove','path':'members','value':%s}";
    patch("Groups/" + id, remove, value.formatted(aylin))
        .statusCode(200)
        .body("members", hasSize(left));
    patch("Groups/" + id, "{'op':'Remove','path':'members'}").body("members", empty());
    patch("Groups/" + id, "{'op':'Replace','path':'owner','value':'x'}")
        .spec(failed(400, "invalidPath"));
  }

  @Test
  void aFilterOfAnyLengthAndSignIsAnswered() {
    find("Users", "userName eq \"" + "x".repeat(3_500) + "\"")
        .statusCode(200)
        .body("totalResults", equalTo(0));
    find("Users", "userName eq \"" + "\\\"".repeat(600) + "\"").statusCode(200);
    for (var value : List.of("\\u0000", "\\ud800", "\\x", "a\" or userName eq \"b")) {
      find("Users", "userName eq \"" + value + "\"").spec(failed(400, "invalidFilter"));
      find("Groups", "externalId eq \"" + value + "\"").spec(failed(400, "invalidFilter"));
    }
  }

  @Test
  void onlyAnOwnersTokenWithTheScopeIsLetIn() {
    owner.get("/scim/v2/Users").statusCode(401).contentType(SCIM);
    given()
        .get("/scim/v2/Users")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"));
    given().auth().oauth2(owner.token("people:read")).get("/scim/v2/Users").then().statusCode(403);
    var id = user("aylin");
    token = SignedIn.owner().token("company:write");
    get("Users/" + id).statusCode(404);
    delete("Users/" + id).statusCode(404);
    get("Users").body("totalResults", equalTo(0));
    post("Groups", "{'displayName': 'x', 'members': [{'value': '%s'}]}", id)
        .spec(failed(400, "invalidValue"));
  }

  @Test
  void itSaysWhatItCan() {
    get("ServiceProviderConfig").statusCode(200).body("patch.supported", equalTo(true));
    get("ResourceTypes").body("Resources.endpoint", containsInAnyOrder("/Users", "/Groups"));
    get("Schemas").body("Resources.name", containsInAnyOrder("User", "Group"));
    get("Bulk").statusCode(404).contentType(SCIM);
  }

  @Test
  void eachChangeIsOnTheTrail() {
    var id = user("aylin");
    group(ines, "team", id);
    get("Users/" + id).statusCode(200);
    delete("Users/" + id).statusCode(204);
    owner
        .read("/api/trail?kind=company-people-changed")
        .body("items.detail", containsInAnyOrder("user", "group", "user"));
  }
}
