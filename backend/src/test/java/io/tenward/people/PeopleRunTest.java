package io.tenward.people;

import static io.restassured.RestAssured.given;
import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An HR system writes the people of all leads. */
@QuarkusTest
class PeopleRunTest {
  @Inject TestClock clock;
  @Inject Database database;
  private SignedIn owner;
  private SignedIn ines;
  private SignedIn marek;
  private String token;

  @BeforeEach
  void aCompany() {
    owner = SignedIn.owner();
    ines = owner.colleague();
    marek = owner.colleague();
    token = owner.token("company:write");
  }

  private RequestSpecification hr() {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private String start() {
    return hr().post("/api/people-runs").then().statusCode(200).extract().path("id");
  }

  private ValidatableResponse stage(String run, int batch, List<Map<String, Object>> people) {
    return hr().body(Map.of("batch", batch, "people", people))
        .post("/api/people-runs/" + run + "/batches")
        .then();
  }

  private ValidatableResponse finish(String run) {
    return hr().post("/api/people-runs/" + run + "/finish").then();
  }

  @SafeVarargs
  private ValidatableResponse run(Map<String, Object>... people) {
    var run = start();
    stage(run, 0, List.of(people)).statusCode(200);
    return finish(run);
  }

  private static Map<String, Object> person(SignedIn lead, String externalId, String... email) {
    var person = new HashMap<String, Object>(Map.of("lead", lead.email(), "group", "team"));
    person.putAll(Map.of("externalId", externalId, "name", "Person " + externalId));
    Stream.of(email).forEach(address -> person.put("email", address));
    return person;
  }

  private static Map<String, Object> with(Map<String, Object> person, String field, String value) {
    person.put(field, value);
    return person;
  }

  private static ValidatableResponse list(SignedIn lead, String query) {
    return lead.read("/api/people?" + query);
  }

  private static ValidatableResponse known(SignedIn lead, String externalId, boolean archived) {
    return list(lead, "externalId=" + externalId + "&archived=" + archived);
  }

  private void assertCounts(ValidatableResponse report, int... counts) {
    report
        .statusCode(200)
        .body("added", equalTo(counts[0]))
        .body("changed", equalTo(counts[1]))
        .body("archived", equalTo(counts[2]))
        .body("returned", equalTo(counts[3]))
        .body("unchanged", equalTo(counts[4]));
  }

  @Test
  void eachLeadHasTheirOwnAndThoseWhoLeaveComeBackAsTheSame() {
    assertCounts(
        run(person(ines, "E-1"), person(ines, "E-2"), person(marek, "E-1")), 3, 0, 0, 0, 0);
    String id = known(ines, "E-2", false).extract().path("items[0].id");
    assertCounts(
        run(with(person(ines, "E-1"), "name", "Aylin"), person(marek, "E-1")), 0, 1, 1, 0, 1);
    known(ines, "E-2", true).body("items.id", contains(id));
    assertCounts(
        run(person(ines, "E-1"), person(ines, "E-2"), person(marek, "E-1")), 0, 1, 0, 1, 1);
    known(ines, "E-2", false)
        .body("items.id", contains(id))
        .body("items[0].archivedAt", nullValue());
    assertCounts(run(person(ines, "E-1"), person(ines, "E-2")), 0, 0, 1, 0, 2);
    known(marek, "E-1", true).body("items", hasSize(1));
  }

  @Test
  void whomOnlyTheLeadKnowsStays() {
    var people = new Stakeholders(ines);
    ines.person(people.team(), "Ole");
    people.add(with(people.draft("Cy", null), "externalId", "C-1")).statusCode(201);
    run(person(ines, "E-1")).statusCode(200);
    assertCounts(run(person(marek, "E-1")), 1, 0, 1, 0, 0);
    list(ines, "limit=50").body("items.name", containsInAnyOrder("Ole", "Cy"));
  }

  @Test
  void whomTheLeadArchivedStaysArchivedUntilTheyLeaveAndReturn() {
    run(person(ines, "E-1"), person(ines, "E-2")).statusCode(200);
    UUID id = UUID.fromString(known(ines, "E-1", false).extract().path("items[0].id"));
    new Stakeholders(ines).archive(id);
    assertCounts(run(person(ines, "E-1"), person(ines, "E-2")), 0, 0, 0, 0, 2);
    assertCounts(run(person(ines, "E-2")), 0, 0, 0, 0, 1);
    assertCounts(run(person(ines, "E-1"), person(ines, "E-2")), 0, 0, 0, 1, 1);
  }

  @Test
  void groupsAreFoundByKindOrNameAndMade() {
    ines.ownGroup("Support");
    run(
            with(person(ines, "E-1"), "group", "support"),
            with(person(ines, "E-2"), "group", "Sales"),
            with(person(ines, "E-3"), "group", "sales"),
            with(person(ines, "E-4"), "group", "manager"))
        .statusCode(200);
    ines.read("/api/groups")
        .body("items.findAll { it.kind == 'own' }.name", contains("Support", "Sales"))
        .body("items.findAll { it.kind == 'own' }.people", contains(1, 2))
        .body("items.find { it.kind == 'manager' }.people", equalTo(1));
    run(with(person(ines, "E-1"), "group", "Kundschaft"))
        .spec(invalid("/batches/0/people/0/group unknown-group"));
  }

  @Test
  void mailboxesChangeHands() {
    var a = "a@nordhafen.example";
    var b = "b@nordhafen.example";
    run(person(ines, "E-1", a), person(ines, "E-2", b)).statusCode(200);
    assertCounts(run(person(ines, "E-1", b), person(ines, "E-2", a)), 0, 2, 0, 0, 0);
    // Who leaves loses theirs to somebody new.
    assertCounts(run(person(ines, "E-1", b), person(ines, "E-3", a)), 1, 0, 1, 0, 1);
    known(ines, "E-2", true).body("items[0].email", nullValue());
  }

  @Test
  void whoHasTheMailboxIsTheSamePerson() {
    var people = new Stakeholders(ines);
    String id = people.add(people.draft("Aylin", "Aylin@nordhafen.example")).extract().path("id");
    assertCounts(run(person(ines, "E-1", "aylin@nordhafen.example")), 0, 1, 0, 0, 0);
    known(ines, "E-1", false).body("items.id", contains(id));
  }

  @Test
  void twoWithOneMailboxAreNamedAndNothingIsWritten() {
    var run = start();
    stage(run, 3, List.of(person(ines, "E-1", "a@nordhafen.example"))).body("people", equalTo(1));
    stage(run, 7, List.of(person(marek, "E-1"), person(ines, "E-2", "A@nordhafen.example")))
        .body("people", equalTo(3));
    finish(run)
        .spec(refused(409, "email-taken"))
        .body("errors.pointer", contains("/batches/7/people/1/email"));
    list(marek, "limit=50").body("items", empty());
    stage(run, 7, List.of(person(marek, "E-1"), person(ines, "E-1")));
    finish(run).spec(invalid("/batches/7/people/1/externalId duplicate"));
    stage(run, 7, List.of(person(marek, "E-1"))).body("people", equalTo(2));
    assertCounts(finish(run), 2, 0, 0, 0, 0);
    finish(run).statusCode(404);
  }

  @Test
  void onlyLeadsOfThisWorkspaceHavePeople() {
    run(
            person(owner, "E-1"),
            person(SignedIn.lead(), "E-2"),
            with(person(ines, "E-3"), "lead", ines.email().toUpperCase(Locale.ROOT)),
            person(owner.reader(), "E-4"))
        .spec(
            invalid(
                "/batches/0/people/1/lead unknown-lead", "/batches/0/people/3/lead unknown-lead"));
  }

  @Test
  void anEmptyRunArchivesNobody() {
    run(person(ines, "E-1")).statusCode(200);
    finish(start()).statusCode(400).body("errors.code", contains("too-few"));
    known(ines, "E-1", false).body("items", hasSize(1));
  }

  @Test
  void aRunIsDroppedByTheNextOneAndAfterADay() {
    var first = start();
    stage(first, 0, List.of(person(ines, "E-1"))).statusCode(200);
    var second = start();
    finish(first).statusCode(404);
    stage(second, 0, List.of(person(ines, "E-1"))).statusCode(200);
    clock.advance(Duration.ofDays(1));
    finish(second).statusCode(404);
    PeopleRunResource.Cleanup.drop(database, clock);
    assertEquals(
        List.of(),
        database.ids("select run_id from people_run where workspace_id = ?", owner.workspaceId()));
  }

  @Test
  void aRunningSurveyAsksWhomItAsked() {
    var run = start();
    stage(run, 0, IntStream.range(0, 5).mapToObj(i -> person(ines, "E-" + i)).toList());
    finish(run).statusCode(200);
    List<String> ids = list(ines, "limit=50").extract().path("items.id");
    var survey =
        Draft.of(ines, "on-track")
            .asking(Map.of("team", ids.stream().map(UUID::fromString).toList()))
            .launch();
    var before = audience(survey.path());
    run(with(person(ines, "E-0", "new@nordhafen.example"), "group", "client"), person(ines, "E-9"))
        .statusCode(200);
    assertEquals(before, audience(survey.path()));
    survey.links().forEach(survey::answer);
  }

  private String audience(String path) {
    return ines.read(path).extract().asString() + ines.read(path + "/links").extract().asString();
  }

  @Test
  void aDraftShowsWhomARunChanged() {
    run(person(ines, "E-1")).statusCode(200);
    UUID id = UUID.fromString(known(ines, "E-1", false).extract().path("items[0].id"));
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", List.of(id)));
    run(person(ines, "E-2")).statusCode(200);
    draft.tryLaunch().then().statusCode(412);
  }

  /**
   * Compares two sizes of one machine at one time; what reads all people for each takes 100 times.
   */
  @Test
  @Tag("deep")
  void tenTimesAsManyDoNotTakeThirtyTimesAsLong() {
    var leads = Stream.generate(owner::colleague).limit(20).toList();
    var people = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 10_000; i++) {
      people.add(person(leads.get(i % 20), "E-" + i, "e" + i + "@nordhafen.example"));
    }
    var few = runningTime(people.subList(0, 1_000), 1_000);
    var many = runningTime(people, 9_000);
    assertTrue(many.compareTo(few.multipliedBy(30)) < 0, () -> many + " instead of " + few);
  }

  private Duration runningTime(List<Map<String, Object>> people, int added) {
    long began = System.nanoTime();
    var run = start();
    for (int at = 0; at < people.size(); at += 500) {
      stage(run, at / 500, people.subList(at, at + 500)).statusCode(200);
    }
    assertCounts(finish(run), added, 0, 0, 0, people.size() - added);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Test
  void onlyAnOwnerMakesSuchATokenAndNotOneThatReadsAnswers() {
    var body = Map.of("name", "HR", "scopes", List.of("company:write"));
    ines.send("/api/tokens", body).statusCode(403);
    var both = List.of("company:write", "results:read");
    var reader = Map.of("name", "HR", "runBy", "own-company");
    owner
        .send("/api/tokens", Map.of("name", "HR", "scopes", both, "reader", reader))
        .spec(invalid("/scopes not-together"));
  }

  /** The person is found by the address, and by what the lists say of them. */
  @Test
  void whoIsErasedIsNotStagedAnyMore() {
    run(person(ines, "1", "kim@nordhafen.example"), person(ines, "2", "aylin@nordhafen.example"));
    var run = start();
    stage(
            run,
            0,
            List.of(
                person(ines, "1"),
                person(marek, "3", "KIM@nordhafen.example"),
                person(ines, "2", "aylin@nordhafen.example")))
        .statusCode(200);
    owner
        .read("/api/person-data?email=kim@nordhafen.example")
        .body("parts.find { it.kind == 'directory' }.facts.label.toSet()", hasItem("email"));
    owner
        .send("/api/person-data/erasure", Map.of("email", "kim@nordhafen.example"))
        .statusCode(204);
    finish(run).statusCode(200);
    list(ines, "archived=false").body("items.externalId", contains("2"));
    list(ines, "archived=true").body("items", empty());
    list(marek, "archived=false").body("items", empty());
  }

  @Test
  void aRunIsOnTheTrail() {
    run(person(ines, "1"));
    owner
        .read("/api/trail?kind=company-people-changed")
        .body("items.detail", contains("run"))
        .body("items.byToken", contains(true));
  }
}
