package io.tenward.people.scim;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a directory renames before or meanwhile, who leaves it is out. */
@QuarkusTest
class ScimLeaversTest {
  private static final List<String> ACTIVE_FALSE =
      List.of(
          "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}",
          "{\"op\":\"replace\",\"value\":{\"active\":false}}",
          "{\"op\":\"Add\",\"path\":\"urn:ietf:params:scim:schemas:core:2.0:User:active\",\"value\":false}");

  @Inject TestClock clock;
  private SignedIn owner;
  private SignedIn kim;
  private String token;
  private String id;
  private Random random;
  private final List<String> sent = new ArrayList<>();

  static List<Integer> seeds() {
    return IntStream.range(0, 8).boxed().toList();
  }

  @BeforeEach
  void aMemberWhomADirectoryKnows() {
    AnonymousCaller.onAnotherDay(clock);
    owner = SignedIn.owner();
    kim = owner.colleague().withPassword(PASSWORD);
    token = owner.token("company:write");
  }

  private ValidatableResponse send(Method method, String path, String body) {
    sent.add(method + " " + body);
    return given()
        .auth()
        .oauth2(token)
        .header("Content-Type", "application/scim+json")
        .body(body)
        .request(method, "/scim/v2/" + path)
        .then();
  }

  private void begin(int seed) {
    random = new Random(seed);
    id = made(anAddressOf(kim.email()));
  }

  private String made(String user) {
    return send(Method.POST, "Users", user).statusCode(201).extract().path("id");
  }

  /** The directory knows the member's address as a name, as an email or as both. */
  private String anAddressOf(String email) {
    var other = "k" + random.nextInt() + "@nordhafen.example";
    return switch (random.nextInt(4)) {
      case 0 -> user(email, null);
      case 1 -> user(email, email);
      case 2 -> user(email.toUpperCase(Locale.ROOT), other);
      default -> user("kim" + random.nextInt(), email);
    };
  }

  private static String user(String userName, String email) {
    return email == null
        ? "{\"userName\":\"%s\"}".formatted(userName)
        : "{\"userName\":\"%s\",\"emails\":[{\"type\":\"work\",\"primary\":true,\"value\":\"%s\"}]}"
            .formatted(userName, email);
  }

  private String address() {
    return "kim." + UUID.randomUUID() + "@nordhafen.example";
  }

  /** An operation of a PATCH that leaves the person where they are. */
  private String change() {
    var template =
        switch (random.nextInt(8)) {
          case 0 -> "{\"op\":\"Replace\",\"path\":\"userName\",\"value\":\"%s\"}";
          case 1 ->
              "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"%s\"}";
          case 2 -> "{\"op\":\"replace\",\"path\":\"emails\",\"value\":{\"value\":\"%s\"}}";
          case 3 -> "{\"op\":\"replace\",\"value\":{\"emails\":[{\"value\":\"%s\"}]}}";
          case 4 -> "{\"op\":\"Remove\",\"path\":\"emails\"}";
          case 5 -> "{\"op\":\"Remove\",\"path\":\"emails[type eq \\\"work\\\"].value\"}";
          case 6 -> "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"%s\"}";
          default -> "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"%s\"}";
        };
    return template.formatted(address());
  }

  private String changes() {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> change() + ",")
        .collect(Collectors.joining());
  }

  private ValidatableResponse patch(String operations) {
    return send(
        Method.PATCH,
        "Users/" + id,
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + operations
            + "]}");
  }

  private void renames() {
    for (int i = random.nextInt(4); i > 0; i--) {
      if (random.nextInt(4) == 0) {
        send(Method.PUT, "Users/" + id, user(address(), random.nextBoolean() ? address() : null))
            .statusCode(200);
      } else {
        patch(changes() + change()).statusCode(200);
      }
    }
  }

  private void leaves() {
    switch (random.nextInt(3)) {
      case 0 -> send(Method.DELETE, "Users/" + id, "").statusCode(204);
      case 1 ->
          send(
                  Method.PUT,
                  "Users/" + id,
                  "{\"userName\":\"%s\",\"active\":false}".formatted(address()))
              .statusCode(200);
      default -> {
        var off = ACTIVE_FALSE.get(random.nextInt(ACTIVE_FALSE.size()));
        patch(changes() + off + "," + change()).statusCode(200);
      }
    }
  }

  private void isOut(String tool) {
    var what = String.join("\n", sent);
    assertEquals(401, kim.request().get("/api/me").statusCode(), what);
    assertEquals(401, given().auth().oauth2(tool).get("/api/me").statusCode(), what);
    assertEquals(
        "/problems/suspended", signsIn(kim.email(), PASSWORD).extract().path("type"), what);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoLeavesIsOut(int seed) {
    var tool = kim.token("people:read");
    begin(seed);
    renames();
    leaves();
    isOut(tool);
    // An owner decides, and neither a session nor a token of before comes back by it.
    suspended(false);
    assertEquals(401, given().auth().oauth2(tool).get("/api/me").statusCode());
    signsIn(kim.email(), PASSWORD).statusCode(201);
  }

  private void suspended(boolean suspended) {
    clock.advance(Duration.ofSeconds(1));
    owner
        .change("/api/members/" + kim.memberId(), "{\"suspended\":" + suspended + "}")
        .statusCode(200);
  }

  /** An owner's suspension is the owner's, whatever the directory says before and after. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whomAnOwnerSuspendedStaysSo(int seed) {
    random = new Random(seed);
    boolean isKnown = random.nextBoolean();
    if (isKnown) {
      begin(seed);
      renames();
      if (random.nextBoolean()) {
        patch(ACTIVE_FALSE.getFirst());
        suspended(false);
      }
    }
    suspended(true);
    if (!isKnown) {
      begin(seed);
    }
    for (int i = 0; i < 3; i++) {
      renames();
      patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":" + random.nextBoolean() + "}");
    }
    patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":true}").statusCode(200);
    if (random.nextBoolean()) {
      send(Method.DELETE, "Users/" + id, "").statusCode(204);
      made(anAddressOf(kim.email()));
    }
    signsIn(kim.email(), PASSWORD).spec(refused(403, "suspended"));
  }

  /** A new person at a used address is somebody else, and does not bring the account back. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aNewUserRevivesNobody(int seed) {
    begin(seed);
    renames();
    leaves();
    send(Method.DELETE, "Users/" + id, "");
    id = made(anAddressOf(kim.email()));
    patch(ACTIVE_FALSE.getFirst());
    patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":true}").statusCode(200);
    signsIn(kim.email(), PASSWORD).spec(refused(403, "suspended"));
  }

  /** Whom the directory takes back without anybody's decision in between is in again. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whoComesBackIsIn(int seed) {
    begin(seed);
    renames();
    patch(ACTIVE_FALSE.getFirst() + "," + change()).statusCode(200);
    renames();
    signsIn(kim.email(), PASSWORD).spec(refused(403, "suspended"));
    patch(change() + ",{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"}")
        .statusCode(200);
    signsIn(kim.email(), PASSWORD).statusCode(201);
  }
}
