package io.tenward.contract;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenward.account.SoftwarePasskey;
import io.tenward.account.factor.CodeGenerator;
import io.tenward.account.member.SignedIn;
import io.tenward.base.Command;
import io.tenward.form.OwnForm;
import io.tenward.kernel.close.Released;
import io.tenward.kernel.keys.Running;
import io.tenward.model.FakeLanguageModel;
import io.tenward.model.LanguageModels;
import io.tenward.survey.Draft;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Everybody who is not asked, and every operation they may call. */
final class Office {
  private static final String PASSWORD = "the ferry leaves at nine";

  private SignedIn owner = SignedIn.owner();
  final SignedIn lead = owner.colleague().withPassword(PASSWORD);
  private final Iterable<Command> commands;
  private final Map<String, String> ids = new HashMap<>();
  private final List<UUID> managers = lead.people("manager", 5);
  private final Belongings belongings = new Belongings(lead, owner);

  Office(Iterable<Command> commands) {
    this.commands = commands;
    ids.put("groupId", lead.group("team").toString());
    ids.put("templateId", OwnForm.ofReviews().keep(lead).id());
    ids.put("memberId", lead.memberId().toString());
    ids.put("reminderId", UUID.randomUUID().toString());
    ids.put("agendaId", UUID.randomUUID().toString());
    var board =
        Map.of("surveyIds", List.of(Released.of(lead.memberId()).surveyId()), "role", false);
    ids.put("boardId", post(lead.request(), "/api/boards", board).path("id"));
    // Else they would be made between two readings, the last kinds of them here.
    belongings.id("pairingId");
    var hook = Contract.SERVED.operation("addWebhook").bodyExample();
    ids.put("webhookId", post(lead.request(), "/api/webhooks", hook).path("id"));
    ids.put("personId", lead.people("lead", 1).getFirst().toString());
  }

  /**
   * Calls all reading operations as everyone; the contract's filter has validated them elsewhere.
   */
  Transcript readAll(Running survey) {
    var transcript = new Transcript();
    for (var operation : reading()) {
      var path = path(operation, survey);
      for (var who :
          Map.of("lead", lead.request(), "owner", owner.request(), "nobody", given()).entrySet()) {
        transcript.note(operation.id(), who.getKey(), who.getValue().noFilters().get(path));
      }
    }
    return transcript;
  }

  private Transcript readOf(Running survey) {
    var transcript = new Transcript();
    for (var operation : reading()) {
      if (operation.path().contains("{surveyId}")) {
        var by = operation.isPublic() ? given() : lead.request();
        transcript.note(operation.id(), "reader", by.noFilters().get(path(operation, survey)));
      }
    }
    var key = Map.of("surveyId", survey.id(), "readKey", survey.readKey());
    note(transcript, "getForm", post(given(), "/api/r/forms", key));
    note(transcript, "listReceipts", post(given(), "/api/r/receipts", key));
    return transcript;
  }

  private static List<Operation> reading() {
    return Contract.SERVED.operations().stream()
        .filter(operation -> operation.method().equals("get"))
        .filter(operation -> !operation.revealsAnswers())
        // It looks at the time; see leave().
        .filter(operation -> !operation.id().equals("getGoingLive"))
        // It has what reading leaves; see leave().
        .filter(operation -> !operation.id().equals("downloadTrail"))
        .toList();
  }

  private String path(Operation operation, Running survey) {
    var path = operation.path().replace("{surveyId}", survey.id());
    if (operation.id().equals("listTrail")) {
      // Reading leaves entries of other kinds.
      return path + "?kind=retention-changed";
    }
    if (operation.id().equals("listHistory")) {
      return path + "?kind=goal&id=" + ids.computeIfAbsent("goalId", belongings::id);
    }
    for (var name : operation.parameters("path").keySet()) {
      if (path.contains("{" + name + "}")) {
        path = path.replace("{" + name + "}", ids.computeIfAbsent(name, belongings::id));
      }
    }
    return path;
  }

  Transcript close(Running survey) {
    var transcript = readOf(survey);
    var moved = Map.of("closesLocal", "2099-01-01T10:00");
    note(
        transcript,
        "moveClosingTime",
        post(lead.request(), survey.path() + "/closing-times", moved));
    note(transcript, "closeSurvey", lead.request().post(survey.path() + "/close"));
    note(transcript, "waiveSelfRating", lead.request().post(survey.path() + "/self-rating/waive"));
    return transcript.and(readOf(survey));
  }

  Transcript released(Running survey) {
    return readOf(survey);
  }

  Transcript results(Running survey) {
    var transcript = new Transcript();
    note(transcript, "getResults", lead.request().get(survey.path() + "/results"));
    note(transcript, "getCounts", lead.request().get(survey.path() + "/counts"));
    return transcript;
  }

  Transcript cancel(Running survey) {
    var transcript = readOf(survey);
    note(transcript, "cancelSurvey", lead.request().post(survey.path() + "/cancel"));
    return transcript.and(readOf(survey));
  }

  Transcript leave() {
    var transcript = new Transcript();
    note(transcript, "getGoingLive", owner.request().get("/api/going-live"));
    note(transcript, "downloadTrail", SignedIn.owner().request().get("/api/trail/downloads/csv"));
    note(transcript, "signOut", lead.elsewhere().request().delete("/api/sessions/current"));
    return transcript;
  }

  /** Everything that changes something; afterwards it can be done again. */
  Transcript changeAll() {
    var transcript = new Transcript();
    accounts(transcript);
    secondFactors(transcript);
    invitations(transcript);
    tokens(transcript);
    webhooks(transcript);
    members(transcript);
    people(transcript);
    privacy(transcript);
    role(transcript);
    templates(transcript);
    surveys(transcript);
    new MailDesk(lead, owner, transcript).changeAll();
    return transcript;
  }

  private void accounts(Transcript transcript) {
    var member = lead.colleague().withPassword(PASSWORD);
    note(
        transcript,
        "signIn",
        post(given(), "/api/sessions", Map.of("email", member.email(), "password", PASSWORD)));
    note(transcript, "changeMe", patch(member, "/api/me", Map.of("language", "de")));
    var passwords = Map.of("current", PASSWORD, "password", PASSWORD + "!");
    note(transcript, "changePassword", json(member.request(), passwords).put("/api/me/password"));
    member.elsewhere();
    var other = member.request().get("/api/sessions").path("items.find { !it.current }.id");
    note(transcript, "endSession", member.request().delete("/api/sessions/" + other));
    note(transcript, "endOtherSessions", member.request().delete("/api/sessions/others"));
    var reset = Map.of("code", resetCode(member), "password", PASSWORD);
    note(transcript, "redeemPasswordReset", post(given(), "/api/password-resets", reset));
    note(transcript, "removeMe", delete(member.elsewhere(), "/api/me"));
    note(
        transcript,
        "setUp",
        post(given(), "/api/setup", Contract.SERVED.operation("setUp").bodyExample()));
  }

  private void secondFactors(Transcript transcript) {
    // The member belongs to this office, because another workspace has another name.
    var member = owner.colleague().withPassword(PASSWORD);
    var path = "/api/members/" + member.memberId();
    patch(owner, path, Map.of("role", "owner")).then().statusCode(200);
    member = member.elsewhere();
    var factor = "/api/me/second-factor";
    note(transcript, "getSecondFactor", member.request().get(factor));
    var password = Map.of("password", PASSWORD);
    note(
        transcript,
        "confirmSession",
        post(member.request(), "/api/sessions/current/confirmation", password));
    var key = new SoftwarePasskey();
    var drawn = note(transcript, "issuePasskeyChallenge", given().post("/api/passkey-challenges"));
    var made = key.created(drawn.path("challenge"));
    note(transcript, "addPasskey", post(member.request(), "/api/me/passkeys", made));
    var again = given().post("/api/passkey-challenges").<String>path("challenge");
    note(
        transcript,
        "startPasskeySession",
        post(given(), "/api/sessions/passkey", key.signed(again)));
    var demanded = Map.of("demanded", false);
    note(
        transcript,
        "changeSecondFactorDemand",
        json(member.request(), demanded).put("/api/second-factor-demand"));
    var codes =
        note(transcript, "issueRecoveryCodes", member.request().post("/api/me/recovery-codes"));
    var credentials = Map.of("email", member.email(), "password", PASSWORD);
    var begun = post(given(), "/api/sessions", credentials).cookies();
    note(
        transcript,
        "finishSignIn",
        post(
            given().cookies(begun),
            "/api/sessions/second-step",
            Map.of("code", codes.path("codes[0]"))));
    var id = member.request().get(factor).<String>path("passkeys[0].id");
    var app = Map.of("secret", CodeGenerator.SECRET, "code", CodeGenerator.at(now()));
    note(transcript, "changeCodeApp", json(member.request(), app).put("/api/me/code-app"));
    note(transcript, "removeCodeApp", member.request().delete("/api/me/code-app"));
    note(transcript, "removePasskey", member.request().delete("/api/me/passkeys/" + id));
    note(transcript, "removeSecondFactor", member.request().delete(path + "/second-factor"));
    delete(owner, path).then().statusCode(204);
  }

  private static Instant now() {
    return CDI.current().select(Clock.class).get().instant();
  }

  private String resetCode(SignedIn member) {
    return StreamSupport.stream(commands.spliterator(), false)
        .filter(command -> command.name().equals("--reset-password"))
        .findFirst()
        .orElseThrow()
        .run(List.of(member.email()))
        .getFirst()
        .replaceFirst(".*#code=", "");
  }

  private void invitations(Transcript transcript) {
    var code = invite(transcript).<String>path("link").replaceFirst(".*#code=", "");
    note(
        transcript,
        "lookUpMemberInvitation",
        post(given(), "/api/member-invitations/lookup", Map.of("code", code)));
    var acceptance = Map.of("code", code, "name", "Marek Dorn", "password", PASSWORD);
    note(
        transcript,
        "acceptMemberInvitation",
        post(given(), "/api/member-invitations/accept", acceptance));
    var revoked = invite(transcript).<String>path("id");
    note(
        transcript,
        "revokeMemberInvitation",
        owner.request().delete("/api/member-invitations/" + revoked));
  }

  private void tokens(Transcript transcript) {
    var draft = Map.of("name", "HR", "scopes", List.of("people:read"));
    var made = note(transcript, "addToken", post(lead.request(), "/api/tokens", draft));
    var token = "/api/tokens/" + made.<String>path("id");
    note(transcript, "changeTokenSecret", post(lead.request(), token + "/secret", Map.of()));
    note(transcript, "revokeToken", lead.request().delete(token));
  }

  private void webhooks(Transcript transcript) {
    var draft = Contract.SERVED.operation("addWebhook").bodyExample();
    var made = note(transcript, "addWebhook", post(lead.request(), "/api/webhooks", draft));
    var webhook = "/api/webhooks/" + made.<String>path("id");
    note(transcript, "changeWebhook", patch(lead, webhook, Map.of("state", "paused")));
    note(transcript, "changeWebhookSecret", lead.request().post(webhook + "/secret"));
    var test = note(transcript, "sendTestEvent", lead.request().post(webhook + "/tests"));
    var again = webhook + "/deliveries/" + test.<String>path("id") + "/attempts";
    note(transcript, "resendDelivery", lead.request().post(again));
    note(transcript, "removeWebhook", delete(lead, webhook));
  }

  private void members(Transcript transcript) {
    var member = owner.colleague();
    var path = "/api/members/" + member.memberId();
    var backup = Map.of("madeOn", "2026-11-19");
    var at = "/api/going-live/backup";
    // Saying it once more has another version.
    var other = SignedIn.owner();
    var said = json(other.request().header("If-Match", etag(other, at)), backup);
    note(transcript, "changeBackup", said.put(at));
    // That nobody answers at its address is what the test says.
    var settings = Map.of("tenward.llm.url", "http://localhost:1/v1", "tenward.llm.model", "m");
    QuarkusMock.installMockForType(FakeLanguageModel.models(settings), LanguageModels.class);
    note(transcript, "startLanguageModelTest", owner.request().post("/api/language-model-test"));
    note(transcript, "changeMember", patch(owner, path, Map.of("role", "reader")));
    var heir = owner.request().header("If-Match", etag(owner, path));
    note(transcript, "handOverOwnership", heir.post(path + "/ownership"));
    var back = "/api/members/" + owner.memberId();
    patch(member.elsewhere(), back, Map.of("role", "owner")).then().statusCode(200);
    owner = owner.elsewhere();
    note(transcript, "cancelSurveysOfMember", owner.request().post(path + "/surveys/cancel"));
    note(transcript, "endSessionsOfMember", owner.request().delete(path + "/sessions"));
    note(transcript, "removeMember", delete(owner, path));
    Running.withoutKeys();
    note(transcript, "cancelSurveysWithoutKeys", owner.request().post("/api/going-live/keys-lost"));
  }

  private Response invite(Transcript transcript) {
    var draft = Map.of("name", "Marek Dorn", "email", UUID.randomUUID() + "@nordhafen.example");
    return note(
        transcript, "inviteMember", post(owner.request(), "/api/member-invitations", draft));
  }

  private void people(Transcript transcript) {
    var made =
        note(transcript, "addGroup", post(lead.request(), "/api/groups", Map.of("name", "Sales")));
    var group = "/api/groups/" + made.<String>path("id");
    note(transcript, "renameGroup", patch(lead, group, Map.of("name", "Operations")));
    note(transcript, "removeGroup", delete(lead, group));
    var draft = Map.of("name", "Aylin Demir", "groupId", lead.group("team"));
    var added = note(transcript, "addPerson", post(lead.request(), "/api/people", draft));
    var person = "/api/people/" + added.<String>path("id");
    note(transcript, "changePerson", patch(lead, person, Map.of("name", "Aylin D.")));
    note(transcript, "removePerson", delete(lead, person));
    var known = "/api/people/by-external-id/E-1";
    var synced =
        note(transcript, "changePersonByExternalId", json(lead.request(), draft).put(known));
    delete(lead, "/api/people/" + synced.<String>path("id"));
    note(
        transcript,
        "addPeople",
        post(lead.request(), "/api/people/batches", Map.of("people", List.of(draft))));
    var started = note(transcript, "startPeopleRun", owner.request().post("/api/people-runs"));
    var run = "/api/people-runs/" + started.<String>path("id");
    var named =
        Map.of("lead", lead.email(), "group", "team", "externalId", "E-9", "name", "Bojan Petrić");
    var batch = Map.of("batch", 0, "people", List.of(named));
    note(transcript, "addPeopleRunBatch", post(owner.request(), run + "/batches", batch));
    note(transcript, "finishPeopleRun", owner.request().post(run + "/finish"));
    // The next run adds them again, so that it answers the same.
    String staged = lead.request().get("/api/people?externalId=E-9").path("items[0].id");
    delete(lead, "/api/people/" + staged);
  }

  private void privacy(Transcript transcript) {
    var at = "/api/retention";
    var periods = owner.request().header("If-Match", etag(owner, at));
    var wanted = Contract.SERVED.operation("changeRetention").bodyExample();
    note(transcript, "changeRetention", json(periods, wanted).put(at));
    var whom = Map.of("email", "emil@nordhafen.example");
    note(
        transcript,
        "getPersonData",
        owner.request().get("/api/person-data?email=" + whom.get("email")));
    note(transcript, "sendDataRequest", post(owner.request(), "/api/person-data/hand-over", whom));
    note(transcript, "removePersonData", post(owner.request(), "/api/person-data/erasure", whom));
  }

  private void role(Transcript transcript) {
    var document = Contract.SERVED.operation("readDocument").bodyExample();
    note(transcript, "readDocument", post(lead.request(), "/api/role/readings", document));
    var role = Contract.SERVED.operation("changeRole").bodyExample();
    var typed = json(lead.request().header("If-Match", etag(lead, "/api/role")), role);
    note(transcript, "changeRole", typed.put("/api/role"));
  }

  private void templates(Transcript transcript) {
    var draft = OwnForm.ofReviews().draft("How we review");
    var made = note(transcript, "addTemplate", post(lead.request(), "/api/templates", draft));
    var template = "/api/templates/" + made.<String>path("id");
    note(transcript, "changeTemplate", patch(lead, template, Map.of("title", "Reviews")));
    note(transcript, "removeTemplate", delete(lead, template));
  }

  private void surveys(Transcript transcript) {
    var draft = Map.of("template", "on-track", "zone", "Europe/Berlin");
    var path =
        "/api/surveys/"
            + note(transcript, "createSurvey", post(lead.request(), "/api/surveys", draft))
                .<String>path("id");
    var asked = Map.of("groupId", lead.group("manager"), "personIds", managers);
    note(transcript, "changeSurvey", patch(lead, path, Map.of("audience", List.of(asked))));
    note(transcript, "getPrivacyPreview", lead.request().get(path + "/privacy-preview"));
    note(transcript, "previewForm", lead.request().get(path + "/preview"));
    var launch = lead.request().header("If-Match", etag(lead, path));
    note(transcript, "launchSurvey", launch.post(path + "/launch"));
    selfRating(transcript, path + "/self-rating");
    agenda(transcript, path.replaceFirst(".*/", ""));
    note(
        transcript,
        "repeatSurvey",
        post(lead.request(), path + "/repeat", Map.of("title", "More")));
    // The preview of the next one would name it.
    lead.request().post(path + "/cancel").then().statusCode(200);
    var removed = Draft.of(lead, "on-track");
    var remove = lead.request().header("If-Match", removed.etag());
    note(transcript, "removeSurvey", remove.delete(removed.path()));
  }

  private void selfRating(Transcript transcript, String path) {
    var items =
        List.of(
            Map.of("questionId", "on-track.focus", "rating", 7),
            Map.of("questionId", "on-track.unblock", "cantSay", true));
    var typed = json(lead.request().header("If-Match", etag(lead, path)), Map.of("items", items));
    note(transcript, "changeSelfRating", typed.put(path));
    var finish = lead.request().header("If-Match", etag(lead, path));
    note(transcript, "finishSelfRating", finish.post(path + "/finish"));
  }

  private void agenda(Transcript transcript, String surveyId) {
    var says =
        Map.of(
            "day", "2026-12-02",
            "withWhom", "Petra Lenz",
            "audience", "manager",
            "items", List.of("on-track.focus"));
    var draft = new HashMap<String, Object>(says);
    draft.put("surveyId", surveyId);
    var made = note(transcript, "addAgenda", post(lead.request(), "/api/agendas", draft));
    var agenda = "/api/agendas/" + made.<String>path("id");
    note(transcript, "getAgenda", lead.request().get(agenda));
    var change = json(lead.request().header("If-Match", etag(lead, agenda)), says);
    note(transcript, "changeAgenda", change.put(agenda));
    note(transcript, "removeAgenda", delete(lead, agenda));
  }

  private static Response note(Transcript transcript, String operation, Response answer) {
    return transcript.note(operation, "who may", answer);
  }

  private static RequestSpecification json(RequestSpecification by, Object body) {
    return by.contentType("application/json").body(body);
  }

  private static Response post(RequestSpecification by, String path, Object body) {
    return json(by, body).post(path);
  }

  private static Response patch(SignedIn by, String path, Object body) {
    return by.patch(etag(by, path)).body(body).patch(path);
  }

  private static Response delete(SignedIn by, String path) {
    return by.request().header("If-Match", etag(by, path)).delete(path);
  }

  private static String etag(SignedIn by, String path) {
    return by.request().get(path).header("ETag");
  }
}
