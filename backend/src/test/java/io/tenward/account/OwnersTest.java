package io.tenward.account;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.AtOnce;
import io.tenward.TestClock;
import io.tenward.account.member.Member;
import io.tenward.account.member.SignedIn;
import io.tenward.account.member.Workspace;
import io.tenward.contract.Role;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changes, removes and succeeds whom. */
@QuarkusTest
class OwnersTest {
  @Inject TestClock clock;
  private SignedIn ines;
  private SignedIn marek;

  @BeforeEach
  void anOwnerAndALead() {
    AnonymousCaller.onAnotherDay(clock);
    ines = SignedIn.owner();
    marek = ines.colleague();
  }

  @Test
  void aReaderIsInvited() {
    var address = "petra." + UUID.randomUUID() + "@nordhafen.example";
    String link =
        ines.send(
                "/api/member-invitations",
                Map.of("name", "Petra Lenz", "email", address, "role", "reader"))
            .statusCode(201)
            .body("role", equalTo("reader"))
            .extract()
            .path("link");
    posts(
            "/api/member-invitations/accept",
            Map.of("code", link.replaceFirst(".*=", ""), "name", "Petra", "password", PASSWORD))
        .statusCode(201)
        .body("role", equalTo("reader"))
        .body("roleGivenBy", nullValue());
  }

  @Test
  void aChangedMemberIsSignedOutAtOnceAndReadsWhoDidIt() {
    marek.withPassword(PASSWORD);
    clock.advance(java.time.Duration.ofDays(2));
    become(ines, marek, "reader")
        .statusCode(200)
        .body("role", equalTo("reader"))
        .body("roleGivenBy", equalTo("Ines Falk"))
        .body("roleSince", equalTo(clock.instant().toString()));
    marek.get("/api/me").spec(refused(401, "not-signed-in"));
    signsIn(marek.email(), PASSWORD)
        .statusCode(201)
        .body("role", equalTo("reader"))
        .body("roleGivenBy", equalTo("Ines Falk"));
  }

  @Test
  void theSameRoleAgainChangesNothing() {
    become(ines, marek, "lead").statusCode(200).body("roleGivenBy", nullValue());
    marek.read("/api/me");
  }

  @Test
  void aSuspendedMemberIsOutUntilAnOwnerLiftsIt() {
    marek.withPassword(PASSWORD);
    var survey = Draft.of(marek, "on-track").askingNew("team", 4).launch();
    var token = marek.token("surveys:read");
    suspend(marek, true).statusCode(200).body("suspended", equalTo(true));
    marek.get("/api/me").spec(refused(401, "not-signed-in"));
    signsIn(marek.email(), PASSWORD).spec(refused(403, "suspended"));
    signsIn(marek.email(), "another one entirely").spec(refused(401, "wrong-credentials"));
    given().auth().oauth2(token).get("/api/surveys").then().spec(refused(401, "not-signed-in"));

    suspend(marek, false).statusCode(200).body("suspended", equalTo(false));
    signsIn(marek.email(), PASSWORD).statusCode(201);
    given()
        .auth()
        .oauth2(token)
        .get(survey.path())
        .then()
        .statusCode(200)
        .body("state", equalTo("running"));
  }

  @Test
  void aTokenSuspendsAndGivesNoRole() {
    var token = ines.token("company:write");
    byToken(token, Map.of("role", "owner")).spec(refused(403, "session-only"));
    byToken(token, Map.of("suspended", true))
        .statusCode(200)
        .body("suspendedAt", notNullValue())
        .body("role", equalTo("lead"));
    marek.get("/api/me").spec(refused(401, "not-signed-in"));
    byToken(token, Map.of("suspended", false)).statusCode(200).body("suspendedAt", nullValue());
  }

  private ValidatableResponse byToken(String token, Map<String, Object> change) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(change)
        .patch(path(marek))
        .then();
  }

  @Test
  void theLinksOfASuspendedMemberRest() {
    var draft = Map.of("kind", "growth", "title", "A word the same day");
    var goal = marek.send("/api/goals", draft).extract().path("id");
    var person = marek.person(marek.group("team"), "Petra Lenz");
    var links =
        Map.of(
            "/api/goals/open", secret("/api/goals/" + goal),
            "/api/talks/open", secret("/api/people/" + person));
    links.forEach((path, secret) -> open(path, secret).statusCode(200));
    suspend(marek, true).statusCode(200);
    links.forEach((path, secret) -> open(path, secret).spec(refused(404, "not-found")));
    suspend(marek, false).statusCode(200);
    links.forEach((path, secret) -> open(path, secret).statusCode(200));
  }

  private String secret(String path) {
    return marek
        .request()
        .post(path + "/link")
        .then()
        .statusCode(200)
        .extract()
        .<String>path("address")
        .replaceFirst(".*#", "");
  }

  private static ValidatableResponse open(String path, String secret) {
    return given().contentType("application/json").body(Map.of("secret", secret)).post(path).then();
  }

  @Test
  void anOwnerWhoIsSuspendedIsNoneToRelyOn() {
    suspend(ines, true).spec(refused(409, "last-owner"));
    become(ines, marek, "owner").statusCode(200);
    suspend(marek, true).statusCode(200);
    become(ines, ines, "lead").spec(refused(409, "last-owner"));
  }

  @Test
  void anOwnerEndsTheSessionsOfAMember() {
    ines.request().delete(path(marek) + "/sessions").then().statusCode(204);
    marek.get("/api/me").spec(refused(401, "not-signed-in"));
    ines.request().delete(path(ines) + "/sessions").then().statusCode(204);
    ines.read("/api/me");
  }

  @Test
  void theLastOwnerStays() {
    become(ines, ines, "lead").spec(refused(409, "last-owner"));
    remove(ines, ines).spec(refused(409, "last-owner"));
    become(ines, marek, "owner").statusCode(200);
    become(ines, ines, "reader").statusCode(200);
    ines.read("/api/me").body("role", equalTo("reader"));
  }

  @Test
  void ownershipIsHandedOverInOneStep() {
    var elsewhere = ines.elsewhere();
    handOver(ines, marek).statusCode(200).body("role", equalTo("owner"));

    ines.read("/api/me").body("role", equalTo("lead")).body("roleGivenBy", equalTo("Ines Falk"));
    elsewhere.get("/api/me").spec(refused(401, "not-signed-in"));
    marek.get("/api/me").spec(refused(401, "not-signed-in"));
    marek.elsewhere().read("/api/members").body("items.role", hasItems("owner", "lead"));
    ines.get("/api/members").spec(refused(403, "forbidden"));
  }

  @Test
  void ownershipIsHandedToSomebodyWhoHasItNot() {
    handOver(ines, ines).spec(refused(409, "already-owner"));
    become(ines, marek, "owner");
    handOver(ines, marek).spec(refused(409, "already-owner"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofTwoOwnersWhoActOnEachOtherOneRemains(boolean removing) {
    for (int round = 0; round < 5; round++) {
      var one = SignedIn.owner();
      var colleague = one.colleague();
      become(one, colleague, "owner").statusCode(200);
      var both = List.of(one, colleague.elsewhere());
      var statuses =
          AtOnce.statuses(
              2,
              i ->
                  removing
                      ? remove(both.get(i), both.get(1 - i))
                      : become(both.get(i), both.get(1 - i), "lead"));
      assertEquals(1, statuses.get(removing ? 204 : 200));
      assertEquals(1, owners(one.workspaceId()));
    }
  }

  @Test
  void whoIsRemovedIsGoneWithPeopleAndGroups() {
    marek.withPassword(PASSWORD);
    marek.people("team", 3);
    marek.ownGroup("Support");
    remove(ines, marek).statusCode(204);
    marek.get("/api/me").spec(refused(401, "not-signed-in"));
    signsIn(marek.email(), PASSWORD).spec(refused(401, "wrong-credentials"));
    ines.get(path(marek)).spec(refused(404, "not-found"));
    ines.read("/api/members").body("items.email", contains(ines.email()));
    ines.send("/api/member-invitations", Map.of("name", "Marek", "email", marek.email()))
        .statusCode(201);
  }

  @Test
  void whatARemovedOwnerBeganGoesOn() {
    become(ines, marek, "owner");
    var petra = ines.colleague();
    become(ines, petra, "owner");
    var draft = Map.of("name", "Ole", "email", UUID.randomUUID() + "@nordhafen.example");
    var invited = marek.elsewhere().send("/api/member-invitations", draft).extract();
    var code = Map.of("code", invited.<String>path("link").replaceFirst(".*=", ""));
    var remover = petra.elsewhere();
    remover.change("/api/me", Map.of("name", "Petra Lund")).statusCode(200);
    remove(remover, marek).statusCode(204);
    posts("/api/member-invitations/lookup", code)
        .statusCode(200)
        .body("invitedBy", equalTo("Petra Lund"));
    remove(remover, petra).statusCode(204);
    posts("/api/member-invitations/lookup", code)
        .statusCode(200)
        .body("invitedBy", equalTo("Ines Falk"));
  }

  @Test
  void whoRanTheServerKeepsTheirNameOnIt() {
    become(ines, marek, "owner");
    QuarkusTransaction.requiringNew()
        .run(() -> Workspace.of(ines.workspaceId()).isRunBy(Member.of(marek.memberId())));
    remove(ines, marek).statusCode(204);
    ines.read("/api/me")
        .body("operator", equalTo("Ines Falk"))
        .body("operatorIsMe", equalTo(false));
  }

  @Test
  void aChangeIsMadeOfWhatWasSeen() {
    var etag = ines.request().get(path(marek)).header("ETag");
    become(ines, marek, "reader").statusCode(200);
    ines.change(path(marek), etag, role("owner"))
        .spec(refused(412, "changed-meanwhile"))
        .body("current.role", equalTo("reader"));
    ines.remove(path(marek), etag).spec(refused(412, "changed-meanwhile"));
    handOver(ines, marek, etag).spec(refused(412, "changed-meanwhile"));
  }

  /** As when another tab of the owner is saving their name. */
  @Test
  void anOwnerWhoIsRenamedMeanwhileHandsOver() throws Exception {
    assertEquals(200, whileRenamed(() -> handOver(ines, marek).extract().statusCode()));
    ines.read("/api/me").body("roleGivenBy", equalTo("Ines F."));
  }

  @Test
  void anOwnerWhoIsRenamedMeanwhileGivesUpTheRole() throws Exception {
    become(ines, marek, "owner").statusCode(200);
    assertEquals(200, whileRenamed(() -> become(ines, ines, "lead").extract().statusCode()));
    ines.read("/api/me").body("roleGivenBy", equalTo("Ines F."));
  }

  private int whileRenamed(Callable<Integer> request) throws Exception {
    return ConcurrentChange.during(
        request,
        "update member set name = 'Ines F.', version = version + 1 where member_id = ?",
        ines.memberId());
  }

  private static long owners(UUID workspaceId) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Member.count("workspaceId = ?1 and role = ?2", workspaceId, Role.OWNER));
  }

  private static String path(SignedIn member) {
    return "/api/members/" + member.memberId();
  }

  private static String role(String role) {
    return "{\"role\":\"" + role + "\"}";
  }

  private static ValidatableResponse become(SignedIn by, SignedIn member, String role) {
    return by.change(path(member), role(role));
  }

  private ValidatableResponse suspend(SignedIn member, boolean suspended) {
    return ines.change(path(member), Map.of("suspended", suspended));
  }

  private static ValidatableResponse remove(SignedIn by, SignedIn member) {
    return by.remove(path(member));
  }

  private static ValidatableResponse handOver(SignedIn by, SignedIn member) {
    return handOver(by, member, "*");
  }

  private static ValidatableResponse handOver(SignedIn by, SignedIn member, String etag) {
    return by.request().header("If-Match", etag).post(path(member) + "/ownership").then();
  }
}
