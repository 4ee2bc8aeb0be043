package io.tenward.survey.launch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.Hash;
import io.tenward.form.Manifest;
import io.tenward.form.OwnForm;
import io.tenward.kernel.keys.BlindSignature;
import io.tenward.kernel.keys.Rsa;
import io.tenward.kernel.keys.Running;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.survey.Draft;
import io.tenward.survey.Fingerprint;
import io.tenward.survey.Sql;
import jakarta.inject.Inject;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LaunchTest {
  @Inject SurveyKeys keys;
  private SignedIn ines;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  @Test
  void theStoryOfTheContract() {
    var draft =
        Draft.of(ines, "on-track").askingNew("team", 6, "product", 2, "client", 5, "manager", 1);
    draft
        .tryLaunch()
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("state", equalTo("running"))
        .body("invited", equalTo(14))
        .body("blocks.kind", contains("team", "smaller", "manager"))
        .body("blocks.invited", contains(6, 7, 1))
        .body("blocks.named", contains(false, false, true))
        .body("blocks[1].members.kind", contains("product", "client"))
        .body("blocks[2].person", equalTo("manager 1"))
        .body("fingerprint", notNullValue())
        .body("promise.de", hasSize(2));
  }

  @Test
  void similarSurveysLaunchedAtTheSameTimeSeeEachOther() throws Exception {
    var team = ines.people("team", 7);
    var drafts =
        team.stream()
            .map(left -> team.stream().filter(person -> !person.equals(left)).toList())
            .map(people -> Draft.of(ines, "on-track").asking(Map.of("team", people)))
            .toList();
    try (var pool = Executors.newFixedThreadPool(drafts.size())) {
      var calls =
          drafts.stream().<Callable<Integer>>map(d -> () -> d.tryLaunch().statusCode()).toList();
      var statuses = new ArrayList<Integer>();
      for (var call : pool.invokeAll(calls)) {
        statuses.add(call.get());
      }
      assertEquals(7, Collections.frequency(statuses, 200), statuses.toString());
      long exact =
          drafts.stream()
              .filter(draft -> new Running(ines, draft.id()).manifest().inexact().isEmpty())
              .count();
      assertEquals(1, exact, "one of them was the first");
    }
  }

  @Test
  void theManifestIsFrozenByteForByte() {
    var running = Draft.of(ines, "on-track").askingNew("team", 6, "manager", 1).launch();
    String text = running.form().path("manifest");

    for (var link : running.links()) {
      assertEquals(Manifest.base64(Hash.of(text)), link.manifest());
    }
    assertEquals(Manifest.parse(text).toJson(), text);
    assertTrue(text.startsWith("{\"version\":1,\"survey\":\"" + running.id() + "\",\"title\":"));
    assertFalse(text.contains("null"));
    ines.request()
        .get(running.path())
        .then()
        .body("fingerprint", equalTo(Fingerprint.of(Hash.of(text))));
  }

  /** Frozen before a list of surveys that may be compared took the place of one. */
  @Test
  void anOlderManifestIsRead() {
    String text = Draft.of(ines, "on-track").askingNew("team", 4).launch().form().path("manifest");
    var older = text.replace("\"related\":[]", "\"earlier\":{\"title\":\"The first\"}");

    assertTrue(older.contains("\"earlier\":"));
    assertNull(Manifest.parse(older).related());
    assertEquals(Manifest.parse(text).groups(), Manifest.parse(older).groups());
  }

  @Test
  void theManifestNamesThoseAskedUnlessTheLeadChoseNot() {
    var shown = Draft.of(ines, "on-track").askingNew("team", 4, "manager", 1).launch().manifest();
    var hidden =
        Draft.of(SignedIn.lead(), "on-track")
            .askingNew("team", 4, "manager", 1)
            .with("showNames", false)
            .launch()
            .manifest();

    assertEquals(
        List.of("team 1", "team 2", "team 3", "team 4"),
        shown.groups().getFirst().members().getFirst().names());
    assertEquals(null, hidden.groups().getFirst().members().getFirst().names());
    assertEquals(List.of("manager 1"), hidden.groups().getLast().members().getFirst().names());
    assertFalse(hidden.showNames());
  }

  @Test
  void thePromiseNamesTheLeadAndWhoRunsTheServer() {
    var promise = Draft.of(ines, "expectations").askingNew("team", 4).launch().manifest().promise();

    assertTrue(promise.en().get(0).contains("neither Ines Falk nor the administrator"));
    assertTrue(promise.en().get(1).contains("It is run by Nordhafen IT.\n"));
    assertTrue(promise.de().get(0).contains("weder Ines Falk noch"));
    assertTrue(promise.de().get(1).contains("Nordhafen IT.\n"));
  }

  @Test
  void everyGroupIsToldInTheManifestWhatBecomesOfItsAnswers() {
    var draft = Draft.of(ines, "on-track").askingNew("team", 6, "product", 2, "client", 3);
    var manifest = draft.launch().manifest();
    var product = manifest.groups().getLast().members().getFirst().notice();

    assertEquals("You’re one of 2 people asked in Product", product.en().asked());
    assertTrue(
        product.en().fate().getFirst().contains("together with those of 3 people in Clients"));
    assertTrue(
        product
            .de()
            .fate()
            .getFirst()
            .contains("mit denen von 3 Personen in der Gruppe Kundschaft"));
    assertEquals("Asked in Product: {names}.", product.en().fate().get(2));
  }

  @Test
  void everybodyGetsALinkOfTheirOwnGroup() {
    var running =
        Draft.of(ines, "on-track").askingNew("team", 6, "product", 2, "client", 5).launch();
    var sheet =
        ines.request()
            .get(running.path() + "/links")
            .then()
            .statusCode(200)
            .body("groups.kind", contains("team", "product", "client"))
            .body("groups.links*.size()", contains(6, 2, 5))
            .body("thisComputerOnly", equalTo(true))
            .body(
                "groups.chat.en",
                everyItem(startsWith("Ines Falk asks: Am I on track? 2 ratings and 1 question")))
            .extract();
    var links = running.links();

    assertEquals(13, new HashSet<>(links).size());
    assertEquals(1, links.stream().map(Running.Link::readKey).distinct().count());
    assertTrue(
        sheet
            .<List<String>>path("groups[0].links")
            .getFirst()
            .startsWith(sheet.path("address") + "/r/#s=" + running.id() + "&i="));
    assertEquals(links, running.links(), "the same each time");
    Running.state(links.getLast())
        .then()
        .statusCode(200)
        .body("state", equalTo("unused"))
        .body("groupId", equalTo(sheet.path("groups[2].groupId")))
        .body("launchGroupId", equalTo(running.manifest().groups().getLast().id().toString()));
  }

  @Test
  void aTitleThatIsNoSentenceGetsAFullStopInTheChat() {
    var draft = Draft.of(ines, "on-track").askingNew("team", 4).with("title", "Autumn 1.5");

    ines.request()
        .get(draft.launch().path() + "/links")
        .then()
        .body("groups[0].chat.en", startsWith("Ines Falk asks: Autumn 1.5. 2 ratings"))
        .body("groups[0].chat.de", startsWith("Ines Falk fragt: Autumn 1.5. 2 Bewertungen"));
  }

  @Test
  void oneMinuteIsOne() {
    var draft = new OwnForm().item("a", "Is there when needed").asked(ines).askingNew("team", 4);

    ines.request()
        .get(draft.launch().path() + "/links")
        .then()
        .body("groups[0].chat.en", containsString("1 rating, about 1 minute. Open"))
        .body("groups[0].chat.de", containsString("1 Bewertung, etwa 1 Minute. Offen"));
  }

  @Test
  void theChatPromisesAnonymityToNobodyWhoIsNamed() {
    var draft = Draft.of(ines, "on-track").askingNew("team", 4, "manager", 1);

    ines.request()
        .get(draft.launch().path() + "/links")
        .then()
        .body("groups.kind", contains("team", "manager"))
        .body("groups[0].chat.en", containsString("Your answers stay anonymous;"))
        .body("groups[0].chat.de", containsString("Deine Antworten bleiben anonym;"))
        .body("groups[1].chat.en", containsString("You answer under your name,"))
        .body("groups[1].chat.en", not(containsString("anonymous")))
        .body("groups[1].chat.de", containsString("Du antwortest unter deinem Namen;"))
        .body("groups[1].chat.de", not(containsString("anonym")));
  }

  @Test
  void aLinkLeadsToABlindSignature() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4, "manager", 1).launch();
    for (var link : running.links()) {
      var signed = running.sign(link);
      var group = running.groupOf(link);
      var key = Rsa.publicKey(Base64.getUrlDecoder().decode(group.signingKey()));

      assertTrue(BlindSignature.verify(key, signed.token(), signed.signature()));
      Running.state(link).then().body("state", equalTo("ballot-issued"));
    }
    ines.request()
        .get(running.path() + "/counts")
        .then()
        .statusCode(200)
        .body("invited", equalTo(5))
        .body("answered", equalTo(5))
        .body("closable", equalTo(false))
        .body("blocks.answered", contains(4, 1))
        .body("blocks[1].person", equalTo("manager 1"));
  }

  @Test
  void theKeysOnDiskAreThoseOfTheManifest() {
    var running = Draft.of(ines, "on-track").askingNew("team", 6, "client", 5).launch();
    var survey = UUID.fromString(running.id());
    var manifest = running.manifest();
    var sealing = Rsa.publicKey(Base64.getUrlDecoder().decode(manifest.sealingKey()));

    assertTrue(keys.exists(survey));
    assertEquals(sealing.getModulus(), ((RSAPrivateCrtKey) keys.sealingKey(survey)).getModulus());
    assertNotEquals(manifest.groups().get(0).signingKey(), manifest.groups().get(1).signingKey());
    assertArrayEquals(
        keys.linkKey(survey).readKey(),
        Base64.getUrlDecoder().decode(running.links().getFirst().readKey()));
  }

  @Test
  void whereAnInviteStandsInItsTableTellsNothing() {
    var running = Draft.of(ines, "on-track").askingNew("team", 20, "client", 20).launch();
    var groups =
        Sql.texts(
            "select group_id::text from invite where survey_id = '%s' order by ctid"
                .formatted(running.id()));

    assertEquals(40, groups.size());
    assertTrue(
        IntStream.range(1, 40).filter(i -> !groups.get(i).equals(groups.get(i - 1))).count() > 4,
        groups::toString);
  }

  @Test
  void aDraftIsLaunchedOnce() {
    var draft = Draft.of(ines, "on-track").askingNew("team", 6);
    draft.launch();

    draft.tryLaunch().then().statusCode(409).body("type", equalTo("/problems/not-a-draft"));
    draft.change("k", 5).then().statusCode(409).body("type", equalTo("/problems/not-a-draft"));
    ines.request().header("If-Match", draft.etag()).delete(draft.path()).then().statusCode(409);
    ines.request().get(draft.path() + "/privacy-preview").then().statusCode(409);
    assertTrue(keys.exists(UUID.fromString(draft.id())));
  }

  @Test
  void aDraftWithoutPeopleOrTimeIsNotLaunched() {
    var draft = Draft.of(ines, "on-track").with("closesLocal", "2026-01-01T12:00");

    draft
        .tryLaunch()
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-launchable"))
        .body("errors.code", contains("empty-audience", "in-past"))
        .body("errors.pointer", contains("/audience", "/closesLocal"));
    assertFalse(keys.exists(UUID.fromString(draft.id())));
  }

  @Test
  void onlyWhoHasSeenTheDraftLaunchesIt() {
    var draft = Draft.of(ines, "on-track").askingNew("team", 6);

    ines.request().post(draft.path() + "/launch").then().statusCode(428);
    ines.request()
        .header("If-Match", "\"0\"")
        .post(draft.path() + "/launch")
        .then()
        .statusCode(412)
        .body("current.id", equalTo(draft.id()));
  }

  @Test
  void aDraftPromisesNothingYet() {
    var draft = Draft.of(ines, "on-track").askingNew("team", 6);

    ines.request().get(draft.path()).then().body("promise", nullValue());
  }
}
