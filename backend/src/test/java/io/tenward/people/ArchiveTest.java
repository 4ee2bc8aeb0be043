package io.tenward.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.survey.Draft;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArchiveTest {
  private SignedIn ines;
  private Stakeholders people;
  private List<UUID> team;

  @BeforeEach
  void fiveInTheTeam() {
    ines = SignedIn.lead();
    people = new Stakeholders(ines);
    team = ines.people("team", 5);
  }

  @Test
  void whoIsArchivedIsNotOfferedAndCanBeBroughtBack() {
    people.archive(team.get(1)).body("archivedAt", notNullValue());
    people.list("limit=50").body("items.name", contains("team 1", "team 3", "team 4", "team 5"));
    people
        .list("archived=true")
        .body("items.name", contains("team 2"))
        .body("items[0].archivedAt", notNullValue());
    groups().body("items.people", contains(4, 0, 0, 0, 0));

    people
        .change(team.get(1), Map.of("archived", false))
        .statusCode(200)
        .body("archivedAt", nullValue());
    people.list("archived=true").body("items", empty());
    groups().body("items.people", contains(5, 0, 0, 0, 0));
  }

  @Test
  void archivingAgainKeepsTheDay() {
    var since = people.archive(team.get(1)).extract().<String>path("archivedAt");
    people.archive(team.get(1)).body("archivedAt", equalTo(since));
  }

  @Test
  void somebodyIsAddedStraightIntoTheArchive() {
    var draft = people.draft("Ole", "ole@nordhafen.example");
    draft.put("archived", true);
    people.add(draft).statusCode(201).body("archivedAt", notNullValue());
    people.list("archived=true").body("items.name", contains("Ole"));
    people
        .add(people.draft("Another", "ole@nordhafen.example"))
        .statusCode(409)
        .body("type", equalTo("/problems/email-taken"));
  }

  @Test
  void aGroupWithSomebodyArchivedIsNotRemoved() {
    var support = ines.ownGroup("Support");
    people.archive(ines.person(support, "Ole"));
    ines.request()
        .header("If-Match", "*")
        .delete("/api/groups/" + support)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/group-not-empty"));
  }

  @Test
  void aDraftThatAsksThemSaysSoAndIsNotLaunched() {
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", team));
    people.archive(team.get(0));
    ines.request()
        .get(draft.path() + "/privacy-preview")
        .then()
        .body("obstacles", contains("archived-person"));
    draft
        .readAgain()
        .tryLaunch()
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-launchable"))
        .body("errors.pointer", contains("/audience"))
        .body("errors.code", contains("archived-person"));

    draft.asking(Map.of("team", team.subList(1, 5))).launch();
  }

  @Test
  void whoComesBackIsAskedAgain() {
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", team));
    people.archive(team.get(0));
    people.change(team.get(0), Map.of("archived", false));
    draft.readAgain().launch();
  }

  @Test
  void aRunningSurveyKeepsThem() {
    var running = Draft.of(ines, "on-track").asking(Map.of("team", team)).launch();
    people.archive(team.get(0));
    ines.request().get(running.path() + "/counts").then().body("invited", equalTo(5));
    ines.request().get(running.path()).then().body("audience[0].personIds.size()", equalTo(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"archived=yes", "archived=1", "archived=TRUE", "archived="})
  void onlyTrueAndFalseAreMeant(String query) {
    people
        .list(query)
        .statusCode(400)
        .body("errors.pointer", contains("archived"))
        .body("errors.code", contains("bad-format"));
  }

  private io.restassured.response.ValidatableResponse groups() {
    return ines.request().get("/api/groups").then();
  }
}
