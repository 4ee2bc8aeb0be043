package io.tenward.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RestoredPersonTest {
  @Inject TestClock clock;
  private SignedIn ines;
  private Stakeholders people;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
    people = new Stakeholders(ines);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void whoIsAddedWithTheIdOfSomebodyRemovedIsThemAgain() {
    var aylin = removed("Aylin");
    people.add(again(aylin, "Aylin")).statusCode(201).body("id", equalTo(aylin.toString()));
    ines.request().get("/api/people/" + aylin).then().statusCode(200);
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
        .statusCode(400)
        .body("errors.pointer", contains("/people/1/id"))
        .body("errors.code", contains("unknown-person"));
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
      ines.patch(old)
          .body(Map.of("name", "Aylin"))
          .patch(path)
          .then()
          .statusCode(412)
          .body("current.name", equalTo("Aylin Demir"));
      ines.request().header("If-Match", old).delete(path).then().statusCode(412);
    }
    ines.patch(restored.header("ETag"))
        .body(Map.of("name", "Aylin"))
        .patch(path)
        .then()
        .statusCode(200);
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
    var etag = lead.request().get(path).header("ETag");
    lead.request().header("If-Match", etag).delete(path).then().statusCode(204);
  }

  private Map<String, Object> again(UUID id, String name) {
    var draft = people.draft(name, null);
    draft.put("id", id);
    return draft;
  }
}
