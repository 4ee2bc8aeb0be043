package io.tenward.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lead writes down what is expected of them. */
@QuarkusTest
class RoleTest {
  private static final Map<String, Object> SOURCE =
      Map.of("name", "tech-lead.pdf", "kind", "pdf", "pages", 2, "readAt", "2026-03-09T09:40:00Z");

  @Inject Roles roles;
  @Inject Database database;
  private SignedIn lead;

  @BeforeEach
  void signIn() {
    lead = SignedIn.lead();
  }

  @Test
  void itBeginsEmpty() {
    read().header("ETag", "\"0\"").body("clauses", empty()).body("$", not(hasKey("source")));
    assertEquals(List.of(), clausesOf(lead.memberId()));
  }

  @Test
  void blanksAroundTheNameOfItsDocumentAreCut() {
    var source = Map.of("name", " a.md ", "kind", "markdown", "readAt", "2026-03-09T09:40:00Z");
    write(Map.of("source", source, "clauses", List.of())).body("source.name", equalTo("a.md"));
  }

  @Test
  void whatIsWrittenIsKept() {
    var own =
        clause("Review within a day", Map.of("meaning", "By noon.\nAlways.", "standing", "ask"));
    var asked =
        clause("Own \u202ebilling\u202c", Map.of("sentence", 4, "page", 1, "leftOut", true));
    write(Map.of("source", SOURCE, "clauses", List.of(own, asked))).statusCode(200);
    read().body("source", equalTo(SOURCE)).body("clauses", contains(equalTo(own), equalTo(asked)));
    var known = clausesOf(lead.memberId());
    assertEquals(
        List.of(
            new Roles.Clause(
                UUID.fromString((String) own.get("id")),
                "Review within a day",
                null,
                false,
                "By noon.\nAlways.",
                false,
                false,
                "own"),
            new Roles.Clause(
                UUID.fromString((String) asked.get("id")),
                "Own \u202ebilling\u202c",
                null,
                true,
                null,
                false,
                true,
                "own")),
        known);
    write(Map.of("clauses", List.of(asked))).body("$", not(hasKey("source")));
    read().body("clauses", hasSize(1));
  }

  @Test
  void itIsNobodyElses() {
    write(Map.of("clauses", List.of(clause("Mine", Map.of())))).statusCode(200);
    lead.colleague().request().get("/api/role").then().body("clauses", empty());
  }

  @Test
  void anOldTabIsShownWhatItIsNow() {
    var first = clause("First", Map.of());
    write(Map.of("clauses", List.of(first))).statusCode(200);
    lead.request()
        .header("If-Match", "\"0\"")
        .body(Map.of("clauses", List.of()))
        .put("/api/role")
        .then()
        .statusCode(412)
        .body("current.clauses", contains(equalTo(first)));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(Map.of("text", ""), "/clauses/0/text", "too-short"),
        Arguments.of(Map.of("text", "a".repeat(1001)), "/clauses/0/text", "too-long"),
        Arguments.of(Map.of("text", "\u0000"), "/clauses/0/text", "bad-text"),
        Arguments.of(Map.of("text", " \n "), "/clauses/0/text", "bad-text"),
        Arguments.of(Map.of("text", "\u200b"), "/clauses/0/text", "bad-text"),
        Arguments.of(Map.of("meaning", "a".repeat(2001)), "/clauses/0/meaning", "too-long"),
        Arguments.of(Map.of("standing", "maybe"), "/clauses/0/standing", "bad-format"),
        Arguments.of(Map.of("sentence", 301), "/clauses/0/sentence", "out-of-range"),
        Arguments.of(Map.of("mood", "fine"), "/clauses/0/mood", "unknown-field"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsNamed(Map<String, Object> part, String pointer, String code) {
    write(Map.of("clauses", List.of(clause("Fine", part))))
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
    read().body("clauses", empty());
  }

  /** Written within what can be kept, but not kept so: in UTC it is an hour before, or after. */
  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:30:00+01:00", "9999-12-31T23:59:59-01:00"})
  void aTimeThatCouldNotBeReadBackIsNamed(String readAt) {
    var source = Map.of("name", "a.md", "kind", "markdown", "readAt", readAt);
    write(Map.of("source", source, "clauses", List.of()))
        .statusCode(400)
        .body("errors.pointer", contains("/source/readAt"))
        .body("errors.code", contains("bad-format"));
    read().body("$", not(hasKey("source")));
  }

  @Test
  void anIdStandsOnce() {
    var one = clause("One", Map.of());
    write(Map.of("clauses", List.of(one, clause("Two", Map.of()), one)))
        .statusCode(400)
        .body("errors.pointer", contains("/clauses/2/id"))
        .body("errors.code", contains("duplicate"));
    write(Map.of("clauses", Collections.nCopies(300, one)))
        .statusCode(400)
        .body("errors", hasSize(200));
  }

  @Test
  void theLargestRoleFits() {
    var many = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 300; i++) {
      many.add(clause("\ud83d\ude42".repeat(1000), Map.of("meaning", "\ud83d\ude42".repeat(2000))));
    }
    write(Map.of("clauses", many)).statusCode(200);
    many.add(clause("One more", Map.of()));
    write(Map.of("clauses", many)).statusCode(400).body("errors.code", contains("too-many"));
    assertEquals(300, clausesOf(lead.memberId()).size());
  }

  @Test
  void itGoesWithItsLead() {
    var owner = SignedIn.owner();
    var member = owner.colleague();
    write(member, Map.of("clauses", List.of(clause("Mine", Map.of())))).statusCode(200);
    var path = "/api/members/" + member.memberId();
    var etag = owner.request().get(path).header("ETag");
    owner.request().header("If-Match", etag).delete(path).then().statusCode(204);
    assertEquals(List.of(), clausesOf(member.memberId()));
  }

  private List<Roles.Clause> clausesOf(UUID memberId) {
    return roles.clausesOf(memberId);
  }

  private static Map<String, Object> clause(String text, Map<String, Object> more) {
    var clause = new HashMap<String, Object>();
    clause.put("id", UUID.randomUUID().toString());
    clause.put("text", text);
    clause.put("standing", "open");
    clause.put("leftOut", false);
    clause.put("origin", "own");
    clause.putAll(more);
    return Collections.unmodifiableMap(clause);
  }

  private ValidatableResponse write(Map<String, Object> role) {
    return write(lead, role);
  }

  private static ValidatableResponse write(SignedIn by, Map<String, Object> role) {
    var etag = by.request().get("/api/role").header("ETag");
    return by.request()
        .header("If-Match", etag)
        .contentType("application/json")
        .body(io.tenward.base.json.Json.MAPPER.valueToTree(role).toString().getBytes(UTF_8))
        .put("/api/role")
        .then();
  }

  private ValidatableResponse read() {
    return lead.request().get("/api/role").then().statusCode(200);
  }
}
