package io.tenward.server.checks;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.sql.Database;
import io.tenward.model.FakeLanguageModel;
import io.tenward.model.FakeLanguageModel.Reply;
import io.tenward.model.LanguageModels;
import io.tenward.server.checks.Certificates.Served;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Provokes every trouble that the page names. */
@QuarkusTest
class GoingLiveTest {
  private static final Optional<String> NONE = Optional.empty();
  private static final String OURS = "{\"address\":\"{address}\"}";

  @Inject TestClock clock;
  @Inject Database database;
  @Inject PublicAddress address;
  private SignedIn ines;

  @BeforeEach
  void anOwner() {
    clock.reset();
    ines = SignedIn.owner();
  }

  @AfterEach
  void asBefore() {
    clock.reset();
    System.clearProperty("tenward.url");
  }

  @Test
  void everythingIsLookedAtInTheOrderOfThePage() {
    findings()
        .statusCode(200)
        .body(
            "findings.about",
            contains("address", "tls", "mail", "keys", "clock", "backup", "language-model"));
  }

  @Test
  void withoutAnAddressOnlyThisComputerAnswers() {
    is("address", "to-do", "no-address")
        .body(at("address") + "params.address", startsWith("http://localhost:"));
    is("tls", "to-do", "no-tls");
  }

  @Test
  void thisComputersNameLeadsNoPhoneHere() {
    System.setProperty("tenward.url", "https://localhost:8443");
    is("address", "to-do", "only-this-computer");
  }

  @Test
  void plainHttpSealsNothing() {
    System.setProperty("tenward.url", "http://ask.nordhafen.example");
    is("address", "trouble", "plain-http");
    is("tls", "to-do", "no-tls");
  }

  @Test
  void aNameThatNobodyKnowsLeadsNowhere() {
    System.setProperty("tenward.url", "https://ask.nordhafen.invalid");
    is("address", "trouble", "address-unknown");
    is("tls", "trouble", "tls-silent");
  }

  @Test
  void anAddressWhereNobodyListensIsSilent() {
    System.setProperty("tenward.url", "https://127.0.0.2:1");
    is("address", "trouble", "address-silent");
    is("tls", "trouble", "tls-silent");
  }

  @Test
  void anAddressThatLeadsHereIsGood() {
    try (var served = Certificates.valid(OURS)) {
      at(served, Certificates.trusting(served));
      is("address", "good", "reachable");
      is("tls", "good", "certificate-valid")
          .body(at("tls") + "params.until", matchesPattern("\\d{4}-\\d\\d-\\d\\d"));
      is("clock", "good", "clocks-agree");
    }
  }

  @Test
  void anotherServerAtTheAddressIsSeen() {
    try (var served = Certificates.valid("{\"address\":\"https://elsewhere.example\"}")) {
      at(served, Certificates.trusting(served));
      is("address", "trouble", "another-server");
    }
    try (var served = Certificates.valid("<h1>It works!</h1>")) {
      at(served, Certificates.trusting(served));
      is("address", "trouble", "another-server");
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsTrouble() {
    try (var served = Certificates.valid(OURS)) {
      at(served, null);
      is("address", "trouble", "address-untrusted");
      is("tls", "trouble", "certificate-untrusted");
    }
  }

  @Test
  void aCertificateThatHasExpiredIsTrouble() {
    try (var served = Certificates.over(OURS)) {
      at(served, null);
      is("address", "trouble", "address-untrusted");
      is("tls", "trouble", "certificate-over");
      at(served, Certificates.trusting(served));
      is("tls", "trouble", "certificate-over");
    }
  }

  @Test
  void aCertificateForAnotherHostIsTrouble() {
    try (var served = Certificates.ofAnotherHost(OURS)) {
      at(served, Certificates.trusting(served));
      is("tls", "trouble", "certificate-elsewhere")
          .body(at("tls") + "params.host", equalTo("127.0.0.2"));
    }
  }

  @Test
  void aCertificateThatSoonExpiresIsToBeRenewed() {
    try (var served = Certificates.soonOver(OURS)) {
      at(served, Certificates.trusting(served));
      is("tls", "to-do", "certificate-soon-over");
    }
  }

  @Test
  void aClockThatGoesWrongIsSeen() {
    clock.advance(Duration.ofSeconds(90));
    is("clock", "trouble", "clock-differs-from-database")
        .body(at("clock") + "params.seconds", matchesPattern("(89|90)"));
  }

  @Test
  void aProxyWithAnotherClockIsSeen() {
    System.setProperty("tenward.url", "https://ask.nordhafen.example");
    var slow = clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC);
    var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(slow);
    var face =
        new PublicFace() {
          @Override
          Reply at(URI address) {
            return new Reply.Answered(200, "", date);
          }
        };
    var check = new ClockCheck(database, address, face, clock);
    assertEquals("clock-differs-from-address", check.look(ines.workspaceId()).code());
  }

  @Test
  void oldRulesOfZonesAreToBeRenewed() {
    assertEquals("clocks-agree", ClockCheck.zones("2025b", 2026).code());
    assertEquals("zones-old", ClockCheck.zones("2024a", 2026).code());
  }

  @Test
  void aProxyThatIsNotNamedHidesItsClients() {
    try (var served = Certificates.valid(OURS)) {
      assertEquals("proxy-not-named", tls(served, NONE, NONE, "127.0.0.1"));
    }
  }

  @Test
  void plainHttpBesideTheProxyIsForNobodyElse() {
    try (var served = Certificates.valid(OURS)) {
      var proxy = Optional.of("127.0.0.1");
      assertEquals("certificate-valid", tls(served, NONE, proxy, "127.0.0.1"));
      assertEquals("certificate-valid", tls(served, NONE, proxy, "::1"));
      assertEquals("listens-openly", tls(served, NONE, proxy, "0.0.0.0"));
      assertEquals("listens-openly", tls(served, NONE, proxy, "10.1.2.3"));
      // With certificate files there is no plain http.
      assertEquals("certificate-valid", tls(served, Optional.of("/x.crt"), NONE, "0.0.0.0"));
    }
  }

  private String tls(
      Served served, Optional<String> certificate, Optional<String> proxy, String listensOn) {
    System.setProperty("tenward.url", served.address().toString());
    var face = new Trusting(Certificates.trusting(served));
    return new TlsCheck(address, face, new SecureRandom(), clock, certificate, proxy, listensOn)
        .look(ines.workspaceId())
        .code();
  }

  @Test
  void backupsAreWhatAnOwnerSays() {
    is("backup", "to-do", "backup-never");
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    say(today.minusDays(8), null).statusCode(200);
    is("backup", "to-do", "backup-old");
    say(today.minusDays(7), null).statusCode(200);
    is("backup", "to-do", "restore-never");
    say(today, today.minusYears(1).minusDays(1)).statusCode(200);
    is("backup", "to-do", "restore-old");
    say(today, today.minusYears(1)).statusCode(200);
    is("backup", "good", "backup-recent")
        .body(at("backup") + "params.madeOn", equalTo(today.toString()));
  }

  @Test
  void aBackupOfTomorrowIsNone() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    say(today.plusDays(2), today.plusDays(3))
        .statusCode(400)
        .body("errors.pointer", contains("/madeOn", "/restoredOn"))
        .body("errors.code", contains("in-future", "in-future"));
    is("backup", "to-do", "backup-never");
  }

  @Test
  void aLanguageModelIsNamedAndNotAsked() {
    is("language-model", "good", "language-model-none");
    try (var server = FakeLanguageModel.saying("{}")) {
      use(server.models());
      is("language-model", "good", "language-model-set")
          .body(at("language-model") + "params.address", equalTo(server.url()))
          .body(at("language-model") + "params.model", equalTo("some-model:8b"));
      assertEquals(List.of(), server.requests());
    }
    use(FakeLanguageModel.models(Map.of("tenward.llm.url", "http://llm.example/v1")));
    is("language-model", "trouble", "language-model-incomplete")
        .body(at("language-model") + "params.setting", equalTo("TENWARD_LLM_MODEL"));
    use(
        FakeLanguageModel.models(
            Map.of("tenward.llm.url", "http://me:pw@llm.example", "tenward.llm.model", "m")));
    is("language-model", "trouble", "language-model-address-wrong")
        .body(at("language-model") + "params.address", equalTo("llm.example"));
  }

  @Test
  void anOwnerTriesTheLanguageModel() {
    try (var server = new FakeLanguageModel(request -> Reply.of(earlier(request.content())))) {
      use(server.models());
      tryModel()
          .statusCode(200)
          .body("host", equalTo(server.host()))
          .body("model", equalTo("some-model:8b"))
          .body("failure", nullValue())
          .body("groups.name", contains("Tell earlier", null, null, null))
          .body(
              "groups[0].sentences",
              contains(
                  "Tell us earlier when the plan changes.",
                  "I'd like to hear of new priorities sooner."))
          .body("groups[1].sentences", contains("Decide within a week."));
    }
  }

  /** Puts two sentences together and says nothing of the others. */
  private static String earlier(JsonNode content) {
    var numbers =
        StreamSupport.stream(content.path("wishes").spliterator(), false)
            .filter(wish -> wish.path("text").asText().matches(".*(earlier|sooner).*"))
            .map(wish -> wish.path("number").asText())
            .collect(Collectors.joining(", "));
    return "{\"groups\": [{\"number\": 1, \"name\": \"Tell earlier\", \"wishes\": [%s]}]}"
        .formatted(numbers);
  }

  @Test
  void whereTheLanguageModelFailsItSaysWhy() {
    try (var server = new FakeLanguageModel(request -> Reply.status(401, "{}"))) {
      use(server.models());
      tryModel().statusCode(200).body("failure", equalTo("key-refused"));
    }
  }

  @Test
  void withoutALanguageModelThereIsNothingToTry() {
    tryModel().statusCode(409).body("type", equalTo("/problems/language-model-not-set-up"));
  }

  private ValidatableResponse tryModel() {
    return ines.request().post("/api/language-model-test").then();
  }

  private static void use(LanguageModels models) {
    QuarkusMock.installMockForType(models, LanguageModels.class);
  }

  private ValidatableResponse findings() {
    return ines.request().get("/api/going-live").then();
  }

  private ValidatableResponse is(String about, String state, String code) {
    return findings()
        .statusCode(200)
        .body(at(about) + "code", equalTo(code))
        .body(at(about) + "state", equalTo(state));
  }

  private static String at(String about) {
    return "findings.find { it.about == '" + about + "' }.";
  }

  private static void at(Served served, @Nullable SSLContext trust) {
    System.setProperty("tenward.url", served.address().toString());
    if (trust != null) {
      QuarkusMock.installMockForType(new Trusting(trust), PublicFace.class);
    }
  }

  private ValidatableResponse say(LocalDate madeOn, @Nullable LocalDate restoredOn) {
    var body = new HashMap<>(Map.of("madeOn", madeOn.toString()));
    if (restoredOn != null) {
      body.put("restoredOn", restoredOn.toString());
    }
    var at = "/api/going-live/backup";
    var etag = ines.request().get(at).header("ETag");
    return ines.request().header("If-Match", etag).body(body).put(at).then();
  }

  private static final class Trusting extends PublicFace {
    private final SSLContext trusted;

    Trusting(SSLContext trusted) {
      this.trusted = trusted;
    }

    @Override
    SSLContext trust() {
      return trusted;
    }
  }
}
