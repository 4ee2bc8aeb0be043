package io.tenward.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.tenward.account.member.SignedIn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A tool that reads the lead's own work reads nothing that respondents wrote or rated. */
@QuarkusTest
class WorkByTokenTest {
  /** Schemas that hold what was released, or words that were made from it. */
  private static final Set<String> ANSWERS = Set.of("Thread", "Start", "PutOff");

  private static final Set<String> LEFT_OUT = Set.of("thread", "start", "theme", "threads");

  @Test
  void whatHoldsAnswersHasANameThatIsLeftOut() {
    var kept = new TreeSet<String>();
    for (var operation : Contract.SERVED.operations()) {
      if (operation.isWork()) {
        operation
            .response(operation.success())
            .map(response -> response.at("/content/application~1json/schema"))
            .ifPresent(schema -> find(operation, schema, operation.id(), new HashSet<>(), kept));
      }
    }
    assertEquals(Set.of(), kept);
  }

  private static void find(
      Operation operation, JsonNode node, String at, Set<String> seen, Set<String> kept) {
    var name = node.path("$ref").asText().replaceFirst(".*/", "");
    if (ANSWERS.contains(name)) {
      kept.add(at);
    } else if (seen.add(name) || name.isEmpty()) {
      var schema = operation.resolve(node);
      schema.path("anyOf").forEach(one -> find(operation, one, at, seen, kept));
      if (schema.has("items")) {
        find(operation, schema.get("items"), at, seen, kept);
      }
      schema.path("properties").properties().stream()
          .filter(property -> !LEFT_OUT.contains(property.getKey()))
          .forEach(p -> find(operation, p.getValue(), at + "/" + p.getKey(), seen, kept));
    }
  }

  @Test
  void aToolReadsATaskWithoutWhatItBelongsTo() {
    var ines = SignedIn.lead();
    var clause = UUID.randomUUID().toString();
    var written =
        Map.of(
            "id",
            clause,
            "text",
            "A review a day",
            "standing",
            "applies",
            "leftOut",
            false,
            "origin",
            "own");
    ines.request()
        .header("If-Match", "*")
        .body(Map.of("clauses", List.of(written)))
        .put("/api/role")
        .then()
        .statusCode(200);
    var thread = Map.of("kind", "clause", "key", clause);
    var token = ines.token("work:read", "work:write");
    given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(Map.of("text", "Review the large change", "thread", thread))
        .post("/api/tasks")
        .then()
        .statusCode(201)
        .body("keySet()", not(hasItem("thread")));
    ines.request().get("/api/tasks").then().body("items[0].keySet()", hasItem("thread"));
    given()
        .auth()
        .oauth2(token)
        .get("/api/tasks")
        .then()
        .statusCode(200)
        .body("items.text", hasItem("Review the large change"))
        .body("items[0].keySet()", not(hasItem("thread")));
  }
}
