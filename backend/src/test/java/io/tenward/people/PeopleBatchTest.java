package io.tenward.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleBatchTest {
  private SignedIn ines;
  private Stakeholders people;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
    people = new Stakeholders(ines);
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
        .statusCode(409)
        .body("type", equalTo("/problems/email-taken"))
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
        .statusCode(400)
        .body("errors.pointer", contains("/people/1/groupId"))
        .body("errors.code", contains("unknown-group"));
    people
        .batch(List.of(people.draft("", null), people.draft("Aylin", "nowhere")))
        .statusCode(400)
        .body("errors.pointer", contains("/people/0/name", "/people/1/email"))
        .body("errors.code", contains("too-short", "bad-format"));
    people.batch(List.of()).statusCode(400).body("errors.code", contains("too-few"));
  }

  @Test
  void fiveHundredAtOnceAreEnough() {
    var many = IntStream.range(0, 501).mapToObj(i -> people.draft("p" + i, null)).toList();
    people.batch(many).statusCode(400).body("errors.code", contains("too-many"));
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
        .statusCode(400)
        .body(
            "errors.pointer",
            contains("/moves/1/personId", "/moves/2/personId", "/moves/2/groupId"))
        .body("errors.code", contains("unknown-person", "duplicate", "unknown-group"));
    people
        .list("limit=50")
        .body("items.name", contains("Ole"))
        .body("items.groupId", contains(people.team().toString()));
  }
}
