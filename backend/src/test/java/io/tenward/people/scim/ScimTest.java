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
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
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

  private ValidatableResponse send(Method method, String path, String... body) {
    var request = given().auth().oauth2(token).urlEncodingEnabled(true);
    if (body.length > 0) {
      request.header("Content-Type", SCIM).body(body[0]);
    }
    return request.request(method, "/scim/v2/" + path).then();
  }

  private ValidatableResponse find(String kind, String filter) {
    return given().auth().oauth2(token).queryParam("filter", filter).get("/scim/v2/" + kind).then();
  }

  private ValidatableResponse patch(String path, String operations) {
    return send(
        Method.PATCH,
        path,
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + operations
            + "]}");
  }

  /** Adds a user as Entra ID does. */
  private String user(String name) {
    return send(
            Method.POST,
            "Users",
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "externalId": "ext-%1$s", "userName": "%1$s@nordhafen.example", "active": true,
             "displayName": "%1$s Obi",
             "emails": [{"primary": true, "type": "work", "value": "%1$s@nordhafen.example"}],
             "meta": {"resourceType": "User"},
             "name": {"formatted": "%1$s Obi", "familyName": "Obi", "givenName": "%1$s"},
             "roles": []}
            """
                .formatted(name))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String group(SignedIn lead, String name, String... members) {
    var values = new StringBuilder();
    for (var member : members) {
      values.append(values.isEmpty() ? "" : ",").append("{\"value\":\"%s\"}".formatted(member));
    }
    return send(
            Method.POST,
            "Groups",
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
             "externalId": "g-%s", "displayName": "Tenward %s %s", "members": [%s]}
            """
                .formatted(UUID.randomUUID(), lead.email(), name, values))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse people(SignedIn lead, boolean archived) {
    return lead.request().get("/api/people?archived=" + archived).then().statusCode(200);
  }

  private static void failed(ValidatableResponse answer, int status, String scimType) {
    answer
        .statusCode(status)
        .contentType(SCIM)
        .body("schemas", contains("urn:ietf:params:scim:api:messages:2.0:Error"))
        .body("status", equalTo("" + status))
        .body("scimType", equalTo(scimType));
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
    send(Method.GET, "Users/" + id).statusCode(200).body("active", equalTo(true));
    failed(
        send(Method.POST, "Users", "{\"userName\": \"EMEKA@nordhafen.example\"}"),
        409,
        "uniqueness");
    send(Method.GET, "Users/" + UUID.randomUUID()).statusCode(404).contentType(SCIM);
  }

  @Test
  void listsComeInPages() {
    var first = user("a");
    var second = user("b");
    send(Method.GET, "Users?startIndex=2&count=1")
        .body("totalResults", equalTo(2))
        .body("startIndex", equalTo(2))
        .body("itemsPerPage", equalTo(1))
        .body("Resources.id", contains(second));
    send(Method.GET, "Users?count=0").body("totalResults", equalTo(2)).body("Resources", empty());
    send(Method.GET, "Users?startIndex=1&count=100").body("Resources.id", contains(first, second));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title eq \"x\"",
        "userName sw \"x\"",
        "userName eq x",
        "userName eq \"x\" or active eq true"
      })
  void anUnknownFilterIsNamed(String filter) {
    failed(find("Users", filter), 400, "invalidFilter");
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
    ines.request()
        .get("/api/groups")
        .then()
        .body("items.find { it.kind == 'team' }.people", equalTo(2))
        .body("items.find { it.name == 'Support' }.people", equalTo(1));
    String person = people(ines, false).extract().path("items[2].id");

    patch(
            "Groups/" + id,
            "{\"op\":\"Remove\",\"path\":\"members[value eq \\\"%s\\\"]\"}".formatted(emeka))
        .statusCode(200)
        .body("members.value", contains(aylin));
    people(ines, true).body("items.id", contains(person));
    patch(
            "Groups/" + id,
            "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"%s\"}]}"
                .formatted(emeka))
        .statusCode(200);
    people(ines, false).body("items.id", hasItem(person)).body("items", hasSize(3));

    send(Method.DELETE, "Groups/" + id).statusCode(204);
    people(ines, false).body("items.name", contains("bojan Obi"));
  }

  @Test
  void aGroupNamedOtherwiseWritesNobody() {
    var id =
        send(
                Method.POST,
                "Groups",
                "{\"displayName\": \"All\", \"members\": [{\"value\": \"%s\"}]}"
                    .formatted(user("aylin")))
            .statusCode(201)
            .extract()
            .<String>path("id");
    people(ines, false).body("items", empty());
    // Okta pushes a new name without a path.
    patch(
            "Groups/" + id,
            "{\"op\":\"replace\",\"value\":{\"id\":\"%s\",\"displayName\":\"Tenward %s team\"}}"
                .formatted(id, ines.email()))
        .statusCode(200);
    people(ines, false).body("items.name", contains("aylin Obi"));
    find("Groups", "displayName eq \"tenward " + ines.email() + " team\"")
        .body("Resources.id", contains(id));
    given()
        .auth()
        .oauth2(token)
        .get("/scim/v2/Groups/" + id + "?excludedAttributes=members")
        .then()
        .body("members", nullValue());
  }

  /** Entra ID and Okta change users like this. */
  @Test
  void aChangeReachesTheList() {
    var id = user("emeka");
    group(ines, "team", id);
    patch(
            "Users/" + id,
            """
            {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "e@nordhafen.example"},
            {"op": "Replace", "path": "name.familyName", "value": "Obi-Wan"},
            {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "value": "IT"}
            """)
        .statusCode(200)
        .body("name.familyName", equalTo("Obi-Wan"));
    people(ines, false).body("items[0].email", equalTo("e@nordhafen.example"));
    patch(
            "Users/" + id,
            "{\"op\":\"Replace\",\"value\":{\"displayName\":\"Emeka\",\"name.givenName\":\"E\"}}")
        .body("name.givenName", equalTo("E"));
    people(ines, false).body("items[0].name", equalTo("Emeka"));
    // Okta replaces users as a whole.
    send(
            Method.PUT,
            "Users/" + id,
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "%s",
             "userName": "emeka@nordhafen.example", "name": {"givenName": "Emeka", "familyName": "O"},
             "emails": [{"primary": true, "value": "emeka@nordhafen.example", "type": "work"}],
             "preferredLanguage": "de-DE", "active": true, "groups": []}
            """
                .formatted(id))
        .statusCode(200);
    people(ines, false)
        .body("items.name", contains("Emeka O"))
        .body("items.language", contains("de"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"} | {\"op\":\"Add\",\"path\":\"active\",\"value\":\"True\"}",
        "{\"op\":\"replace\",\"value\":{\"active\":false}} | {\"op\":\"replace\",\"value\":{\"active\":true}}"
      })
  void whoIsInactiveIsArchivedAndAsAMemberSuspended(String off, String on) {
    var marek = owner.colleague();
    String id =
        send(Method.POST, "Users", "{\"userName\": \"%s\"}".formatted(marek.email()))
            .statusCode(201)
            .extract()
            .path("id");
    group(ines, "lead", id);
    people(ines, false).body("items", hasSize(1));
    patch("Users/" + id, off).statusCode(200).body("active", equalTo(false));
    people(ines, true).body("items", hasSize(1));
    marek.request().get("/api/me").then().statusCode(401);
    patch("Users/" + id, on).statusCode(200).body("active", equalTo(true));
    people(ines, false).body("items", hasSize(1));
    marek.elsewhere().request().get("/api/me").then().statusCode(200);
    send(Method.DELETE, "Users/" + id).statusCode(204);
    people(ines, true).body("items", hasSize(1));
    marek.elsewhere().request().get("/api/me").then().statusCode(401);
    // Whoever gets the address next is somebody else, as far as a directory says.
    send(Method.POST, "Users", "{\"userName\": \"%s\"}".formatted(marek.email())).statusCode(201);
    marek.elsewhere().request().get("/api/me").then().statusCode(401);
  }

  @Test
  void theLastOwnerStays() {
    String id =
        send(Method.POST, "Users", "{\"userName\": \"%s\"}".formatted(owner.email()))
            .extract()
            .path("id");
    patch("Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")
        .statusCode(409)
        .contentType(SCIM);
    send(Method.GET, "Users/" + id).body("active", equalTo(true));
  }

  @Test
  void whatIsWrongIsNamedAndNothingIsHalfDone() {
    var aylin = user("aylin");
    var id = group(ines, "team", aylin);
    failed(
        patch(
            "Groups/" + id,
            "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"All\"},{\"op\":\"Remove\",\"path\":\"members[display eq \\\"x\\\"]\"}"),
        400,
        "invalidFilter");
    send(Method.GET, "Groups/" + id).body("displayName", endsWith(" team"));
    failed(
        patch(
            "Groups/" + id,
            "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"%s\"}]}"
                .formatted(UUID.randomUUID())),
        400,
        "invalidValue");
    failed(patch("Users/" + aylin, "{\"op\":\"Move\",\"path\":\"active\"}"), 400, "invalidSyntax");
    failed(patch("Users/" + aylin, "{\"op\":\"Remove\"}"), 400, "noTarget");
    failed(
        patch("Users/" + aylin, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"no\"}"),
        400,
        "invalidValue");
    failed(send(Method.POST, "Users", "{\"displayName\": \"x\"}"), 400, "invalidValue");
    failed(
        send(
            Method.POST,
            "Users",
            "{\"userName\": \"x\", \"emails\": [{\"value\": \"no address\"}]}"),
        400,
        "invalidValue");
    failed(send(Method.POST, "Users", "[]"), 400, "invalidSyntax");
    failed(
        send(Method.POST, "Users", "{\"userName\": \"y\", \"externalId\": \"ext-aylin\"}"),
        409,
        "uniqueness");
    for (var name : List.of("nobody@nordhafen.example team", ines.email())) {
      var group = "{\"displayName\": \"tenward  %s\"}".formatted(name);
      failed(send(Method.POST, "Groups", group), 400, "invalidValue");
    }
    // Two with one mailbox on one list.
    var twin = user("twin");
    patch(
            "Users/" + twin,
            "{\"op\":\"Replace\",\"path\":\"emails\",\"value\":[{\"value\":\"aylin@nordhafen.example\"}]}")
        .statusCode(200);
    failed(
        patch(
            "Groups/" + id,
            "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"%s\"}]}".formatted(twin)),
        409,
        "uniqueness");
    send(Method.GET, "Groups/" + id).body("members.value", contains(aylin));
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
    patch("Users/" + id, json(operation))
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
      })
  void whatIsNotUnderstoodIsRefused(String operation, String scimType) {
    var id = user("aylin");
    var before = send(Method.GET, "Users/" + id).extract().asString();
    failed(patch("Users/" + id, json(operation)), 400, scimType);
    assertEquals(before, send(Method.GET, "Users/" + id).extract().asString());
  }

  private static String json(String operation) {
    return operation.replace("\"", "\\\"").replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource({"[], 1", "[{\"value\": \"%s\"}], 0"})
  void whomAnOperationNamesLeavesAGroup(String value, int left) {
    var aylin = user("aylin");
    var id = group(ines, "team", aylin);
    var remove = "{\"op\":\"Remove\",\"path\":\"members\",\"value\":%s}";
    patch("Groups/" + id, remove.formatted(value.formatted(aylin)))
        .statusCode(200)
        .body("members", hasSize(left));
    patch("Groups/" + id, "{\"op\":\"Remove\",\"path\":\"members\"}").body("members", empty());
    failed(
        patch("Groups/" + id, "{\"op\":\"Replace\",\"path\":\"owner\",\"value\":\"x\"}"),
        400,
        "invalidPath");
  }

  @Test
  void aFilterOfAnyLengthAndSignIsAnswered() {
    find("Users", "userName eq \"" + "x".repeat(3_500) + "\"")
        .statusCode(200)
        .body("totalResults", equalTo(0));
    find("Users", "userName eq \"" + "\\\"".repeat(600) + "\"").statusCode(200);
    for (var value : List.of("\\u0000", "\\ud800", "\\x", "a\" or userName eq \"b")) {
      failed(find("Users", "userName eq \"" + value + "\""), 400, "invalidFilter");
      failed(find("Groups", "externalId eq \"" + value + "\""), 400, "invalidFilter");
    }
  }

  @Test
  void onlyAnOwnersTokenWithTheScopeIsLetIn() {
    owner.request().get("/scim/v2/Users").then().statusCode(401).contentType(SCIM);
    given()
        .get("/scim/v2/Users")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"));
    given().auth().oauth2(owner.token("people:read")).get("/scim/v2/Users").then().statusCode(403);
    var id = user("aylin");
    token = SignedIn.owner().token("company:write");
    send(Method.GET, "Users/" + id).statusCode(404);
    send(Method.DELETE, "Users/" + id).statusCode(404);
    send(Method.GET, "Users").body("totalResults", equalTo(0));
    failed(
        send(
            Method.POST,
            "Groups",
            "{\"displayName\": \"x\", \"members\": [{\"value\": \"%s\"}]}".formatted(id)),
        400,
        "invalidValue");
  }

  @Test
  void itSaysWhatItCan() {
    send(Method.GET, "ServiceProviderConfig")
        .statusCode(200)
        .body("patch.supported", equalTo(true));
    send(Method.GET, "ResourceTypes")
        .body("Resources.endpoint", containsInAnyOrder("/Users", "/Groups"));
    send(Method.GET, "Schemas").body("Resources.name", containsInAnyOrder("User", "Group"));
    send(Method.GET, "Bulk").statusCode(404).contentType(SCIM);
  }

  @Test
  void eachChangeIsOnTheTrail() {
    var id = user("aylin");
    group(ines, "team", id);
    send(Method.GET, "Users/" + id).statusCode(200);
    send(Method.DELETE, "Users/" + id).statusCode(204);
    owner
        .request()
        .get("/api/trail?kind=company-people-changed")
        .then()
        .body("items.detail", containsInAnyOrder("user", "group", "user"));
  }
}
