package io.tenward.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.Released;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Finds what leaves the lead: it marks each text that a lead writes for themselves or about others,
 * and searches the responses of every operation that another person or a tool can call for the
 * marks. Both lists come from the contract, so new texts and operations are included.
 */
@QuarkusTest
class WaysOutTest {
  /** Rooms in which a lead works for themselves. */
  private static final Set<String> OWN_WORK =
      Set.of(
          "growth", "week", "talk", "coaching", "question", "situation", "rating", "home", "team");

  private static final Set<String> OTHERS = Set.of("addHeardNote");

  /** Written by somebody else, or no text. */
  private static final Set<String> NO_WORDS =
      Set.of(
          "addCoachRegistry/name",
          "addCoachRegistry/note",
          "addCoachRegistry/skills",
          "addCoachRegistry/source",
          "addCoachRegistry/zone",
          "addEntry/helper",
          "addEntry/tool",
          // A text of a lead's own is in `own`.
          "addSituation/de",
          "addSituation/en",
          "addSituationTemplate/de",
          "addSituationTemplate/en",
          "changeSituationTemplate/de",
          "changeSituationTemplate/en",
          "changeGuestAnswer/secret",
          "changeGuestAnswer/text",
          "changeGuestPoint/secret",
          "changeGuestPoint/text",
          "changeGuestStep/secret",
          "changeGuestQuestion/secret",
          "changeGuestQuestion/text",
          "changeQuestion/answer",
          "changeOwnOffer/zone",
          "changePairing/name",
          "changeWeekSettings/phase",
          "changeWeekSettings/zone",
          "finishTalk/skill",
          "readCalendar/content",
          "readGoal/secret",
          "readTalk/secret",
          "readTeamPage/secret",
          "addHelperLine/secret");

  private static final Set<String> HELPERS_WRITE =
      Set.of(
          "addHelperLine",
          "changeGuestAnswer",
          "changeGuestPoint",
          "changeGuestQuestion",
          "changeGuestStep");

  /** Others may read these texts, by the operation that shows them; any other is a fault. */
  private static final Map<String, Set<String>> MAY_LEAVE = mayLeave();

  /** The rooms whose words a token never reads, but for the steps that a meeting agreed on. */
  private static final Set<String> PAGES_ONLY = Set.of("talk", "coaching", "question", "situation");

  private static final Set<String> STEPS = Set.of("finishTalk/text", "finishTalk/sign");

  /**
   * These operations make something that others or a tool may reach; AuthorisationTest has one of
   * each of the rest.
   */
  private static final Map<String, String> NAMES =
      Map.of(
          "addGoal", "goalId",
          "addTask", "taskId",
          "addEntry", "entryId",
          "addShare", "shareId",
          "addTalk", "talkId",
          "addPoint", "pointId",
          "addSituation", "situationId",
          "addPairing", "pairingId");

  private static final Pattern MARK = Pattern.compile("<([A-Za-z]+/[A-Za-z]+(?: [a-z-]+)?)>");
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private final SignedIn owner = SignedIn.owner();
  private final SignedIn lead = owner.colleague();
  private final SignedIn coach = owner.colleague();
  private final SignedIn reader = owner.reader();
  private final Belongings things = new Belongings(lead, owner);
  private final Set<String> written = new TreeSet<>();

  /** The secrets of the lead's links, by the operation that opens them. */
  private final Map<String, List<String>> links = new HashMap<>();

  private final Map<String, String> tokens = new HashMap<>();

  /** Ids by the name that the contract has for them. */
  private final Map<String, Set<String>> made = new HashMap<>();

  private static Map<String, Set<String>> mayLeave() {
    var goal =
        Set.of(
            "changeGoal/title", "changeGoal/sign", "addTask/text step", "addTask/text milestone");
    var points = Set.of("addPoint/text coach", "changePoint/text coach");
    var pairing = Set.of("changePairing/purpose", "addPairing/skills");
    var allowed = new TreeMap<String, Set<String>>();
    allowed.put(
        "readGoal",
        union(goal, Set.of("changeGoal/changeReason linked", "changeTask/changeReason milestone")));
    allowed.put("getShare", union(goal, Set.of("addEntry/text shared")));
    allowed.put("listShares", Set.of("changeGoal/title", "addEntry/text shared"));
    // What both say and agree on in a one-on-one, and what it is for.
    allowed.put(
        "readTalk",
        Set.of(
            "changeTalk/purpose person",
            "addPoint/text person",
            "changePoint/text person",
            "addQuestions/text",
            "addTask/text promised",
            "changeQuestion/reply",
            "changeQuestion/text",
            "changeTask/changeReason promised",
            "changeTalk/changeReason person",
            "addSituation/own ticked",
            "addSituation/text ticked",
            "addSituation/own team",
            "addSituation/text team",
            "addSituation/title team",
            "finishTalk/text person"));
    var ticked =
        Set.of("addSituation/own team", "addSituation/text team", "addSituation/title team");
    allowed.put("readTeamPage", ticked);
    allowed.put("getTeamSections", ticked);
    // What a coach is asked for.
    allowed.put("getPairing", pairing);
    allowed.put("listPairings", pairing);
    allowed.put("getPoint", points);
    allowed.put(
        "getTalk",
        union(
            points,
            Set.of("changeTalk/purpose coach", "changeTalk/tried coach", "addPairing/skills")));
    allowed.put("listOffers", Set.of("changeOwnOffer/note", "changeOwnOffer/skills"));
    // An owner sees who coaches whom.
    allowed.put("getCoachingOverview", Set.of("addPairing/coachName"));
    return allowed;
  }

  @Test
  void nothingPrivateLeaves() {
    write();
    assertEquals(texts(), union(written, NO_WORDS));

    var found = new TreeMap<String, Set<String>>();
    for (var operation : Contract.SERVED.operations()) {
      var marks = new TreeSet<String>();
      for (var body : readByOthers(operation)) {
        // A calendar folds long lines.
        var text = body.replace("\r\n ", "");
        MARK.matcher(text).results().forEach(mark -> marks.add(mark.group(1)));
      }
      if (!marks.isEmpty()) {
        found.put(operation.id(), marks);
      }
    }
    assertEquals(MAY_LEAVE, found);
    assertEquals(new TreeMap<>(), readByTool());
  }

  /** Lists what a token for the lead's own work reads of that which only pages show. */
  private Map<String, Set<String>> readByTool() {
    var found = new TreeMap<String, Set<String>>();
    var token = lead.token("work:read", "work:write");
    for (var operation : Contract.SERVED.operations()) {
      if (operation.isWork() && operation.method().equals("get")) {
        for (var address : addresses(operation)) {
          var body = given().noFilters().auth().oauth2(token).get(address).asString();
          MARK.matcher(body)
              .results()
              .map(mark -> mark.group(1))
              .filter(WaysOutTest::isForPages)
              .forEach(
                  mark -> found.computeIfAbsent(operation.id(), id -> new TreeSet<>()).add(mark));
        }
      }
    }
    return found;
  }

  private static boolean isForPages(String mark) {
    var field = mark.replaceFirst(" .*", "");
    var room = Contract.SERVED.operation(field.replaceFirst("/.*", "")).tag();
    return mark.equals("addEntry/text noted")
        || PAGES_ONLY.contains(room) && !STEPS.contains(field);
  }

  /** Reads as anyone, as each colleague, and as a tool. */
  private List<String> readByOthers(Operation operation) {
    var bodies = new ArrayList<String>();
    if (links.containsKey(operation.id())) {
      for (var secret : links.get(operation.id())) {
        var body = given().contentType("application/json").body(Map.of("secret", secret));
        bodies.add(body.post(operation.path()).then().statusCode(200).extract().asString());
      }
    } else if (operation.isPublic() && OWN_WORK.contains(operation.tag())) {
      var known = operation.method().equals("get") || HELPERS_WRITE.contains(operation.id());
      assertEquals(true, known, () -> "Nobody tries the link of " + operation);
    }
    if (!operation.method().equals("get")) {
      return bodies;
    }
    for (var address : addresses(operation)) {
      if (operation.isPublic()) {
        bodies.add(given().noFilters().get(address).asString());
      } else {
        for (var other : List.of(coach, reader, owner)) {
          bodies.add(other.request().noFilters().get(address).asString());
        }
        // Scopes of owners are none of a lead's, and by work:read a lead lets a tool read.
        operation
            .scope()
            .filter(scope -> !operation.isWork())
            .map(scope -> tokens.computeIfAbsent(scope, lead::token))
            .map(token -> given().noFilters().auth().oauth2(token).get(address))
            .ifPresent(answer -> bodies.add(answer.asString()));
      }
    }
    return bodies;
  }

  /** Fills in the id of each thing that was made, and parameters that ask for things of others. */
  private Set<String> addresses(Operation operation) {
    var plain = things.request(operation).target();
    var found = new TreeSet<>(Set.of(plain));
    var names = operation.parameters("path").navigableKeySet();
    if (names.size() == 1) {
      var name = names.first();
      made.getOrDefault(name, Set.of())
          .forEach(id -> found.add(operation.path().replace("{" + name + "}", id)));
    }
    if (operation.parameters("query").containsKey("received")) {
      found.add(plain + "?received=true");
    }
    if (operation.parameters("query").containsKey("pairingId")) {
      made.getOrDefault("pairingId", Set.of()).forEach(id -> found.add(plain + "?pairingId=" + id));
    }
    return found;
  }

  /** Lists every text of the contract that a lead writes. */
  private static TreeSet<String> texts() {
    var texts = new TreeSet<String>();
    for (var operation : Contract.SERVED.operations()) {
      var own = OWN_WORK.contains(operation.tag()) || OTHERS.contains(operation.id());
      if (own && operation.hasBody() && !operation.method().equals("get")) {
        texts(operation, Contract.SERVED.schema(operation.bodySchema()), "", texts);
      }
    }
    return texts;
  }

  private static void texts(Operation operation, JsonNode node, String name, Set<String> texts) {
    var schema = operation.resolve(node);
    schema.path("anyOf").forEach(one -> texts(operation, one, name, texts));
    if (schema.path("type").asText().equals("string")
        && List.of("enum", "format", "const", "pattern").stream().noneMatch(schema::has)) {
      texts.add(operation.id() + "/" + name);
    }
    if (schema.has("items")) {
      texts(operation, schema.get("items"), name, texts);
    }
    schema
        .path("properties")
        .properties()
        .forEach(one -> texts(operation, one.getValue(), one.getKey(), texts));
  }

  private static TreeSet<String> union(Set<String> one, Set<String> other) {
    var all = new TreeSet<String>(one);
    all.addAll(other);
    return all;
  }

  /** Marked with the operation and the field, and where that matters with what it is. */
  private String text(String field) {
    written.add(field.replaceFirst(" .*", ""));
    return "<" + field + ">";
  }

  private void write() {
    people();
    var goal = goal();
    log(goal);
    week(goal);
    talks();
    situations();
    coaching();
    rating();
  }

  private void situations() {
    var form = form("addSituation/own");
    var situation =
        made(
            "/api/situations",
            Map.of(
                "template",
                "two-disagree",
                "form",
                form,
                "day",
                TODAY.toString(),
                "title",
                text("addSituation/title"),
                "note",
                text("addSituation/note"),
                "answers",
                List.of(
                    Map.of("field", "what", "text", text("addSituation/text")),
                    Map.of("field", "line", "line", 1, "text", text("addSituation/text"))),
                "lineStates",
                List.of(dropped("addSituation"))));
    send(
        "PATCH",
        "/api/situations/" + situation,
        Map.of(
            "changeReason", text("changeSituation/changeReason"),
            "title", text("changeSituation/title"),
            "note", text("changeSituation/note"),
            "lookAgainOn", TODAY.toString(),
            "answers",
                List.of(
                    Map.of("field", "what", "text", text("changeSituation/text")),
                    Map.of("field", "line", "line", 1, "text", text("changeSituation/text"))),
            "lineStates", List.of(dropped("changeSituation"))));
    shared();
    forTeam();
    var draft = Map.of("form", form("addSituationTemplate/own"));
    var template = send("POST", "/api/situation-templates", draft).<String>path("key");
    send(
        "PATCH",
        "/api/situation-templates/" + template,
        Map.of("form", form("changeSituationTemplate/own")));
  }

  /** One answer of it is ticked; the guess is not answered yet. */
  private void shared() {
    var own = Map.of("own", text("addSituation/own"));
    var label = Map.of("own", text("addSituation/own ticked"));
    var questions =
        List.of(
            Map.of("key", "who", "kind", "person", "label", own),
            Map.of("key", "see", "kind", "text", "label", label, "hint", own, "other", "see"),
            Map.of("key", "guess", "kind", "text", "label", label, "hint", own, "other", "answer"),
            Map.of("key", "kept", "kind", "text", "label", own, "other", "see"));
    var answers =
        List.of(
            Map.of("field", "who", "personId", things.id("personId")),
            Map.of("field", "see", "text", text("addSituation/text ticked")),
            Map.of("field", "guess", "text", text("addSituation/text")),
            Map.of("field", "kept", "text", text("addSituation/text")));
    var situation =
        new HashMap<String, Object>(
            Map.of("template", "own", "title", text("addSituation/title"), "answers", answers));
    situation.put("form", Map.of("name", own, "note", own, "fields", questions));
    situation.put("day", TODAY.toString());
    situation.put("shared", List.of("see", "guess"));
    made("/api/situations", situation);
  }

  /** One answer of it is for the team. */
  private void forTeam() {
    var own = Map.of("own", text("addSituation/own"));
    var shown = Map.of("own", text("addSituation/own team"));
    var questions =
        List.of(
            Map.of("key", "see", "kind", "text", "label", shown, "hint", own, "team", true),
            Map.of("key", "kept", "kind", "text", "label", own));
    var situation =
        new HashMap<String, Object>(
            Map.of("template", "own", "title", text("addSituation/title team"), "team", true));
    situation.put("form", Map.of("name", own, "note", own, "heading", shown, "fields", questions));
    situation.put(
        "answers",
        List.of(
            Map.of("field", "see", "text", text("addSituation/text team")),
            Map.of("field", "kept", "text", text("addSituation/text"))));
    situation.put("day", TODAY.toString());
    situation.put("note", text("addSituation/note"));
    made("/api/situations", situation);
    var page = send("PATCH", "/api/team-page", Map.of("link", "new"));
    links.put("readTeamPage", List.of(secret(page.path("address"))));
  }

  private Map<String, Object> dropped(String operation) {
    return Map.of("line", 1, "state", "dropped", "reason", text(operation + "/reason"));
  }

  private Map<String, Object> form(String mark) {
    var own = Map.of("own", text(mark));
    var question = Map.of("key", "what", "kind", "text", "label", own);
    var lines = List.of(Map.of("key", "line", "kind", "line", "label", own));
    return Map.of(
        "name", own, "note", own, "fields", List.of(question), "lines", lines, "ticks", true);
  }

  private void people() {
    send(
        "PATCH",
        "/api/contacts/" + things.id("personId"),
        Map.of(
            "rhythmDays",
            14,
            "why",
            text("changeContact/why"),
            "wouldLike",
            text("changeContact/wouldLike")));
  }

  private String goal() {
    var goal =
        made(
            "/api/goals",
            Map.of(
                "kind", "growth",
                "title", text("addGoal/title"),
                "sign", text("addGoal/sign"),
                "predecessor", text("addGoal/predecessor")));
    task(goal, Map.of("mark", "step", "minutes", 30), "step");
    send("PATCH", "/api/goals/" + goal, Map.of("state", "active"));
    send(
        "POST",
        "/api/goals/" + goal + "/look-backs",
        Map.of(
            "outcome", "adjust",
            "text", text("addLookBack/text"),
            "title", text("addLookBack/title"),
            "sign", text("addLookBack/sign"),
            "lookBackOn", TODAY.plusDays(40).toString()));
    send(
        "PATCH",
        "/api/goals/" + goal,
        Map.of(
            "title", text("changeGoal/title"),
            "sign", text("changeGoal/sign"),
            "changeReason", text("changeGoal/changeReason")));
    var milestone = task(goal, Map.of("mark", "milestone", "dueOn", TODAY.toString()), "milestone");
    var other = task(goal, Map.of("personId", things.id("personId")), "helped");
    send(
        "PATCH",
        "/api/tasks/" + other,
        Map.of(
            "text", text("changeTask/text"),
            "note", text("changeTask/note"),
            "changeReason", text("changeTask/changeReason")));
    var told =
        task(
            goal,
            Map.of("audience", text("addTask/audience"), "teller", text("addTask/teller")),
            "told");
    send(
        "PATCH",
        "/api/tasks/" + told,
        Map.of("audience", text("changeTask/audience"), "teller", text("changeTask/teller")));
    var done = task(goal, Map.of(), "done");
    send(
        "POST",
        "/api/tasks/" + done + "/finish",
        Map.of("kind", "went-wrong", "happened", text("finishTask/happened")));
    share("goal", goal);
    var address = send("POST", "/api/goals/" + goal + "/link", Map.of()).<String>path("address");
    links.put("readGoal", List.of(secret(address)));
    // Helpers read why the days of the goal move.
    send(
        "PATCH",
        "/api/goals/" + goal,
        Map.of(
            "lookBackOn", TODAY.plusDays(50).toString(),
            "changeReason", text("changeGoal/changeReason linked")));
    send(
        "PATCH",
        "/api/tasks/" + milestone,
        Map.of(
            "dueOn", TODAY.plusDays(2).toString(),
            "changeReason", text("changeTask/changeReason milestone")));
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "secret", secret(address),
                "id", UUID.randomUUID(),
                "text", text("addHelperLine/text"),
                "name", text("addHelperLine/name")))
        .post("/api/goals/open/lines")
        .then()
        .statusCode(204);
    return goal;
  }

  private String task(String goal, Map<String, ?> more, String what) {
    var task = new HashMap<String, Object>(more);
    task.put("goalId", goal);
    task.put("text", text("addTask/text " + what));
    task.put("note", text("addTask/note"));
    return made("/api/tasks", task);
  }

  private void log(String goal) {
    Contract.SERVED
        .schema("EntryKind")
        .get("enum")
        .forEach(kind -> entry(Map.of("goalId", goal), kind.asText()));
    entry(Map.of("personId", things.id("personId")), "did");
    var changed = entry(Map.of(), "did");
    send("PATCH", "/api/entries/" + changed, Map.of("text", text("changeEntry/text")));
    share("entry", entry(Map.of("goalId", goal), "shared"));
    proposals(goal);
  }

  /** One waits, one is kept. */
  private void proposals(String goal) {
    var tool = Map.of("tool", text("addEvidenceKey/tool"), "goalId", goal);
    var key = made("/api/evidence-keys", tool);
    propose(key, "waits");
    send(
        "POST",
        "/api/evidence-proposals/" + propose(key, "kept") + "/accept",
        Map.of("text", text("acceptEvidenceProposal/text")));
  }

  private String propose(String key, String externalKey) {
    return made(
        "/api/evidence-proposals",
        Map.of(
            "key",
            key,
            "externalKey",
            externalKey,
            "day",
            TODAY.toString(),
            "text",
            text("addEvidenceProposal/text")));
  }

  private String entry(Map<String, ?> more, String what) {
    var entry = new HashMap<String, Object>(more);
    entry.put("day", TODAY.toString());
    entry.put("kind", Set.of("shared", "noted").contains(what) ? "did" : what);
    entry.put("text", text("addEntry/text " + what));
    return made("/api/entries", entry);
  }

  private void share(String kind, String thing) {
    for (var member : List.of(reader, coach)) {
      made(
          "/api/shares",
          Map.of("kind", kind, "thingId", thing, "memberId", member.memberId().toString()));
    }
  }

  private void week(String goal) {
    var monday = TODAY.minusDays(TODAY.getDayOfWeek().getValue() - 1L).toString();
    var task = task(goal, Map.of(), "planned");
    var block =
        made(
            "/api/time-blocks",
            Map.of(
                "taskId",
                task,
                "week",
                monday,
                "day",
                TODAY.toString(),
                "start",
                "10:00",
                "minutes",
                60));
    send(
        "POST",
        "/api/time-blocks/" + block + "/finish",
        Map.of("spent", 45, "done", false, "happened", text("finishTimeBlock/happened")));
    made(
        "/api/time-blocks",
        Map.of(
            "taskId",
            task,
            "week",
            monday,
            "day",
            TODAY.toString(),
            "start",
            "12:00",
            "minutes",
            60));
    send(
        "POST",
        "/api/week/look-back",
        Map.of(
            "week", monday,
            "day", TODAY.toString(),
            "reflection", text("finishWeek/reflection"),
            "broke", text("finishWeek/broke"),
            "slipped", text("finishWeek/slipped"),
            "better", text("finishWeek/better")));
  }

  private void talks() {
    var day = Map.of("personId", things.id("personId"), "day", TODAY.toString(), "start", "10:30");
    var talk = made("/api/talks", day);
    prepare(talk, "person");
    var moved =
        Map.of(
            "reason", text("changeTalk/reason person"),
            "day", TODAY.plusDays(1).toString(),
            "changeReason", text("changeTalk/changeReason person"));
    send("PATCH", "/api/talks/" + talk, moved);
    var promised =
        made(
            "/api/tasks",
            Map.of(
                "text",
                text("addTask/text promised"),
                "note",
                text("addTask/note"),
                "personId",
                things.id("personId"),
                "dueOn",
                TODAY.toString(),
                "shared",
                true));
    // Whoever reads a promise on their link reads why its day moves.
    send(
        "PATCH",
        "/api/tasks/" + promised,
        Map.of(
            "dueOn", TODAY.plusDays(2).toString(),
            "changeReason", text("changeTask/changeReason promised")));
    made(
        "/api/tasks", Map.of("text", text("addTask/text owed"), "personId", things.id("personId")));
    var address = send("POST", "/api/talks/" + talk + "/link", Map.of()).<String>path("address");
    links.put("readTalk", List.of(secret(address)));
    var asked = asked(promised, text("addQuestions/text"));
    var again = asked(promised, "-");
    var answer = Map.of("secret", secret(address), "id", again, "text", "-");
    send("POST", "/api/talks/open/questions", answer);
    send(
        "POST",
        "/api/questions/" + again,
        Map.of(
            "text",
            text("changeQuestion/text"),
            "waiting",
            false,
            "answer",
            "-",
            "reply",
            text("changeQuestion/reply")));
    made.computeIfAbsent("personQuestionId", name -> new TreeSet<>()).addAll(Set.of(asked, again));
    var held = made("/api/talks", day);
    finish(held, "person");
    entry(Map.of("talkId", held, "personId", things.id("personId")), "noted");
    var skipped = made("/api/talks", day);
    send(
        "POST",
        "/api/talks/" + skipped + "/finish",
        Map.of("outcome", "skipped", "reason", text("finishTalk/reason person")));
  }

  private String asked(String task, String words) {
    var draft =
        Map.of(
            "about", Map.of("kind", "task", "id", task),
            "personIds", List.of(things.id("personId")),
            "text", words);
    return send("POST", "/api/questions/batches", draft).path("items[0].id");
  }

  private void prepare(String talk, String whom) {
    send(
        "PATCH",
        "/api/talks/" + talk,
        Map.of(
            "preparation",
            text("changeTalk/preparation " + whom),
            "purpose",
            text("changeTalk/purpose " + whom),
            "tried",
            text("changeTalk/tried " + whom)));
    var point =
        made("/api/talks/" + talk + "/points", Map.of("text", text("addPoint/text " + whom)));
    send("PATCH", "/api/points/" + point, Map.of("done", false));
    var other = made("/api/talks/" + talk + "/points", Map.of("text", "-"));
    send("PATCH", "/api/points/" + other, Map.of("text", text("changePoint/text " + whom)));
  }

  private void finish(String talk, String whom) {
    var step =
        Map.of(
            "by", "me",
            "text", text("finishTalk/text " + whom),
            "sign", text("finishTalk/sign " + whom),
            "dueOn", TODAY.plusDays(7).toString());
    send(
        "POST",
        "/api/talks/" + talk + "/finish",
        Map.of("outcome", "held", "steps", List.of(step)));
  }

  private void coaching() {
    var offer =
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
            false);
    coach
        .request()
        .header("If-Match", "*")
        .body(offer)
        .put("/api/coaching/offer")
        .then()
        .statusCode(200);
    var own = new HashMap<String, Object>(offer);
    own.put("skills", List.of(text("changeOwnOffer/skills")));
    own.put("note", text("changeOwnOffer/note"));
    send("PUT", "/api/coaching/offer", own);
    var pairing =
        made(
            "/api/coaching/pairings",
            Map.of(
                "memberId", coach.memberId().toString(),
                "purpose", text("addPairing/purpose"),
                "skills", List.of(text("addPairing/skills")),
                "rhythmDays", 14,
                "sessions", 6));
    var path = "/api/coaching/pairings/" + pairing;
    send("PATCH", path, Map.of("purpose", text("changePairing/purpose")));
    coach.request().header("If-Match", "*").post(path + "/accept").then().statusCode(200);
    send(
        "PATCH",
        path,
        Map.of(
            "stays",
            text("changePairing/stays"),
            "after",
            text("changePairing/after"),
            "skills",
            List.of(Map.of("name", text("addPairing/skills"), "first", 4))));
    var session =
        made("/api/talks", Map.of("pairingId", pairing, "day", TODAY.toString(), "start", "15:00"));
    prepare(session, "coach");
    made(
        "/api/coaching/pairings",
        Map.of(
            "coachName", text("addPairing/coachName"),
            "purpose", text("addPairing/purpose"),
            "skills", List.of(text("addPairing/skills")),
            "rhythmDays", 14));
  }

  private void rating() {
    var survey = Released.heldBack(lead.memberId());
    var item =
        Map.of(
            "questionId", "on-track.focus",
            "rating", 8,
            "example", text("changeSelfRating/example"),
            "whyNot", text("changeSelfRating/whyNot"),
            "proof", text("changeSelfRating/proof"));
    send("PUT", survey.path() + "/self-rating", Map.of("items", List.of(item)));
    var agenda = things.request(Contract.SERVED.operation("addAgenda"));
    made(agenda.target(), with(agenda, "withWhom", text("addAgenda/withWhom")));
    var changed = things.request(Contract.SERVED.operation("changeAgenda"));
    send("PUT", changed.target(), with(changed, "withWhom", text("changeAgenda/withWhom")));
    var heard = things.request(Contract.SERVED.operation("addHeardNote")).target();
    made(heard, Map.of("text", text("addHeardNote/text")));
  }

  private static JsonNode with(Shot shot, String field, String text) {
    try {
      return new ObjectMapper().readValue(shot.body(), ObjectNode.class).put(field, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String secret(String address) {
    return address.substring(address.indexOf('#') + 1);
  }

  private String made(String path, Object body) {
    var id = send("POST", path, body).<String>path("id");
    var operation = Contract.SERVED.find("POST", path).orElseThrow();
    Optional.ofNullable(NAMES.get(operation.id()))
        .ifPresent(name -> made.computeIfAbsent(name, none -> new TreeSet<>()).add(id));
    return id;
  }

  /** Sends as the lead, who must be allowed to. */
  private Response send(String method, String path, Object body) {
    var request = method.equals("PATCH") ? lead.patch("*") : lead.request().header("If-Match", "*");
    var response = request.body(body).request(method, path);
    assertEquals(2, response.statusCode() / 100, () -> method + " " + path + response.asString());
    return response;
  }
}
