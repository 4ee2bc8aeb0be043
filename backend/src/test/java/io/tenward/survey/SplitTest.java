package io.tenward.survey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group in two parts, each with k of its own (docs/adr/0023). */
@QuarkusTest
class SplitTest {
  private static final UUID JUNIORS = UUID.randomUUID();
  private static final UUID SENIORS = UUID.randomUUID();
  private SignedIn ines;
  private List<UUID> team;

  @BeforeEach
  void aTeam() {
    ines = SignedIn.lead();
    team = ines.people("team", 9);
  }

  private Map<String, Object> part(UUID id, String name, List<UUID> people) {
    var part = new LinkedHashMap<String, Object>();
    part.put("groupId", ines.group("team"));
    part.put("part", Map.of("id", id, "name", name));
    part.put("personIds", people);
    return part;
  }

  private Draft split(int juniors) {
    return Draft.of(ines, "on-track")
        .with(
            "audience",
            List.of(
                part(JUNIORS, "Juniors", team.subList(0, juniors)),
                part(SENIORS, "Seniors", team.subList(juniors, team.size()))));
  }

  @Test
  void eachPartAnswersApart() {
    var running = split(4).launch();

    var groups = running.manifest().groups();
    assertEquals(
        List.of("Juniors 4 OWN", "Seniors 5 OWN"),
        groups.stream().map(g -> g.name() + " " + g.invited() + " " + g.kind()).toList());
    assertEquals(
        Map.of(groups.get(0).id(), 4L, groups.get(1).id(), 5L),
        running.links().stream()
            .map(link -> running.groupOf(link).id())
            .collect(Collectors.groupingBy(id -> id, Collectors.counting())));
    ines.request()
        .get(running.path() + "/links")
        .then()
        .body("groups.name", contains("Juniors", "Seniors"))
        .body("groups[0].links", hasSize(4));
  }

  @Test
  void eachPartNeedsKOfItsOwn() {
    var draft = split(3);
    ines.request()
        .get(draft.path() + "/privacy-preview")
        .then()
        .body("blocks.kind", contains("smaller"))
        .body("blocks[0].members.name", contains("Juniors", "Seniors"))
        .body("blocks[0].members.groupId", contains(JUNIORS.toString(), SENIORS.toString()));
    draft.askingNew("client", 5);
    ines.request()
        .get(split(4).path() + "/privacy-preview")
        .then()
        .body("blocks.name", contains("Juniors", "Seniors"));
  }

  @Test
  void comesBackAsItWasSentAndAsItWasLaunched() {
    var draft = split(4);
    var audience = ines.request().get(draft.path()).path("audience");
    draft.with("audience", audience);
    ines.request()
        .get(draft.path())
        .then()
        .body("audience", equalTo(audience))
        .body("audience.part.name", contains("Juniors", "Seniors"));

    var running = draft.launch();
    ines.request()
        .get(running.path())
        .then()
        .body(
            "audience.groupId",
            contains(ines.group("team").toString(), ines.group("team").toString()))
        .body("audience.part.name", contains("Juniors", "Seniors"))
        .body("audience.find { it.part.name == 'Juniors' }.personIds", hasSize(4));
  }

  @Test
  void anEmptyPartKeepsItsName() {
    var draft =
        Draft.of(ines, "on-track")
            .with(
                "audience",
                List.of(part(JUNIORS, "Juniors", team), part(SENIORS, "Seniors", List.of())));
    ines.request()
        .get(draft.path())
        .then()
        .body("audience.part.name", contains("Juniors", "Seniors"))
        .body("audience[1].personIds", empty());
    draft.with(
        "audience", List.of(part(JUNIORS, "Juniors", List.of()), part(SENIORS, "Seniors", team)));
    ines.request()
        .get(draft.path())
        .then()
        .body("audience.part.name", contains("Juniors", "Seniors"));
    assertEquals(1, draft.launch().manifest().groups().size());
  }

  @Test
  void whoIsMovedAwayLeavesThePart() {
    var draft = split(4);
    var path = "/api/people/" + team.getFirst();
    ines.patch(ines.request().get(path).header("ETag"))
        .body(Map.of("groupId", ines.group("client")))
        .patch(path)
        .then()
        .statusCode(200);
    ines.request()
        .get(draft.path())
        .then()
        .body("audience.personIds*.size()", contains(3, 5, 1))
        .body("audience[2].groupId", equalTo(ines.group("client").toString()))
        .body("audience[2].part", nullValue());
    var groups = draft.readAgain().launch().manifest().groups();
    assertTrue(groups.stream().anyMatch(g -> g.members().size() == 2));
  }

  @Test
  void nobodyIsInTwoParts() {
    refused(
        List.of(
            part(JUNIORS, "Juniors", team.subList(0, 5)),
            part(SENIORS, "Seniors", team.subList(4, 9))),
        "/audience/1/personIds/0",
        "duplicate");
    refused(
        List.of(part(JUNIORS, "Juniors", List.of()), part(JUNIORS, "Seniors", List.of())),
        "/audience/1/part/id",
        "duplicate");
    refused(
        List.of(part(JUNIORS, "Juniors", List.of()), part(SENIORS, "juniors", List.of())),
        "/audience/1/part/name",
        "duplicate");
    refused(
        List.of(part(ines.group("client"), "A", List.of())), "/audience/0/part/id", "duplicate");
    var three = new ArrayList<Map<String, Object>>();
    List.of("A", "B", "C").forEach(name -> three.add(part(UUID.randomUUID(), name, List.of())));
    refused(three, "/audience/2/part", "too-many");
    refused(
        List.of(part(JUNIORS, "Juniors", ines.people("client", 1))),
        "/audience/0/personIds/0",
        "unknown-person");
  }

  private void refused(List<Map<String, Object>> audience, String pointer, String code) {
    Draft.of(ines, "on-track")
        .change("audience", audience)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }
}
