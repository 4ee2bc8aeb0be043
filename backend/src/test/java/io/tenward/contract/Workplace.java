package io.tenward.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenward.account.SoftwarePasskey;
import io.tenward.account.member.SignedIn;
import io.tenward.base.Announcement;
import io.tenward.kernel.close.Released;
import io.tenward.results.Advised;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One installation in use, made through the API: an owner, another lead, people, a draft, a running
 * survey with its links. Made once for all tests of a start of Quarkus.
 */
final class Workplace {
  private static @Nullable Workplace opened;

  private static final String COOKIE = "tenward_session";
  private static final String PASSWORD = "the ferry leaves at nine";

  private final String owner;
  private final String otherLead;
  private final Map<String, String> ids = new HashMap<>();
  private final String runningSurvey;
  private final Map<String, String> link;
  private final List<String> people;

  /** Each can be shared once with the same member. */
  private final List<String> goals;

  private final Released released;
  private final Advised advised;
  private final Mailed mailed;

  static synchronized Workplace open(Iterable<Announcement> announcements) {
    var known = opened;
    return known == null ? opened = new Workplace(announcements) : known;
  }

  private Workplace(Iterable<Announcement> announcements) {
    owner = setUp(setupCode(announcements));
    otherLead = join("marek.dorn");
    join("petra.lenz");
    ids.put("memberId", get("/api/members").getString("items[2].id"));
    ids.put("otherLead", asOtherLead().get("/api/me").path("id"));
    ids.put("groupId", made("/api/groups", Map.of("name", "Support")));
    var team = get("/api/groups").getString("items.find { it.kind == 'team' }.id");
    people =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> made("/api/people", Map.of("name", "Person " + i, "groupId", team)))
            .toList();
    ids.put("team", team);
    ids.put("personId", people.getFirst());
    var me = UUID.fromString(get("/api/me").getString("id"));
    ids.put("passkeyId", SoftwarePasskey.row(me).toString());
    ids.put("sessionId", get("/api/sessions").getString("items[0].id"));
    ids.put("externalId", "E-10023");
    ids.put("tokenId", made("/api/tokens", Map.of("name", "N", "scopes", List.of("people:read"))));
    ids.put(
        "memberInvitationId",
        made("/api/member-invitations", Map.of("name", "N", "email", "n@nordhafen.example")));
    ids.put(
        "templateId",
        made("/api/templates", Contract.SERVED.operation("addTemplate").bodyExample()));
    ids.put("surveyId", draft(team));
    runningSurvey = draft(team);
    launch(runningSurvey);
    released = Released.of(me);
    advised = Advised.of(me);
    mailed = Mailed.of(SignedIn.as(me));
    ids.put(
        "boardId",
        made("/api/boards", Map.of("surveyIds", List.of(released.surveyId()), "role", false)));
    var notes = "/api/boards/" + ids.get("boardId") + "/heard-notes";
    ids.put("heardNoteId", made(notes, Map.of("text", "Sooner, please")));
    var agenda = Contract.SERVED.operation("addAgenda");
    ids.put("agendaId", made("/api/agendas", goodBody(agenda)));
    var hook = made("/api/webhooks", Contract.SERVED.operation("addWebhook").bodyExample());
    ids.put("webhookId", hook);
    var test = asOwner().post("/api/webhooks/" + hook + "/tests");
    ids.put("deliveryId", test.then().statusCode(202).extract().path("id"));
    var goal = Map.of("kind", "growth", "title", "A word the same day");
    goals = IntStream.rangeClosed(0, 5).mapToObj(i -> made("/api/goals", goal)).toList();
    ids.put("goalId", goals.getFirst());
    ids.put("taskId", made("/api/tasks", Map.of("text", "Three lines")));
    var line = Map.of("day", "2027-01-14", "kind", "did", "text", "Nobody had to ask");
    ids.put("entryId", made("/api/entries", line));
    ids.put("evidenceKeyId", made("/api/evidence-keys", Map.of("tool", "Reviews")));
    var proposal = Contract.SERVED.operation("addEvidenceProposal");
    ids.put(
        "evidenceProposalId",
        asOwner()
            .contentType("application/json")
            .body(goodBody(proposal))
            .post("/api/evidence-proposals")
            .path("id"));
    var form = Contract.SERVED.operation("addSituationTemplate").bodyExample();
    ids.put(
        "situationTemplateId",
        asOwner()
            .contentType("application/json")
            .body(form)
            .post("/api/situation-templates")
            .path("key"));
    ids.put(
        "situationId",
        made("/api/situations", Contract.SERVED.operation("addSituation").bodyExample()));
    var shared =
        Map.of("kind", "entry", "thingId", ids.get("entryId"), "memberId", ids.get("memberId"));
    ids.put("shareId", made("/api/shares", shared));
    ids.put("agreementId", asOwner().post("/api/agreements").path("id"));
    var block = Map.of("kind", "coding", "week", "2027-01-18", "minutes", 60);
    ids.put("timeBlockId", made("/api/time-blocks", block));
    ids.put("talkId", made("/api/talks", plannedTalk()));
    ids.put(
        "pointId",
        made("/api/talks/" + ids.get("talkId") + "/points", Map.of("text", "How was it?")));
    String feed = asOwner().post("/api/week/feed").path("address");
    ids.put("secret", feed.substring(feed.lastIndexOf('/') + 1));
    offer(asOwner());
    offer(asOtherLead());
    var pairing = Contract.SERVED.operation("addPairing");
    ids.put("pairingId", made("/api/coaching/pairings", freshBody(pairing, "coach", 0)));
    var ask = (ObjectNode) goodBody(pairing);
    ask.put("memberId", me.toString());
    ids.put("asked", post(asOtherLead(), "/api/coaching/pairings", ask).path("id"));
    link = link(get("/api/surveys/" + runningSurvey + "/links").getString("groups[0].links[0]"));
  }

  private static void offer(RequestSpecification coach) {
    coach
        .contentType("application/json")
        .header("If-Match", "*")
        .body(Contract.SERVED.operation("changeOwnOffer").bodyExample())
        .put("/api/coaching/offer")
        .then()
        .statusCode(200);
  }

  private Map<String, String> plannedTalk() {
    return Map.of("personId", people.getFirst(), "day", "2099-01-18");
  }

  /** A request as the owner, who leads the surveys here. */
  RequestSpecification asOwner() {
    return given().cookie(COOKIE, owner);
  }

  RequestSpecification asOtherLead() {
    return given().cookie(COOKIE, otherLead);
  }

  String cookieOfOtherLead() {
    return COOKIE + "=" + otherLead;
  }

  /** The path of an operation with ids of things that exist. */
  String path(Operation operation) {
    var path = operation.path();
    if (operation.id().equals("moveClosingTime")
        || path.startsWith("/api/r/")
        || path.contains("/self-rating")
        || path.contains("/repeat")) {
      path = path.replace("{surveyId}", runningSurvey);
    }
    if (operation.id().equals("finishTalk")) {
      path = path.replace("{talkId}", made("/api/talks", plannedTalk()));
    }
    if (path.contains("{runId}")) {
      path = path.replace("{runId}", asOwner().post("/api/people-runs").path("id"));
    }
    if (path.contains("{commentId}")) {
      path = advised.path(path);
    }
    if (operation.id().equals("acceptPairing")) {
      path = path.replace("{pairingId}", ids.get("asked"));
    }
    if (Mailed.has(operation)) {
      path = mailed.path(path);
    }
    if (Belongings.afterRelease(operation)) {
      path = path.replace("{surveyId}", released.surveyId().toString());
    }
    for (var name : operation.parameters("path").keySet()) {
      path = path.replace("{" + name + "}", ids.getOrDefault(name, name));
    }
    return path;
  }

  /** A signed-in request where one is needed, with If-Match where it must be sent. */
  RequestSpecification caller(Operation operation) {
    var request = operation.isPublic() ? given() : asOwner();
    return operation.parameters("header").containsKey("If-Match")
        ? request.header("If-Match", etag(operation))
        : request;
  }

  /** A request that is right in every way, as it goes over the wire. */
  Shot good(Operation operation) {
    var shot = Shot.at(operation.method(), path(operation));
    if (!operation.isPublic()) {
      shot = shot.with("Cookie", COOKIE + "=" + owner);
    }
    if (operation.parameters("header").containsKey("If-Match")) {
      shot = shot.with("If-Match", etag(operation));
    }
    return operation.hasBody()
        ? shot.with("Content-Type", operation.bodyType()).sending(goodBody(operation).toString())
        : shot;
  }

  private String etag(Operation operation) {
    var at = Operation.withoutAction(path(operation));
    return asOwner().get(at).header("ETag");
  }

  /** The contract's example with ids of things that exist. */
  JsonNode goodBody(Operation operation) {
    var body = (ObjectNode) operation.bodyExample().deepCopy();
    if (body.has("box")) {
      body.put("box", "A".repeat(22_395));
      body.put("groupId", link.get("launchGroup"));
    } else if (body.has("groupId")) {
      body.put("groupId", ids.get("team"));
    }
    if (body.has("personId") && body.has("day")) {
      body.put("personId", people.getFirst()).put("day", "2099-01-18");
    }
    if (body.has("reason") && body.has("day")) {
      body.put("day", "2099-01-19");
    }
    body.path("steps").forEach(step -> ((ObjectNode) step).put("dueOn", "2099-01-21"));
    if (body.has("surveyId")) {
      body.put("surveyId", runningSurvey);
    }
    if (body.has("surveyIds")) {
      body.putArray("surveyIds").add(released.surveyId().toString());
    }
    if (body.has("goalId")) {
      body.put("goalId", ids.get("goalId"));
    }
    if (body.has("externalKey")) {
      body.put("key", ids.get("evidenceKeyId"));
    }
    if (body.path("one").has("key")) {
      body.putObject("one").put("kind", "goal").put("key", ids.get("goalId"));
      body.set("other", body.get("one"));
    }
    if (body.has("thingId")) {
      body.put("thingId", ids.get("goalId")).put("memberId", ids.get("memberId"));
    }
    if (body.has("memberId") && body.has("rhythmDays")) {
      body.put("memberId", ids.get("otherLead"));
    }
    if (body.has("readKey")) {
      body.put("surveyId", released.surveyId().toString()).put("readKey", released.readKey());
    }
    if (body.has("commentId")) {
      body.put("commentId", released.commentIds().getFirst().toString());
    }
    if (body.has("inviteId")) {
      body.put("inviteId", link.get("i")).put("secret", link.get("t"));
    }
    body.path("people").forEach(person -> ((ObjectNode) person).put("groupId", ids.get("team")));
    body.path("moves")
        .forEach(
            move ->
                ((ObjectNode) move).put("groupId", ids.get("team")).put("personId", people.get(1)));
    body.path("audience").forEach(this::audience);
    if (body.has("closesLocal")) {
      body.put("closesLocal", inDays(20));
    }
    if (body.has("sendsLocal")) {
      body.put("sendsLocal", Mailed.inTwoDays());
    }
    return body;
  }

  /** A good body that meets nothing made before; another one for each number. */
  String freshBody(Operation operation, String word, int number) {
    var body = (ObjectNode) goodBody(operation);
    Stream.concat(Stream.of(body), people(body))
        .filter(part -> part.has("name"))
        .forEach(part -> part.put("name", word + number));
    Stream.concat(Stream.of(body), people(body))
        .filter(part -> part.has("email"))
        .forEach(part -> part.put("email", word + number + "@nordhafen.example"));
    if (body.has("closesLocal")) {
      body.put("closesLocal", inDays(20 + number));
    }
    if (body.has("withWhom")) {
      body.put("withWhom", word + number);
    }
    if (operation.id().matches("addTask|addEntry|addPoint|addHeardNote")) {
      body.put("text", word + number);
    }
    if (operation.id().equals("addEvidenceKey")) {
      body.put("tool", word + number);
    }
    if (operation.id().equals("addSituation")) {
      body.put("title", word + number);
    }
    if (operation.id().equals("addSituationTemplate")) {
      ((ObjectNode) body.path("form").path("name")).put("own", word + number);
    }
    if (operation.id().equals("addWebhook")) {
      body.put("url", "https://bot.nordhafen.example/" + word + number);
    }
    if (operation.id().equals("changeTokenSecret")) {
      body.put("expiresOn", inDays(30 + number).substring(0, 10));
    }
    if (operation.id().equals("addPairing")) {
      body.remove("memberId");
      body.put("coachName", word + number);
    }
    if (operation.id().equals("addTimeBlock")) {
      body.put("minutes", 30 + number);
    }
    if (operation.id().equals("addTalk")) {
      body.put("minutes", 30 + number);
    }
    if (operation.id().equals("addShare")) {
      body.put("thingId", goals.get(number));
    }
    if (body.has("zone")
        || operation.id().equals("addGoal")
        || body.has("questions")
        || body.has("surveyIds")
        || operation.id().equals("repeatSurvey")) {
      body.put("title", word + number);
    }
    return body.toString();
  }

  private static Stream<ObjectNode> people(ObjectNode body) {
    return StreamSupport.stream(body.path("people").spliterator(), false)
        .map(ObjectNode.class::cast);
  }

  private void audience(JsonNode group) {
    ((ObjectNode) group).put("groupId", ids.get("team"));
    var chosen = (ArrayNode) group.get("personIds");
    chosen.removeAll();
    people.subList(0, 2).forEach(chosen::add);
  }

  private static String setupCode(Iterable<Announcement> announcements) {
    return StreamSupport.stream(announcements.spliterator(), false)
        .flatMap(announcement -> announcement.lines().stream())
        .map(Pattern.compile("#code=(\\S+)")::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static String setUp(String code) {
    var setup =
        Map.of(
            "code", code,
            "workspace", "Nordhafen",
            "operator", "Nordhafen IT",
            "operatorIsOwner", false,
            "name", "Ines Falk",
            "email", "ines.falk@nordhafen.example",
            "password", PASSWORD);
    return post(given(), "/api/setup", setup).cookie(COOKIE);
  }

  private String join(String who) {
    var invitation =
        post(
            asOwner(),
            "/api/member-invitations",
            Map.of("name", who, "email", who + "@nordhafen.example"));
    var code = invitation.path("link").toString().replaceFirst(".*#code=", "");
    return post(
            given(),
            "/api/member-invitations/accept",
            Map.of("code", code, "name", who, "password", "seven gulls on the pier"))
        .cookie(COOKIE);
  }

  private String draft(String team) {
    var id = made("/api/surveys", Map.of("template", "on-track", "zone", "Europe/Berlin"));
    asOwner()
        .header("If-Match", asOwner().get("/api/surveys/" + id).header("ETag"))
        .contentType("application/merge-patch+json")
        .body(Map.of("audience", List.of(Map.of("groupId", team, "personIds", people))))
        .patch("/api/surveys/" + id)
        .then()
        .statusCode(200);
    return id;
  }

  private void launch(String survey) {
    asOwner()
        .header("If-Match", asOwner().get("/api/surveys/" + survey).header("ETag"))
        .post("/api/surveys/" + survey + "/launch")
        .then()
        .statusCode(200);
  }

  private Map<String, String> link(String text) {
    var parts = new HashMap<String, String>();
    for (var part : text.replaceFirst(".*#", "").split("&")) {
      parts.put(part.substring(0, 1), part.substring(2));
    }
    parts.put("launchGroup", get("/api/surveys/" + runningSurvey).getString("blocks[0].id"));
    return parts;
  }

  private JsonPath get(String path) {
    return asOwner().get(path).then().statusCode(200).extract().jsonPath();
  }

  private String made(String path, Object body) {
    return post(asOwner(), path, body).path("id");
  }

  private static Response post(RequestSpecification caller, String path, Object body) {
    return caller
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  private static String inDays(int days) {
    return LocalDateTime.now(ZoneId.of("Europe/Berlin"))
        .plusDays(days)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }
}
