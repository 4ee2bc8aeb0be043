package io.tenward.coaching;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.coaching.OfferQuery.WorkingDay;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows a coaching from an offer to its end, over HTTP and from both sides. */
@QuarkusTest
class CoachingTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String CONTACT = "mailto:coach@nordhafen.example";

  @Inject Database database;

  private final SignedIn owner = SignedIn.owner();
  private final SignedIn coach = owner.colleague();
  private final SignedIn lead = owner.colleague();

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin, 8",
    "UTC, Asia/Kolkata, 2",
    "UTC, Asia/Tokyo, 0",
    // Tuesday afternoon here is Wednesday morning there.
    "Pacific/Honolulu, Asia/Tokyo, 3",
    "Asia/Tokyo, Pacific/Honolulu, 3"
  })
  void twoShareAPartOfAWorkingDay(String one, String other, int hours) {
    assertEquals(hours, WorkingDay.commonHours(ZoneId.of(one), ZoneId.of(other), TODAY));
  }

  @Test
  void colleaguesSeeAnOfferOnceItIsPublished() {
    read(coach, "/api/coaching/offer").body("published", equalTo(false)).body("places", equalTo(1));
    offer(coach, Map.of("published", false));
    read(lead, "/api/coaching/offers").body("items", empty());

    offer(coach, Map.of("places", 2));

    read(lead, "/api/coaching/offers?zone=Europe/Berlin")
        .body("items.memberId", contains(coach.memberId().toString()))
        .body("items[0].overlapHours", equalTo(8))
        .body("items[0].free", equalTo(2))
        .body("items[0].mine", equalTo(false));
    read(coach, "/api/coaching/offers").body("items.mine", contains(true));
    read(SignedIn.lead(), "/api/coaching/offers").body("items", empty());
    lead.request()
        .get("/api/coaching/offers?zone=Europe/Atlantis")
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown-zone"));
  }

  @Test
  void whoSharesTwoHoursComesFirstAndThenWhoHasMorePlaces() {
    offer(coach, Map.of("places", 9, "zone", "Asia/Tokyo"));
    var many = owner.colleague();
    offer(many, Map.of("places", 3, "zone", "UTC"));
    var few = owner.colleague();
    offer(few, Map.of("places", 1, "zone", "Europe/Berlin"));
    read(lead, "/api/coaching/offers?zone=UTC").body("items.places", contains(3, 1, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "zone, Europe/Atlantis, /zone, unknown-zone",
    "until, 2020-01-01, /until, in-past",
    "contact, javascript:alert(1), /contact, bad-format",
    "note, '', /note, too-short"
  })
  void anOfferThatIsNoneIsRefused(String field, String value, String pointer, String code) {
    put(coach, offered(Map.of(field, value)))
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  @Test
  void whoCoachesOutsideSaysHowToReachThem() {
    put(coach, offered(Map.of("outside", true)))
        .statusCode(400)
        .body("errors.pointer", contains("/contact"));
    put(coach, offered(Map.of("skills", List.of("Delegation", "Delegation"))))
        .statusCode(400)
        .body("errors.pointer", contains("/skills/1"))
        .body("errors.code", contains("duplicate"));
  }

  @Test
  void aLeadAsksAndTheCoachSaysYes() {
    offer(coach, Map.of());
    var path = asked(lead, coach);
    read(lead, path)
        .body("mine", equalTo("coachee"))
        .body("state", equalTo("asked"))
        .body("sessions", equalTo(6))
        .body("since", nullValue());
    change(lead, path, Map.of("purpose", "Stay calm.", "rhythmDays", 7)).statusCode(200);
    read(coach, "/api/coaching/pairings").body("items.purpose", contains("Stay calm."));
    accept(lead, path).statusCode(404);

    accept(coach, path).statusCode(200).body("state", equalTo("running"));

    read(coach, path)
        .body("mine", equalTo("coach"))
        .body("since", equalTo(TODAY.toString()))
        .body("coachee", equalTo(lead.name()));
    read(lead, "/api/coaching/offers").body("items.free", contains(0));
    accept(coach, path).statusCode(200);
    lead.elsewhere().request().get("/api/coaching/pairings").then().statusCode(200);
    owner.request().get(path).then().statusCode(404);
  }

  @Test
  void theCoachSaysYesToWhatTheyHaveRead() {
    offer(coach, Map.of());
    var path = asked(lead, coach);
    var old = coach.request().get(path).header("ETag");
    change(lead, path, Map.of("sessions", 12)).statusCode(200);
    coach
        .request()
        .header("If-Match", old)
        .post(path + "/accept")
        .then()
        .statusCode(412)
        .body("current.sessions", equalTo(12));
  }

  @Test
  void termsStayOnceTheyAreAccepted() {
    var path = running(lead, coach);
    change(lead, path, Map.of("purpose", "Another", "rhythmDays", 7, "sessions", 3))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/purpose", "/rhythmDays", "/sessions"))
        .body("errors.code", contains("contradictory", "contradictory", "contradictory"));
    change(lead, path, Map.of("skills", List.of(Map.of("name", "Feedback"))))
        .statusCode(400)
        .body("errors.pointer", contains("/skills"));
    change(lead, path, Map.of("skills", List.of(Map.of("name", "Delegation", "first", 4))))
        .statusCode(200)
        .body("skills[0].first", equalTo(4));
    change(coach, path, Map.of("stays", "Mine")).statusCode(404);
    end(coach, path).statusCode(204);
    change(
            lead,
            path,
            Map.of(
                "stays",
                "I ask before I answer.",
                "after",
                "Estimation",
                "wouldCoach",
                true,
                "skills",
                List.of(Map.of("name", "Delegation", "first", 4, "last", 7))))
        .statusCode(200)
        .body("skills[0].last", equalTo(7))
        .body("wouldCoach", equalTo(true));
  }

  @Test
  void whatStaysIsForTheCoacheeAlone() {
    var path = running(lead, coach);
    change(lead, path, Map.of("stays", "I ask.", "after", "Less of it", "wouldCoach", false));
    read(lead, path).body("stays", equalTo("I ask."));
    read(coach, path)
        .body("$", not(hasKey("stays")))
        .body("$", not(hasKey("after")))
        .body("$", not(hasKey("wouldCoach")));
  }

  @Test
  void nobodyCoachesThemselves() {
    offer(coach, Map.of());
    ask(coach, coach.memberId(), Map.of())
        .statusCode(400)
        .body("errors.pointer", contains("/memberId"))
        .body("errors.code", contains("contradictory"));
  }

  @Test
  void whoHasNoOfferIsNotAsked() {
    unknown(coach.memberId());
    offer(coach, Map.of("published", false));
    unknown(coach.memberId());
    offer(coach, Map.of());
    database.update(
        "update offer set until = ? where member_id = ?", TODAY.minusDays(3), coach.memberId());
    unknown(coach.memberId());
    var elsewhere = SignedIn.lead();
    offer(elsewhere, Map.of());
    unknown(elsewhere.memberId());
  }

  private void unknown(UUID memberId) {
    ask(lead, memberId, Map.of())
        .statusCode(400)
        .body("errors.pointer", contains("/memberId"))
        .body("errors.code", contains("unknown-member"));
  }

  @Test
  void twoArePairedOnce() {
    offer(coach, Map.of());
    var path = asked(lead, coach);
    ask(lead, coach.memberId(), Map.of())
        .statusCode(409)
        .body("type", equalTo("/problems/pairing-exists"));
    end(lead, path).statusCode(204);
    end(lead, path).statusCode(409).body("type", equalTo("/problems/pairing-over"));
    // The coach has the page open, and says yes to what was taken back.
    accept(coach, path).statusCode(409).body("type", equalTo("/problems/pairing-over"));
    asked(lead, coach);
  }

  @Test
  void aPlaceIsTakenOnce() {
    offer(coach, Map.of("places", 1));
    var asked = Stream.of(lead, owner).map(who -> asked(who, coach)).toList();

    var answers =
        asked.stream()
            .map(path -> supplyAsync(() -> accept(coach.elsewhere(), path).extract().response()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertEquals(List.of(200, 409), answers.stream().map(Response::statusCode).sorted().toList());
    answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .forEach(answer -> answer.then().body("type", equalTo("/problems/no-place")));
    ask(owner.colleague(), coach.memberId(), Map.of())
        .statusCode(409)
        .body("type", equalTo("/problems/no-place"));
    put(coach, offered(Map.of("places", 0)))
        .statusCode(409)
        .body("type", equalTo("/problems/places-taken"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 366, 1000})
  void aRhythmIsAYearAtMost(int days) {
    ask(lead, null, Map.of("coachName", "Idris Okonkwo", "rhythmDays", days))
        .statusCode(400)
        .body("errors.pointer", contains("/rhythmDays"))
        .body("errors.code", contains("out-of-range"));
  }

  @Test
  void somebodyFromElsewhereIsNamedAndRunsAtOnce() {
    ask(lead, null, Map.of()).statusCode(400).body("errors.pointer", contains("/memberId"));
    ask(lead, coach.memberId(), Map.of("coachName", "Idris Okonkwo"))
        .statusCode(400)
        .body("errors.pointer", contains("/coachName"));
    ask(lead, null, Map.of("coachName", "Idris Okonkwo", "sessions", 3))
        .statusCode(201)
        .body("state", equalTo("running"))
        .body("coach", equalTo("Idris Okonkwo"))
        .body("coachId", nullValue());
    ask(lead, null, Map.of("coachName", "Idris Okonkwo"))
        .statusCode(409)
        .body("type", equalTo("/problems/pairing-exists"));
  }

  @Test
  void sessionsAndTheirStepsStandInThePairing() {
    var path = running(lead, coach);
    var first = talk(path, "held", TODAY.minusDays(20));
    var missed = talk(path, "no-show", TODAY.minusDays(9));
    var second = talk(path, "cut-short", TODAY.minusDays(6));
    talk(path, "skipped", TODAY.minusDays(8));
    var next = talk(path, "planned", TODAY.plusDays(8));
    talk(path, "planned", TODAY.plusDays(22));
    var task = step(first);
    var spoken = "A review went out without me.";
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("happened", spoken))
        .post("/api/tasks/" + task + "/finish")
        .then()
        .statusCode(200);

    for (var reader : List.of(lead, coach)) {
      var own = reader.equals(lead);
      read(reader, path)
          .body("held.talkId", contains(first.toString(), missed.toString(), second.toString()))
          .body("held.number", contains(1, 2, 2))
          .body("held.state", contains("held", "no-show", "cut-short"))
          .body("held[0].step.text", equalTo("Leave one review to somebody else"))
          .body("held[0].step.state", equalTo("done"))
          .body("held[0].step.by", equalTo(own ? "me" : "other"))
          .body("held[0].step.containsKey('etag')", equalTo(own))
          .body("held[0].skill", equalTo("Delegation"))
          .body("held[0].line", equalTo(spoken))
          .body("held[1].step", nullValue())
          .body("next.id", equalTo(next.toString()));
    }
  }

  @Test
  void theEndTakesBackWhatTheCoachCouldRead() {
    var path = running(lead, coach);
    var planned = talk(path, "planned", TODAY.plusDays(8));
    var held = talk(path, "held", TODAY.minusDays(8));
    database.update("update talk set link_hash = '\\x01'::bytea where talk_id = ?", held);
    share(lead, coach);
    share(lead, owner);
    share(coach, lead);

    end(coach, path).statusCode(204);

    coach.request().get(path).then().statusCode(404);
    end(coach, path).statusCode(404);
    read(coach, "/api/coaching/pairings")
        .body("items", empty())
        .body("ended.coachee", contains(lead.name()))
        .body("ended.endedOn", contains(TODAY.toString()))
        .body("ended.endedBy", contains("coach"));
    read(lead, path).body("endedBy", equalTo("coach"));
    read(lead, "/api/coaching/pairings").body("ended", empty());
    database.update(
        "update pairing set ended_on = ended_on - 91 where coach_id = ?", coach.memberId());
    read(coach, "/api/coaching/pairings").body("ended", empty());
    database.update(
        "update pairing set ended_on = ended_on + 91 where coach_id = ?", coach.memberId());
    read(coach, "/api/shares?received=true").body("items", empty());
    read(owner, "/api/shares?received=true").body("items.by.id", contains(id(lead)));
    read(lead, "/api/shares?received=true").body("items.by.id", contains(id(coach)));
    read(lead, path)
        .body("state", equalTo("ended"))
        .body("endedOn", equalTo(TODAY.toString()))
        .body("held.talkId", contains(held.toString()))
        .body("next", nullValue());
    read(lead, "/api/talks/" + planned).body("state", equalTo("skipped"));
    assertEquals(List.of(), talks("talk_id = ? and link_hash is not null", held));
    read(lead, "/api/coaching/pairings").body("items.state", contains("ended"));
  }

  @Test
  void aCoachWhoLeavesEndsTheirs() {
    var path = running(lead, coach);
    talk(path, "planned", TODAY.plusDays(8));
    offer(owner, Map.of());
    asked(coach, owner);

    owner
        .request()
        .header("If-Match", owner.request().get("/api/members/" + id(coach)).header("ETag"))
        .delete("/api/members/" + id(coach))
        .then()
        .statusCode(204);

    read(lead, path)
        .body("state", equalTo("ended"))
        .body("coach", equalTo(coach.name()))
        .body("coachId", nullValue())
        .body("next", nullValue());
    read(lead, "/api/coaching/offers").body("items.memberId", contains(id(owner)));
    read(owner, "/api/coaching/pairings").body("items", empty());
  }

  @Test
  void theOwnerSeesThatAPairingExistsAndNothingElse() {
    var path = running(lead, coach);
    var overview =
        read(owner, "/api/coaching/overview")
            .body("pairings.id", contains(path.replaceFirst(".*/", "")))
            .body("pairings.state", contains("running"))
            .body("pairings.since", contains(TODAY.toString()))
            .extract()
            .<Map<String, ?>>path("pairings[0]");
    assertEquals(
        List.of("coach", "coachee", "id", "since", "state"),
        overview.keySet().stream().sorted().toList());
    lead.request().get("/api/coaching/overview").then().statusCode(403);
    end(lead, path).statusCode(204);
    read(owner, "/api/coaching/overview").body("pairings", empty());
  }

  @Test
  void aFileCarriesOffersToAnotherCompany() {
    offer(coach, Map.of("places", 2, "outside", true, "contact", CONTACT));
    offer(lead, Map.of());
    var file =
        read(owner, "/api/coaching/downloads/registry")
            .header("Content-Disposition", containsString("tenward-coaches.json"))
            .body("offers.contact", contains(CONTACT))
            .body("offers.until", contains(TODAY.plusMonths(6).toString()))
            .extract()
            .asString();

    var other = SignedIn.owner();
    publish(other, file).statusCode(200).body("offers", equalTo(1));
    publish(other, file).statusCode(200);

    read(other, "/api/coaching/offers")
        .body("items.name", contains(coach.name()))
        .body("items.free", contains(2))
        .body("items.generatedOn", contains(TODAY.toString()))
        .body("items.contact", contains(CONTACT))
        .body("items[0].source", containsString("Nordhafen"))
        .body("items[0].memberId", nullValue());
    // What came from elsewhere is not passed on.
    read(other, "/api/coaching/downloads/registry").body("offers", empty());
    publish(lead, file).statusCode(403);
  }

  @Test
  void anImportLeavesOutWhatIsOver() {
    var over = imported(Map.of("until", TODAY.minusDays(3).toString(), "name", "Over"));
    publish(owner, registry(TODAY.minusDays(30), over, imported(Map.of())))
        .statusCode(200)
        .body("offers", equalTo(1));
    read(lead, "/api/coaching/offers").body("items.name", contains("Idris Okonkwo"));
    publish(owner, registry(TODAY)).statusCode(200).body("offers", equalTo(0));
    read(lead, "/api/coaching/offers").body("items", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "contact, javascript:alert(1), /offers/0/contact, bad-format",
    "contact, http://suedwerk.example/, /offers/0/contact, bad-format",
    "contact, 'https://suedwerk.example/\"><script>', /offers/0/contact, bad-format",
    "until, 2099-01-01, /offers/0/until, contradictory",
    "zone, Europe/Atlantis, /offers/0/zone, unknown-zone",
    "languages, English, /offers/0/languages, wrong-type",
    "photo, x, /offers/0/photo, unknown-field"
  })
  void aFileThatIsNoneIsRefusedAsAWhole(String field, String value, String pointer, String code) {
    var good = imported(Map.of("name", "Good"));
    publish(owner, registry(TODAY, imported(Map.of(field, value)), good))
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
    read(lead, "/api/coaching/offers").body("items", empty());
  }

  @Test
  void aFileHoldsFiveHundredOffersAndIsNotFromTomorrow() {
    var many = IntStream.rangeClosed(0, 500).mapToObj(i -> imported(Map.of())).toList();
    publish(owner, file(TODAY, many))
        .statusCode(400)
        .body("errors.pointer", contains("/offers"))
        .body("errors.code", contains("too-many"));
    publish(owner, registry(TODAY.plusDays(3)))
        .statusCode(400)
        .body("errors.code", contains("in-future"));
  }

  private static Map<String, Object> offered(Map<String, ?> more) {
    var offer =
        new HashMap<String, Object>(
            Map.of(
                "skills",
                List.of("Delegation"),
                "languages",
                List.of("de", "en"),
                "zone",
                "Europe/Berlin",
                "places",
                1,
                "published",
                true,
                "outside",
                false));
    offer.putAll(more);
    return offer;
  }

  private static ValidatableResponse put(SignedIn who, Map<String, ?> offer) {
    return who.request().header("If-Match", "*").body(offer).put("/api/coaching/offer").then();
  }

  private static void offer(SignedIn who, Map<String, ?> more) {
    put(who, offered(more)).statusCode(200);
  }

  private static ValidatableResponse ask(SignedIn who, UUID memberId, Map<String, ?> more) {
    var draft =
        new HashMap<String, Object>(
            Map.of(
                "purpose",
                "Decide less and stay calm about it.",
                "skills",
                List.of("Delegation"),
                "rhythmDays",
                14));
    if (memberId != null) {
      draft.put("memberId", memberId);
    }
    draft.putAll(more);
    return who.request().body(draft).post("/api/coaching/pairings").then();
  }

  private static String asked(SignedIn who, SignedIn whom) {
    return "/api/coaching/pairings/"
        + ask(who, whom.memberId(), Map.of()).statusCode(201).extract().<String>path("id");
  }

  private static String running(SignedIn who, SignedIn whom) {
    offer(whom, Map.of());
    var path = asked(who, whom);
    accept(whom, path).statusCode(200);
    return path;
  }

  private static ValidatableResponse accept(SignedIn who, String path) {
    return who.request().header("If-Match", "*").post(path + "/accept").then();
  }

  private static ValidatableResponse end(SignedIn who, String path) {
    return who.request().post(path + "/end").then();
  }

  private static ValidatableResponse change(SignedIn who, String path, Map<String, ?> patch) {
    return who.patch("*").body(patch).patch(path).then();
  }

  private static ValidatableResponse read(SignedIn who, String path) {
    return who.request().get(path).then().statusCode(200);
  }

  private static void share(SignedIn by, SignedIn with) {
    var goal = Map.of("kind", "growth", "title", "A word the same day");
    String thing = by.request().body(goal).post("/api/goals").path("id");
    by.request()
        .body(Map.of("kind", "goal", "thingId", thing, "memberId", with.memberId()))
        .post("/api/shares")
        .then()
        .statusCode(201);
  }

  private static String id(SignedIn member) {
    return member.memberId().toString();
  }

  private UUID talk(String pairing, String state, LocalDate day) {
    var talk = UUID.randomUUID();
    database.update(
        """
        insert into talk (talk_id, workspace_id, member_id, pairing_id, day, minutes, state, skill, created_at)
        select ?, workspace_id, coachee_id, pairing_id, ?, 60, ?, 'Delegation', now()
        from pairing where pairing_id = ?
        """,
        talk,
        day,
        state,
        UUID.fromString(pairing.replaceFirst(".*/", "")));
    return talk;
  }

  private List<UUID> talks(String which, UUID talk) {
    return database.ids("select talk_id from talk where " + which, talk);
  }

  private UUID step(UUID talk) {
    var draft = Map.of("text", "Leave one review to somebody else", "minutes", 30);
    var task = UUID.fromString(lead.request().body(draft).post("/api/tasks").path("id"));
    database.update("update task set talk_id = ? where task_id = ?", talk, task);
    return task;
  }

  private static Map<String, Object> imported(Map<String, ?> more) {
    var offer =
        new HashMap<String, Object>(
            Map.of(
                "name",
                "Idris Okonkwo",
                "skills",
                List.of("Estimation"),
                "languages",
                List.of("en"),
                "zone",
                "Europe/Lisbon",
                "places",
                1,
                "contact",
                "https://suedwerk.example/coaches/idris",
                "until",
                TODAY.plusMonths(3).toString()));
    offer.putAll(more);
    return offer;
  }

  @SafeVarargs
  private static Map<String, Object> registry(LocalDate day, Map<String, Object>... offers) {
    return file(day, List.of(offers));
  }

  private static Map<String, Object> file(LocalDate day, List<Map<String, Object>> offers) {
    return Map.of(
        "schema",
        "tenward-coaches",
        "source",
        "Südwerk",
        "generatedOn",
        day.toString(),
        "offers",
        offers);
  }

  private static ValidatableResponse publish(SignedIn who, Object file) {
    return who.request().body(file).post("/api/coaching/registry").then();
  }
}
