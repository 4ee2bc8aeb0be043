package io.tenward.account.member;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tenward.account.session.Passwords;
import io.tenward.account.session.Session;
import io.tenward.account.session.SessionCookie;
import io.tenward.account.session.SessionToken;
import io.tenward.contract.Language;
import io.tenward.contract.Role;
import jakarta.enterprise.inject.spi.CDI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Somebody who is signed in, for the tests of every feature. What follows sends as they would:
 * {@code SignedIn.lead().request().get("/api/people")}.
 */
public record SignedIn(UUID workspaceId, UUID memberId, String name, String email, String token) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The owner of a new workspace. */
  public static SignedIn owner() {
    return QuarkusTransaction.requiringNew().call(() -> join(newWorkspace(), Role.OWNER));
  }

  /** A lead in a new workspace. */
  public static SignedIn lead() {
    return QuarkusTransaction.requiringNew().call(() -> join(newWorkspace(), Role.LEAD));
  }

  /** A lead whom no other workspace should matter to. */
  public static SignedIn inOtherWorkspace() {
    return lead();
  }

  /** Another lead in the same workspace. */
  public SignedIn colleague() {
    return QuarkusTransaction.requiringNew().call(() -> join(workspaceId, Role.LEAD));
  }

  /** A member of the same workspace who only reads. */
  public SignedIn reader() {
    return QuarkusTransaction.requiringNew().call(() -> join(workspaceId, Role.READER));
  }

  /** Able to sign in by e-mail and password. */
  public SignedIn withPassword(String password) {
    var hash = CDI.current().select(Passwords.class).get().hash(password);
    QuarkusTransaction.requiringNew().run(() -> Member.of(memberId).passwordHash = hash);
    return this;
  }

  public SignedIn livingIn(String zone) {
    QuarkusTransaction.requiringNew().run(() -> Member.of(memberId).liveIn(zone));
    return this;
  }

  /** As an owner decides. */
  public SignedIn becoming(Role role) {
    QuarkusTransaction.requiringNew().run(() -> Member.of(memberId).role = role);
    return this;
  }

  /** The same member in another browser. */
  public SignedIn elsewhere() {
    return as(memberId);
  }

  /** The same member in a session that a sign-in has opened. */
  public SignedIn in(Map<String, String> cookies) {
    var token = Objects.requireNonNull(cookies.get("tenward_session"));
    return new SignedIn(workspaceId, memberId, name, email, token);
  }

  /** A member who has joined before. */
  public static SignedIn as(UUID memberId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var member = Member.of(memberId);
              return new SignedIn(
                  member.workspaceId, memberId, member.name, member.email, session(member));
            });
  }

  /** With the session's cookie; bodies are JSON. */
  public RequestSpecification request() {
    return withCookie().contentType(ContentType.JSON);
  }

  /** A change of what was read: JSON Merge Patch with {@code If-Match}. */
  public RequestSpecification patch(String etag) {
    return withCookie().contentType("application/merge-patch+json").header("If-Match", etag);
  }

  public ValidatableResponse get(String path) {
    return request().get(path).then();
  }

  /** Reads what has to be there. */
  public ValidatableResponse read(String path) {
    return get(path).statusCode(200);
  }

  /**
   * Reads a list to its end, two items a page.
   *
   * @param field of the items, as {@code items.id}
   */
  public List<String> pages(String path, String field) {
    var all = new ArrayList<String>();
    var cursor = "";
    do {
      var page = read(path + "?limit=2" + cursor).extract();
      all.addAll(page.path(field));
      cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
    } while (!cursor.isEmpty());
    return all;
  }

  public ValidatableResponse send(String path, Object body) {
    return request().body(body).post(path).then();
  }

  /**
   * Makes something.
   *
   * @return its id
   */
  public String made(String path, Object body) {
    return send(path, body).statusCode(201).extract().path("id");
  }

  /** The version that a page would have read. */
  public String etag(String path) {
    return read(path).extract().header("ETag");
  }

  /** Changes fields of whatever is there now. */
  public ValidatableResponse change(String path, Object body) {
    return change(path, "*", body);
  }

  public ValidatableResponse change(String path, String etag, Object body) {
    return patch(etag).body(body).patch(path).then();
  }

  /** Replaces whatever is there now. */
  public ValidatableResponse put(String path, Object body) {
    return put(path, "*", body);
  }

  public ValidatableResponse put(String path, String etag, Object body) {
    return request().header("If-Match", etag).body(body).put(path).then();
  }

  /** Removes whatever is there now. */
  public ValidatableResponse remove(String path) {
    return remove(path, "*");
  }

  public ValidatableResponse remove(String path, String etag) {
    return request().header("If-Match", etag).delete(path).then();
  }

  /**
   * A tool of theirs, made in a session that has just begun. It sends what this adds: {@code
   * given().auth().oauth2(token)}.
   *
   * @param scopes {@code people:read} and so on
   */
  public String token(String... scopes) {
    return elsewhere()
        .request()
        .body(
            Map.of(
                "name",
                "Tool",
                "scopes",
                scopes,
                "reader",
                Map.of("name", "Nordhafen HR", "runBy", "own-company")))
        .post("/api/tokens")
        .path("token");
  }

  private RequestSpecification withCookie() {
    var cookie = CDI.current().select(SessionCookie.class).get();
    return given().cookie(cookie.name(), token);
  }

  /**
   * @param kind {@code team}, {@code lead}, {@code product}, {@code client} or {@code manager}
   */
  public UUID group(String kind) {
    return UUID.fromString(
        request().get("/api/groups").path("items.find { it.kind == '" + kind + "' }.id"));
  }

  public UUID ownGroup(String groupName) {
    return id(request().body(Map.of("name", groupName)).post("/api/groups").path("id"));
  }

  public UUID person(UUID groupId, String personName) {
    return id(
        request()
            .body(Map.of("name", personName, "groupId", groupId))
            .post("/api/people")
            .path("id"));
  }

  /** That many people in the group of this kind; they are called {@code team 1} and so on. */
  public List<UUID> people(String kind, int count) {
    var groupId = group(kind);
    var drafts =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> Map.of("name", kind + " " + i, "groupId", groupId))
            .toList();
    List<String> ids =
        request().body(Map.of("people", drafts)).post("/api/people/batches").path("people.id");
    return ids.stream().map(UUID::fromString).toList();
  }

  private static UUID id(String text) {
    return UUID.fromString(text);
  }

  private static UUID newWorkspace() {
    return Workspace.found("Nordhafen " + RANDOM.nextInt(), "Nordhafen IT", now()).workspaceId;
  }

  private static SignedIn join(UUID workspaceId, Role role) {
    var email = "ines." + UUID.randomUUID() + "@nordhafen.example";
    var member = Member.create(workspaceId, "Ines Falk", email, role, Language.EN, now());
    member.persistAndFlush();
    CDI.current().getBeanManager().getEvent().fire(new MemberJoined(workspaceId, member.memberId));
    return new SignedIn(workspaceId, member.memberId, member.name, email, session(member));
  }

  private static String session(Member member) {
    var token = SessionToken.draw(RANDOM);
    Session.open(member, token, "Firefox on Linux", now(), now().plus(Duration.ofDays(30)));
    return token.text();
  }

  private static java.time.Instant now() {
    return CDI.current().select(Clock.class).get().instant();
  }
}
