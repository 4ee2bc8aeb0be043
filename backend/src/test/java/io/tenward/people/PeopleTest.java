package io.tenward.people;

import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lead's list: added, changed, moved, archived, removed and brought back. */
@QuarkusTest
class PeopleTest {
  /** The key is as long as a cursor's, and has its characters. */
  private static final String NOBODYS = "999999999999999999999999999999";

  @Inject RemovalListener farewells;
  @Inject TestClock clock;
  private SignedIn ines;
  private Stakeholders people;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
    people = new Stakeholders(ines);
  }

  @Test
  void aPersonIsAddedReadAndListed() {
    var added =
        people
            .add(people.draft("  Aylin Demir ", "Aylin.Demir@nordhafen.example"))
            .statusCode(201)
            .header("ETag", notNullValue())
            .body("name", equalTo("Aylin Demir"))
            .body("email", equalTo("Aylin.Demir@nordhafen.example"))
            .body("groupId", equalTo(people.team().toString()))
            .extract();
    ines.read(added.header("Location"))
        .header("ETag", equalTo(added.header("ETag")))
        .body("id", equalTo(added.path("id")))
        .body("createdAt", equalTo(added.path("createdAt")));
    people.list("limit=50").body("items.name", contains("Aylin Demir")).body("next", nullValue());
  }

  @Test
  void anAddressIsNotNeeded() {
    people.add(people.draft("Ole Brandt", null)).statusCode(201).body("email", nullValue());
    people.add(people.draft("Ole Brandt", null)).statusCode(201);
  }

  @Test
  void anAddressStandsOncePerLead() {
    people.add(people.draft("Aylin", "aylin@nordhafen.example")).statusCode(201);
    people
        .add(people.draft("Another", "AYLIN@nordhafen.example"))
        .spec(refused(409, "email-taken"))
        .body("errors.pointer", contains("/email"))
        .body("errors.code", contains("duplicate"));
    var marek = new Stakeholders(ines.colleague());
    marek.add(marek.draft("Aylin", "aylin@nordhafen.example")).statusCode(201);
  }

  @Test
  void peopleStandByNameAsPeopleSortThem() {
    for (var name : List.of("zoe", "Bojan", "Ärmel", "anna", "Zoë", "Otto")) {
      people.add(people.draft(name, null)).statusCode(201);
    }
    people
        .list("limit=50")
        .body("items.name", contains("anna", "Ärmel", "Bojan", "Otto", "zoe", "Zoë"));
  }

  @Test
  void aLongListComesInPages() {
    var same = "The same name for more than thirty signs ";
    for (int i = 0; i < 5; i++) {
      people.add(people.draft(same + i, null)).statusCode(201);
    }
    var seen = ines.pages("/api/people", "items.id");
    assertEquals(5, Set.copyOf(seen).size());
    assertEquals(5, seen.size());
  }

  @Test
  void theLongestNameMakesACursorWithinBounds() {
    people.add(people.draft("𝔘".repeat(100), null)).statusCode(201);
    people.add(people.draft("𝔘".repeat(100), null)).statusCode(201);
    String next = people.list("limit=1").statusCode(200).extract().path("next");
    assertTrue(next.length() <= 200);
    people.list("limit=1&cursor=" + next).body("items", hasSize(1)).body("next", nullValue());
  }

  @Test
  void theListCanBeOfOneGroup() {
    ines.people("team", 2);
    ines.people("client", 3);
    people.list("groupId=" + ines.group("client")).body("items", hasSize(3));
    people.list("groupId=" + UUID.randomUUID()).body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cursor=AAAA", "cursor=" + NOBODYS})
  void aWrongQueryIsRefused(String query) {
    people
        .list(query)
        .spec(refused(400, "invalid-request"))
        .body("errors.pointer", contains(query.replaceFirst("=.*", "")));
  }

  @Test
  void aColleagueSeesAndAddsNobodyOfThisLead() {
    ines.person(people.team(), "Aylin");
    var colleague = ines.colleague();
    colleague.read("/api/people").body("items", empty());
    colleague.read("/api/people?groupId=" + people.team()).body("items", empty());
    colleague
        .send("/api/people", Map.of("name", "Spy", "groupId", people.team()))
        .spec(invalid("/groupId unknown-group"));
  }

  @Test
  void aPersonIsChanged() {
    var added = people.add(people.draft("Aylin", "aylin@nordhafen.example")).extract();
    var client = ines.group("client");
    var path = added.header("Location");
    var etag =
        ines.change(path, added.header("ETag"), Map.of("groupId", client, "name", " Aylin Demir "))
            .statusCode(200)
            .body("groupId", equalTo(client.toString()))
            .body("name", equalTo("Aylin Demir"))
            .body("email", equalTo("aylin@nordhafen.example"))
            .header("ETag", not(equalTo(added.header("ETag"))))
            .extract()
            .header("ETag");
    ines.change(path, etag, "{\"email\":null}").statusCode(200).body("email", nullValue());
  }

  @Test
  void anAddressMayBeWrittenInAnotherCaseAndIsNobodyElses() {
    people.add(people.draft("Bojan", "bojan@nordhafen.example"));
    var aylin = people.add(people.draft("Aylin", "aylin@nordhafen.example")).extract();
    var path = aylin.header("Location");
    ines.change(path, Map.of("email", "Aylin@nordhafen.example")).statusCode(200);
    ines.change(path, Map.of("email", "bojan@nordhafen.example")).spec(refused(409, "email-taken"));
  }

  @ParameterizedTest
  @CsvSource({
    "email, <aylin@x.example>, bad-format",
    "email, (team)aylin@x.example, bad-format",
    "email, aylin@x.example;bojan@x, bad-format",
    "groupId, 0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0001, unknown-group"
  })
  void aWrongChangeNamesItsField(String field, String value, String code) {
    var aylin = ines.person(people.team(), "Aylin");
    people.change(aylin, Map.of(field, value)).spec(invalid("/" + field + " " + code));
  }

  @Test
  void aChangeTakesTheVersionThatWasRead() {
    var path = "/api/people/" + ines.person(people.team(), "Aylin");
    ines.change(path, "\"99\"", Map.of("name", "x"))
        .spec(refused(412, "changed-meanwhile"))
        .body("current.name", equalTo("Aylin"));
    ines.remove(path, "\"99\"").spec(refused(412, "changed-meanwhile"));
  }

  @Test
  void aPersonIsRemoved() {
    var added = people.add(people.draft("Aylin", null)).extract();
    var path = added.header("Location");
    ines.remove(path, added.header("ETag")).statusCode(204);
    ines.get(path).statusCode(404);
    people.list("limit=50").body("items", empty());
    var id = UUID.fromString(added.path("id"));
    assertTrue(
        farewells
            .heard()
            .contains(new PersonRemoved(ines.workspaceId(), ines.memberId(), id, null)));
  }

  @Test
  void manyAreAddedAtOnceInTheOrderSent() {
    people
        .batch(
            List.of(
                people.draft("Zoe", null),
                people.draft("Aylin", "a@b.example"),
                people.draft("Ole", null)))
        .statusCode(201)
        .body("people.name", contains("Zoe", "Aylin", "Ole"));
  }

  @Test
  void allOrNoneAreAdded() {
    people.add(people.draft("Ole", "ole@nordhafen.example"));
    people
        .batch(
            List.of(
                people.draft("Aylin", "aylin@nordhafen.example"),
                people.draft("Again", "AYLIN@nordhafen.example"),
                people.draft("Bojan", null),
                people.draft("Ole too", "ole@nordhafen.example")))
        .spec(refused(409, "email-taken"))
        .body("errors.pointer", contains("/people/1/email", "/people/3/email"))
        .body("errors.code", contains("duplicate", "duplicate"));
    people.list("limit=50").body("items.name", contains("Ole"));
  }

  @Test
  void eachLineThatIsWrongIsNamed() {
    var stranger = new HashMap<>(people.draft("Bojan", null));
    stranger.put("groupId", UUID.randomUUID());
    people
        .batch(List.of(people.draft("Aylin", null), stranger))
        .spec(invalid("/people/1/groupId unknown-group"));
    people.batch(List.of()).statusCode(400).body("errors.code", contains("too-few"));
  }

  @Test
  void fiveHundredAtOnceAreEnough() {
    var many = IntStream.range(0, 501).mapToObj(i -> people.draft("p" + i, null)).toList();
    people.batch(many.subList(1, 501)).statusCode(201).body("people", hasSize(500));
    var again =
        IntStream.range(0, 500).mapToObj(i -> people.draft("p", "p@nordhafen.example")).toList();
    people.batch(again).statusCode(409).body("errors", hasSize(200));
  }

  @Test
  void whoIsThereAlreadyIsMovedInTheSameCall() {
    var ole = ines.person(people.team(), "Ole");
    var client = ines.group("client");
    people
        .batch(List.of(people.draft("Aylin", null)), List.of(people.move(ole, client)))
        .statusCode(201)
        .body("people.name", contains("Aylin", "Ole"))
        .body("people[1].groupId", equalTo(client.toString()));
    people
        .batch(List.of(), List.of(people.move(ole, people.team())))
        .statusCode(201)
        .body("people.groupId", contains(people.team().toString()));
  }

  @Test
  void whoIsBroughtIntoAGroupComesBackFromTheArchive() {
    var ole = ines.person(people.team(), "Ole");
    people.archive(ole);
    people
        .batch(List.of(), List.of(people.move(ole, people.team())))
        .statusCode(201)
        .body("people[0].archivedAt", nullValue());
    people.list("limit=50").body("items.name", contains("Ole"));
  }

  @Test
  void eachMoveThatIsWrongIsNamedAndNothingHappens() {
    var ole = ines.person(people.team(), "Ole");
    var stranger = ines.colleague().people("team", 1).getFirst();
    people
        .batch(
            List.of(people.draft("Aylin", null)),
            List.of(
                people.move(ole, ines.group("client")),
                people.move(stranger, people.team()),
                people.move(ole, UUID.randomUUID())))
        .spec(
            invalid(
                "/moves/1/personId unknown-person",
                "/moves/2/personId duplicate",
                "/moves/2/groupId unknown-group"));
    people
        .list("limit=50")
        .body("items.name", contains("Ole"))
        .body("items.groupId", contains(people.team().toString()));
  }

  @Test
  void whoIsArchivedIsNotOfferedAndCanBeBroughtBack() {
    var team = ines.people("team", 5);
    people.archive(team.get(1)).body("archivedAt", notNullValue());
    people.list("limit=50").body("items.name", contains("team 1", "team 3", "team 4", "team 5"));
    people
        .list("archived=true")
        .body("items.name", contains("team 2"))
        .body("items[0].archivedAt", notNullValue());
    ines.read("/api/groups").body("items.people", contains(4, 0, 0, 0, 0));

    people
        .change(team.get(1), Map.of("archived", false))
        .statusCode(200)
        .body("archivedAt", nullValue());
    people.list("archived=true").body("items", empty());
    ines.read("/api/groups").body("items.people", contains(5, 0, 0, 0, 0));
  }

  @Test
  void archivingAgainKeepsTheDay() {
    var team = ines.people("team", 5);
    var since = people.archive(team.get(1)).extract().<String>path("archivedAt");
    people.archive(team.get(1)).body("archivedAt", equalTo(since));
  }

  @Test
  void somebodyIsAddedStraightIntoTheArchive() {
    var draft = people.draft("Ole", "ole@nordhafen.example");
    draft.put("archived", true);
    people.add(draft).statusCode(201).body("archivedAt", notNullValue());
    people.list("archived=true").body("items.name", contains("Ole"));
    people.add(people.draft("Another", "ole@nordhafen.example")).spec(refused(409, "email-taken"));
  }

  @Test
  void aGroupWithSomebodyArchivedIsNotRemoved() {
    var support = ines.ownGroup("Support");
    people.archive(ines.person(support, "Ole"));
    ines.remove("/api/groups/" + support).spec(refused(409, "group-not-empty"));
  }

  @Test
  void aDraftThatAsksSomebodyArchivedIsNotLaunched() {
    var team = ines.people("team", 5);
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", team));
    people.archive(team.getFirst());
    ines.read(draft.path() + "/privacy-preview").body("obstacles", contains("archived-person"));
    draft
        .readAgain()
        .tryLaunch()
        .then()
        .spec(refused(409, "not-launchable"))
        .body("errors.pointer", contains("/audience"))
        .body("errors.code", contains("archived-person"));

    draft.asking(Map.of("team", team.subList(1, 5))).launch();
  }

  @Test
  void whoComesBackFromTheArchiveIsAskedAgain() {
    var team = ines.people("team", 5);
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", team));
    people.archive(team.getFirst());
    people.change(team.getFirst(), Map.of("archived", false));
    draft.readAgain().launch();
  }

  @Test
  void aRunningSurveyKeepsWhomItsLeadArchives() {
    var team = ines.people("team", 5);
    var running = Draft.of(ines, "on-track").asking(Map.of("team", team)).launch();
    people.archive(team.getFirst());
    ines.read(running.path() + "/counts").body("invited", equalTo(5));
    ines.read(running.path()).body("audience[0].personIds.size()", equalTo(5));
  }

  @Test
  void whoIsAddedWithTheIdOfSomebodyRemovedIsThemAgain() {
    var aylin = removed("Aylin");
    people.add(again(aylin, "Aylin")).statusCode(201).body("id", equalTo(aylin.toString()));
    ines.read("/api/people/" + aylin);
  }

  @Test
  void severalComeBackAtOnceAndNewOnesBesideThem() {
    var aylin = removed("Aylin");
    var bojan = removed("Bojan");
    people
        .batch(List.of(again(aylin, "Aylin"), people.draft("Carla", null), again(bojan, "Bojan")))
        .statusCode(201)
        .body("people[0].id", equalTo(aylin.toString()))
        .body("people[2].id", equalTo(bojan.toString()));
  }

  @Test
  void nobodyComesBackTwice() {
    var aylin = removed("Aylin");
    people
        .batch(List.of(again(aylin, "Aylin"), again(aylin, "Aylin")))
        .spec(invalid("/people/1/id unknown-person"));
    people.add(again(aylin, "Aylin")).statusCode(201);
    people.add(again(aylin, "Aylin")).statusCode(400).body("errors.pointer", contains("/id"));
  }

  @Test
  void nobodyTakesAnIdThatIsNotFree() {
    var marek = ines.colleague();
    var theirs = marek.person(marek.group("team"), "Zoe");
    refuses(theirs);
    remove(marek, theirs);
    refuses(theirs);
    refuses(UUID.randomUUID());
  }

  @Test
  void afterADayNobodyComesBack() {
    var aylin = removed("Aylin");
    clock.advance(Duration.ofHours(23));
    var bojan = removed("Bojan");
    clock.advance(Duration.ofHours(1));
    refuses(aylin);
    people.add(again(bojan, "Bojan")).statusCode(201);
  }

  /**
   * Otherwise a version from another tab, read before the removal, would pass as the present one.
   */
  @Test
  void nothingReadBeforeTheRemovalPassesForThemAgain() {
    var aylin = ines.person(people.team(), "Aylin");
    var path = "/api/people/" + aylin;
    var read = ines.request().get(path).header("ETag");
    var renamed = ines.patch(read).body(Map.of("name", "Aylin D.")).patch(path).header("ETag");
    remove(ines, aylin);
    var restored = people.add(again(aylin, "Aylin Demir")).statusCode(201).extract();

    for (var old : List.of(read, renamed)) {
      ines.change(path, old, Map.of("name", "Aylin"))
          .statusCode(412)
          .body("current.name", equalTo("Aylin Demir"));
      ines.remove(path, old).statusCode(412);
    }
    ines.change(path, restored.header("ETag"), Map.of("name", "Aylin")).statusCode(200);
  }

  private void refuses(UUID id) {
    people.add(again(id, "Aylin")).statusCode(400).body("errors.code", contains("unknown-person"));
  }

  private UUID removed(String name) {
    var id = ines.person(people.team(), name);
    remove(ines, id);
    return id;
  }

  private static void remove(SignedIn lead, UUID id) {
    var path = "/api/people/" + id;
    lead.remove(path, lead.etag(path)).statusCode(204);
  }

  private Map<String, Object> again(UUID id, String name) {
    var draft = people.draft(name, null);
    draft.put("id", id);
    return draft;
  }
}
