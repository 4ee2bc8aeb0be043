package io.tenward.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import io.tenward.account.SoftwarePasskey;
import io.tenward.account.member.SignedIn;
import io.tenward.form.OwnForm;
import io.tenward.kernel.close.Released;
import io.tenward.results.Advised;
import io.tenward.survey.Draft;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing of each kind that the contract has ids of, of one member. */
final class Belongings {
  private final SignedIn member;
  private final SignedIn owner;
  private final Map<String, String> ids = new TreeMap<>();
  private @Nullable Released released;
  private @Nullable Released unrated;
  private @Nullable Advised advised;
  private @Nullable Mailed mailed;

  /** Makes things of some kinds each, in this order: most operations need few of them. */
  private final Queue<Runnable> unmade;

  /**
   * @param owner of the workspace, who alone invites members
   */
  Belongings(SignedIn member, SignedIn owner) {
    this.member = member;
    this.owner = owner;
    unmade = new ArrayDeque<>(List.of(this::ask, () -> work(owner), this::hook, this::grow));
  }

  private void ask() {
    var group = member.ownGroup("Support");
    ids.put("groupId", group.toString());
    var team = member.group("team");
    ids.put("team", team.toString());
    ids.put("personId", member.person(team, "Aylin Demir").toString());
    ids.put("surveyId", Draft.of(member, "on-track").id());
  }

  private void work(SignedIn owner) {
    ids.put("templateId", OwnForm.ofReviews().keep(member).id());
    ids.put("passkeyId", SoftwarePasskey.row(member.memberId()).toString());
    ids.put("sessionId", member.request().get("/api/sessions").path("items[0].id"));
    ids.put("externalId", "E-" + UUID.randomUUID());
    ids.put("mailLinkTestId", UUID.randomUUID().toString());
    ids.put("tokenId", tokenId(member));
    ids.put("memberId", owner.colleague().memberId().toString());
    ids.put(
        "memberInvitationId",
        owner
            .request()
            .body(Map.of("name", "N", "email", "n." + UUID.randomUUID() + "@nordhafen.example"))
            .post("/api/member-invitations")
            .path("id"));
  }

  private void hook() {
    var hook = made("/api/webhooks", Contract.SERVED.operation("addWebhook").bodyExample());
    ids.put("webhookId", hook);
    ids.put("deliveryId", made("/api/webhooks/" + hook + "/tests", Map.of()));
  }

  private void grow() {
    var goal = made("/api/goals", Map.of("kind", "growth", "title", "A word the same day"));
    ids.put("goalId", goal);
    var step = Map.of("text", "Three lines", "minutes", 30, "mark", "step", "goalId", goal);
    ids.put("taskId", made("/api/tasks", step));
    ids.put("changeId", changed(made("/api/tasks", Map.of("text", "Call"))));
    var line =
        Map.of("day", "2027-01-14", "kind", "did", "text", "Nobody had to ask", "goalId", goal);
    ids.put("entryId", made("/api/entries", line));
    ids.put("evidenceKeyId", made("/api/evidence-keys", Map.of("tool", "Reviews", "goalId", goal)));
    var proposal = Contract.SERVED.operation("addEvidenceProposal");
    ids.put("evidenceProposalId", made("/api/evidence-proposals", body(proposal)));
    var form = Contract.SERVED.operation("addSituationTemplate").bodyExample();
    ids.put(
        "situationTemplateId",
        member
            .request()
            .contentType("application/json")
            .body(form)
            .post("/api/situation-templates")
            .path("key"));
    ids.put(
        "situationId",
        made("/api/situations", Contract.SERVED.operation("addSituation").bodyExample()));
    var shared = Map.of("kind", "entry", "thingId", id("entryId"), "memberId", id("memberId"));
    ids.put("shareId", made("/api/shares", shared));
    ids.put("agreementId", member.request().post("/api/agreements").path("id"));
    ids.put("clauseId", UUID.randomUUID().toString());
    var clause =
        Map.of("id", id("clauseId"), "section", "duty", "text", "A first look within a day");
    agreement().body(Map.of("word", "", "clauses", List.of(clause))).put(agreementPath());
    var block = Map.of("kind", "coding", "week", "2027-01-18", "minutes", 60);
    ids.put("timeBlockId", made("/api/time-blocks", block));
    var talk = Map.of("personId", id("personId"), "day", "2099-01-18");
    ids.put("talkId", made("/api/talks", talk));
    ids.put(
        "pointId", made("/api/talks/" + id("talkId") + "/points", Map.of("text", "How was it?")));
    var asked =
        Map.of(
            "about", Map.of("kind", "goal", "id", goal),
            "personIds", List.of(id("personId")),
            "text", "What helps?");
    ids.put(
        "personQuestionId",
        member.request().body(asked).post("/api/questions/batches").path("items[0].id"));
    String feed = member.request().post("/api/week/feed").path("address");
    ids.put("secret", feed.substring(feed.lastIndexOf('/') + 1));
    ids.put(
        "pairingId",
        made(
            "/api/coaching/pairings",
            Map.of(
                "coachName",
                "Idris Okonkwo",
                "purpose",
                "Decide less.",
                "skills",
                List.of("Delegation"),
                "rhythmDays",
                14)));
  }

  private RequestSpecification agreement() {
    return member.request().header("If-Match", "*");
  }

  private String agreementPath() {
    return "/api/agreements/" + id("agreementId");
  }

  /** The id of a former value. */
  private String changed(String task) {
    member.change("/api/tasks/" + task, Map.of("text", "Call Olga")).statusCode(200);
    return member.read("/api/history?kind=task&id=" + task).extract().path("changes[0].id");
  }

  private String made(String path, Object draft) {
    return member.request().body(draft).post(path).path("id");
  }

  private static String tokenId(SignedIn member) {
    member.token("people:read");
    return member.request().get("/api/tokens").path("items[0].id");
  }

  SignedIn member() {
    return member;
  }

  /**
   * @throws IllegalStateException when the contract names a kind of thing that is unknown here
   */
  String id(String name) {
    while (!ids.containsKey(name) && !unmade.isEmpty()) {
      unmade.remove().run();
    }
    return Optional.ofNullable(ids.get(name))
        .orElseThrow(() -> new IllegalStateException("Nobody has a " + name + " in this test"));
  }

  /** The ids of everything that a list may show. */
  Set<String> listed() {
    while (!unmade.isEmpty()) {
      unmade.remove().run();
    }
    var listed = new TreeSet<String>(ids.values());
    listed.add(board());
    listed.add(agenda());
    listed.add(released().surveyId().toString());
    listed.add(mailed().surveyId());
    return listed;
  }

  /** Right in every way but for who sends it. */
  Shot request(Operation operation) {
    var path = operation.path();
    if (path.contains("{runId}")) {
      path = path.replace("{runId}", run());
    }
    if (path.contains("{commentId}")) {
      path = advised().path(path);
    }
    if (Mailed.has(operation)) {
      path = mailed().path(path);
    }
    if (afterRelease(operation)) {
      path = path.replace("{surveyId}", released().surveyId().toString());
    }
    if (operation.path().matches(".*/(self-rating|repeat)\\b.*")) {
      path = path.replace("{surveyId}", unrated().surveyId().toString());
    }
    if (path.contains("{boardId}")) {
      path = path.replace("{boardId}", board());
    }
    if (path.contains("{heardNoteId}")) {
      var note = made(path.replace("/{heardNoteId}", ""), Map.of("text", "Sooner, please"));
      path = path.replace("{heardNoteId}", note);
    }
    if (operation.id().equals("acceptPairing")) {
      path = path.replace("{pairingId}", asked());
    }
    if (operation.id().equals("changeAgreementVisibility")) {
      var talk = Map.of("agreedOn", "2026-11-01", "talk", "The team meeting");
      agreement().body(talk).post(agreementPath() + "/agree");
    }
    if (path.contains("{agendaId}")) {
      path = path.replace("{agendaId}", agenda());
    }
    for (var name : operation.parameters("path").keySet()) {
      path = path.contains("{") ? path.replace("{" + name + "}", id(name)) : path;
    }
    var shot = Shot.at(operation.method(), path);
    if (operation.parameters("header").containsKey("If-Match")) {
      shot = shot.with("If-Match", "*");
    }
    return operation.hasBody()
        ? shot.with("Content-Type", operation.bodyType()).sending(body(operation).toString())
        : shot;
  }

  /** Tells whether the operation is about results, and so needs a released survey. */
  static boolean afterRelease(Operation operation) {
    return operation
        .path()
        .matches("/api/surveys/.*/(results|publication|marks|downloads|gaps|chain)\\b.*");
  }

  private Released unrated() {
    var made = unrated;
    return made == null ? unrated = Released.heldBack(member.memberId()) : made;
  }

  private Released released() {
    var made = released;
    return made == null ? released = Released.of(member.memberId()) : made;
  }

  private String board() {
    return ids.computeIfAbsent(
        "boardId",
        key ->
            member
                .request()
                .body(Map.of("surveyIds", List.of(released().surveyId()), "role", false))
                .post("/api/boards")
                .path("id"));
  }

  /** Starts one run, because each start drops the one before. */
  private String run() {
    return ids.computeIfAbsent("runId", key -> owner.request().post("/api/people-runs").path("id"));
  }

  private String agenda() {
    return ids.computeIfAbsent(
        "agendaId",
        key -> {
          var draft = Contract.SERVED.operation("addAgenda");
          return member.request().body(body(draft)).post("/api/agendas").path("id");
        });
  }

  /** A pairing in which they are to be the coach. */
  private String asked() {
    offer(member);
    var ask = Contract.SERVED.operation("addPairing").bodyExample().<ObjectNode>deepCopy();
    ask.put("memberId", member.memberId().toString());
    return member.colleague().request().body(ask).post("/api/coaching/pairings").path("id");
  }

  private static SignedIn offer(SignedIn coach) {
    var offer = Contract.SERVED.operation("changeOwnOffer").bodyExample();
    coach.request().header("If-Match", "*").body(offer).put("/api/coaching/offer");
    return coach;
  }

  private Advised advised() {
    var made = advised;
    return made == null ? advised = Advised.of(member.memberId()) : made;
  }

  private Mailed mailed() {
    var made = mailed;
    return made == null ? mailed = Mailed.of(member) : made;
  }

  private JsonNode body(Operation operation) {
    var body = operation.bodyExample().deepCopy();
    withIds(body);
    return body;
  }

  /** Ids of our own instead of the example's. */
  private void withIds(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.has("groupId") && !object.has("box")) {
        object.put("groupId", id("team"));
      }
      if (object.has("commentId")) {
        object.put("commentId", released().commentIds().getFirst().toString());
      }
      if (object.has("surveyIds")) {
        object.putArray("surveyIds").add(released().surveyId().toString());
      }
      if (object.has("surveyId") && (object.has("themeIds") || object.has("withWhom"))) {
        object.put("surveyId", released().surveyId().toString());
      }
      if (object.has("readKey")) {
        object.put("surveyId", released().surveyId().toString());
        object.put("readKey", released().readKey());
      }
      // Examples age.
      if (object.has("by") && object.has("dueOn")) {
        object.put("dueOn", "2099-01-21");
      }
      if (object.has("reason") && object.has("day")) {
        object.put("day", "2099-01-19");
      }
      if (object.has("personId") && object.has("day")) {
        object.put("day", "2099-01-18");
      }
      if (object.has("personId")) {
        object.put("personId", id("personId"));
      }
      if (object.has("externalKey")) {
        object.put("key", id("evidenceKeyId"));
      }
      if (object.has("clauseId")) {
        object.put("clauseId", id("clauseId"));
      }
      if (object.has("goalId")) {
        object.put("goalId", id("goalId"));
      }
      if (object.path("one").has("key")) {
        object.putObject("one").put("kind", "goal").put("key", id("goalId"));
        object.set("other", object.get("one"));
      }
      if (object.has("thingId")) {
        object.put("thingId", id("goalId"));
        object.put("memberId", id("memberId"));
      }
      if (object.has("rhythmDays") && object.has("memberId")) {
        object.put("memberId", offer(member.colleague()).memberId().toString());
      }
      if (object.has("sendsLocal")) {
        object.put("sendsLocal", Mailed.inTwoDays());
      }
      if (object.has("personIds")) {
        object.putArray("personIds").add(id("personId"));
      }
      if (object.has("email") && object.has("groupId")) {
        object.put("email", UUID.randomUUID() + "@nordhafen.example");
      }
    }
    node.forEach(this::withIds);
  }
}
