package io.tenward.account;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.problem;
import static io.tenward.account.AnonymousCaller.signsIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.Member;
import io.tenward.account.member.SignedIn;
import io.tenward.account.member.Workspace;
import io.tenward.contract.Role;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void aReaderIsInvitedAndReadsNothing() {
    var address = "petra." + UUID.randomUUID() + "@nordhafen.example";
    String link =
        ines.request()
            .body(Map.of("name", "Petra Lenz", "email", address, "role", "reader"))
            .post("/api/member-invitations")
            .then()
            .statusCode(201)
            .body("role", equalTo("reader"))
            .extract()
            .path("link");
    var petra =
        posts(
                "/api/member-invitations/accept",
                Map.of("code", link.replaceFirst(".*=", ""), "name", "Petra", "password", PASSWORD))
            .statusCode(201)
            .body("role", equalTo("reader"))
            .body("roleGivenBy", nullValue())
            .extract();
    for (var path : List.of("/api/surveys", "/api/people", "/api/groups", "/api/members")) {
      problem(given().cookies(petra.cookies()).get(path).then(), 403, "forbidden");
    }
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
    problem(marek.request().get("/api/me").then(), 401, "not-signed-in");
    signsIn(marek.email(), PASSWORD)
        .statusCode(201)
        .body("role", equalTo("reader"))
        .body("roleGivenBy", equalTo("Ines Falk"));
  }

  @Test
  void theSameRoleAgainChangesNothing() {
    become(ines, marek, "lead").statusCode(200).body("roleGivenBy", nullValue());
    marek.request().get("/api/me").then().statusCode(200);
  }

  @Test
  void aSuspendedMemberIsOutUntilAnOwnerLiftsIt() {
    marek.withPassword(PASSWORD);
    var survey = Draft.of(marek, "on-track").askingNew("team", 4).launch();
    var token = marek.token("surveys:read");
    suspend(marek, true).statusCode(200).body("suspended", equalTo(true));
    problem(marek.request().get("/api/me").then(), 401, "not-signed-in");
    problem(signsIn(marek.email(), PASSWORD), 403, "suspended");
    problem(signsIn(marek.email(), "another one entirely"), 401, "wrong-credentials");
    problem(given().auth().oauth2(token).get("/api/surveys").then(), 401, "not-signed-in");

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
    problem(byToken(token, Map.of("role", "owner")), 403, "session-only");
    byToken(token, Map.of("suspended", true))
        .statusCode(200)
        .body("suspendedAt", notNullValue())
        .body("role", equalTo("lead"));
    problem(marek.request().get("/api/me").then(), 401, "not-signed-in");
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
    var goal =
        marek
            .request()
            .body(Map.of("kind", "growth", "title", "A word the same day"))
            .post("/api/goals")
            .<String>path("id");
    var person = marek.person(marek.group("team"), "Petra Lenz");
    var links =
        Map.of(
            "/api/goals/open", secret("/api/goals/" + goal),
            "/api/talks/open", secret("/api/people/" + person));
    links.forEach((path, secret) -> open(path, secret).statusCode(200));
    suspend(marek, true).statusCode(200);
    links.forEach((path, secret) -> problem(open(path, secret), 404, "not-found"));
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
    problem(suspend(ines, true), 409, "last-owner");
    become(ines, marek, "owner").statusCode(200);
    suspend(marek, true).statusCode(200);
    problem(become(ines, ines, "lead"), 409, "last-owner");
  }

  @Test
  void anOwnerEndsTheSessionsOfAMember() {
    ines.request().delete(path(marek) + "/sessions").then().statusCode(204);
    problem(marek.request().get("/api/me").then(), 401, "not-signed-in");
    ines.request().delete(path(ines) + "/sessions").then().statusCode(204);
    ines.request().get("/api/me").then().statusCode(200);
    var stranger = SignedIn.inOtherWorkspace();
    problem(ines.request().delete(path(stranger) + "/sessions").then(), 404, "not-found");
  }

  @Test
  void theLastOwnerStays() {
    problem(become(ines, ines, "lead"), 409, "last-owner");
    problem(remove(ines, ines), 409, "last-owner");
    become(ines, marek, "owner").statusCode(200);
    become(ines, ines, "reader").statusCode(200);
    ines.request().get("/api/me").then().statusCode(200).body("role", equalTo("reader"));
  }

  @Test
  void ownershipIsHandedOverInOneStep() {
    var elsewhere = ines.elsewhere();
    handOver(ines, marek).statusCode(200).body("role", equalTo("owner"));

    ines.request()
        .get("/api/me")
        .then()
        .statusCode(200)
        .body("role", equalTo("lead"))
        .body("roleGivenBy", equalTo("Ines Falk"));
    problem(elsewhere.request().get("/api/me").then(), 401, "not-signed-in");
    problem(marek.request().get("/api/me").then(), 401, "not-signed-in");
    marek
        .elsewhere()
        .request()
        .get("/api/members")
        .then()
        .statusCode(200)
        .body("items.role", hasItems("owner", "lead"));
    problem(ines.request().get("/api/members").then(), 403, "forbidden");
  }

  @Test
  void ownershipIsHandedToSomebodyWhoHasItNot() {
    problem(handOver(ines, ines), 409, "already-owner");
    become(ines, marek, "owner");
    problem(handOver(ines, marek), 409, "already-owner");
  }

  @Test
  void ofTwoOwnersWhoDemoteEachOtherOneRemains() throws Exception {
    for (int round = 0; round < 5; round++) {
      var one = SignedIn.owner();
      var colleague = one.colleague();
      become(one, colleague, "owner").statusCode(200);
      var other = colleague.elsewhere();
      var statuses =
          together(
              () -> become(one, other, "lead").extract().statusCode(),
              () -> become(other, one, "lead").extract().statusCode());
      assertEquals(1, statuses.stream().filter(status -> status == 200).count());
      assertEquals(1, owners(one.workspaceId()));
    }
  }

  @Test
  void ofTwoOwnersWhoRemoveEachOtherOneRemains() throws Exception {
    for (int round = 0; round < 5; round++) {
      var one = SignedIn.owner();
      var colleague = one.colleague();
      become(one, colleague, "owner").statusCode(200);
      var other = colleague.elsewhere();
      var statuses =
          together(
              () -> remove(one, other).extract().statusCode(),
              () -> remove(other, one).extract().statusCode());
      assertEquals(1, statuses.stream().filter(status -> status == 204).count());
      assertEquals(1, owners(one.workspaceId()));
    }
  }

  @Test
  void whoIsRemovedIsGoneWithPeopleAndGroups() {
    marek.withPassword(PASSWORD);
    marek.people("team", 3);
    marek.ownGroup("Support");
    remove(ines, marek).statusCode(204);
    problem(marek.request().get("/api/me").then(), 401, "not-signed-in");
    problem(signsIn(marek.email(), PASSWORD), 401, "wrong-credentials");
    problem(ines.request().get(path(marek)).then(), 404, "not-found");
    ines.request().get("/api/members").then().body("items.email", contains(ines.email()));
    ines.request()
        .body(Map.of("name", "Marek", "email", marek.email()))
        .post("/api/member-invitations")
        .then()
        .statusCode(201);
  }

  @Test
  void whatARemovedOwnerBeganGoesOn() {
    become(ines, marek, "owner");
    var petra = ines.colleague();
    become(ines, petra, "owner");
    String code =
        marek
            .elsewhere()
            .request()
            .body(Map.of("name", "Ole", "email", UUID.randomUUID() + "@nordhafen.example"))
            .post("/api/member-invitations")
            .<String>path("link")
            .replaceFirst(".*=", "");
    var remover = petra.elsewhere();
    remover.patch("*").body(Map.of("name", "Petra Lund")).patch("/api/me").then().statusCode(200);
    remove(remover, marek).statusCode(204);
    posts("/api/member-invitations/lookup", Map.of("code", code))
        .statusCode(200)
        .body("invitedBy", equalTo("Petra Lund"));
    remove(remover, petra).statusCode(204);
    posts("/api/member-invitations/lookup", Map.of("code", code))
        .statusCode(200)
        .body("invitedBy", equalTo("Ines Falk"));
  }

  @Test
  void whoRanTheServerKeepsTheirNameOnIt() {
    become(ines, marek, "owner");
    QuarkusTransaction.requiringNew()
        .run(() -> Workspace.of(ines.workspaceId()).isRunBy(Member.of(marek.memberId())));
    remove(ines, marek).statusCode(204);
    ines.request()
        .get("/api/me")
        .then()
        .body("operator", equalTo("Ines Falk"))
        .body("operatorIsMe", equalTo(false));
  }

  @Test
  void othersAreOutOfReach() {
    var elsewhere = SignedIn.owner();
    for (var path : List.of(path(marek), "/api/members/" + UUID.randomUUID())) {
      problem(elsewhere.request().get(path).then(), 404, "not-found");
      problem(elsewhere.patch("*").body(role("reader")).patch(path).then(), 404, "not-found");
      var request = elsewhere.request().header("If-Match", "*");
      problem(request.delete(path).then(), 404, "not-found");
      problem(
          elsewhere.request().header("If-Match", "*").post(path + "/ownership").then(),
          404,
          "not-found");
      problem(elsewhere.request().post(path + "/surveys/cancel").then(), 404, "not-found");
    }
    marek.request().get("/api/me").then().statusCode(200).body("role", equalTo("lead"));
  }

  @Test
  void aWrongRoleIsNamed() {
    problem(become(ines, marek, "admin"), 400, "invalid-request")
        .body("errors.pointer", contains("/role"));
    problem(
            ines.patch("*").body("{\"role\":null}").patch(path(marek)).then(),
            400,
            "invalid-request")
        .body("errors.code", contains("required"));
  }

  @Test
  void aChangeIsMadeOfWhatWasSeen() {
    var etag = ines.request().get(path(marek)).header("ETag");
    become(ines, marek, "reader").statusCode(200);
    problem(
            ines.patch(etag).body(role("owner")).patch(path(marek)).then(),
            412,
            "changed-meanwhile")
        .body("current.role", equalTo("reader"));
    problem(
        ines.request().header("If-Match", etag).delete(path(marek)).then(),
        412,
        "changed-meanwhile");
    problem(
        ines.request().header("If-Match", etag).post(path(marek) + "/ownership").then(),
        412,
        "changed-meanwhile");
    problem(ines.request().delete(path(marek)).then(), 428, "precondition-required");
  }

  /** As when another tab of the owner is saving their name. */
  @Test
  void anOwnerWhoIsRenamedMeanwhileHandsOver() throws Exception {
    assertEquals(200, whileRenamed(() -> handOver(ines, marek).extract().statusCode()));
    ines.request().get("/api/me").then().body("roleGivenBy", equalTo("Ines F."));
  }

  @Test
  void anOwnerWhoIsRenamedMeanwhileGivesUpTheRole() throws Exception {
    become(ines, marek, "owner").statusCode(200);
    assertEquals(200, whileRenamed(() -> become(ines, ines, "lead").extract().statusCode()));
    ines.request().get("/api/me").then().body("roleGivenBy", equalTo("Ines F."));
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

  private static List<Integer> together(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      var statuses = new ArrayList<Integer>();
      for (var answer : pool.invokeAll(List.of(one, other))) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }

  private static String path(SignedIn member) {
    return "/api/members/" + member.memberId();
  }

  private static String role(String role) {
    return "{\"role\":\"" + role + "\"}";
  }

  private static ValidatableResponse become(SignedIn by, SignedIn member, String role) {
    return by.patch("*").body(role(role)).patch(path(member)).then();
  }

  private ValidatableResponse suspend(SignedIn member, boolean suspended) {
    return ines.patch("*").body(Map.of("suspended", suspended)).patch(path(member)).then();
  }

  private static ValidatableResponse remove(SignedIn by, SignedIn member) {
    return by.request().header("If-Match", "*").delete(path(member)).then();
  }

  private static ValidatableResponse handOver(SignedIn by, SignedIn member) {
    return by.request().header("If-Match", "*").post(path(member) + "/ownership").then();
  }
}
