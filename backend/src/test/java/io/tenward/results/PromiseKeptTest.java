package io.tenward.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.tenward.AttackFigures;
import io.tenward.account.member.SignedIn;
import io.tenward.base.json.Json;
import io.tenward.form.Manifest;
import io.tenward.form.Question;
import io.tenward.kernel.close.BoxReader.OpenedBox;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Reply;
import io.tenward.kernel.close.OpenedAnswer.Written;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random audiences with random answers: what each person is told by the form's preview beside what
 * comes out. Small cases through the whole protocol are SmallCasesTest's.
 */
@QuarkusTest
class PromiseKeptTest {
  private static final long SEED = Long.getLong("attack.seed", 6L);
  private static final int AUDIENCES = Boolean.getBoolean("attack.long") ? 2_000 : 50;
  private static final int MOST = 12;
  private static final List<String> KINDS = List.of("team", "lead", "product", "client", "manager");

  @Inject ReleasedSurveys surveys;
  @Inject Rows rows;

  @TestHTTPResource URI server;

  private final Random random = new Random(SEED);
  private final Map<String, List<UUID>> people = new HashMap<>();
  private final Map<String, UUID> groups = new HashMap<>();
  private SignedIn lead;

  @BeforeEach
  void aLeadWithPeople() {
    lead = SignedIn.lead();
    for (var kind : KINDS) {
      groups.put(kind, lead.group(kind));
      people.put(kind, lead.people(kind, MOST));
    }
    // Only where links go by mail may a comment carry its group.
    rows.update(
        "update person set email = person_id || '@nordhafen.example' where lead_id = ?",
        lead.memberId());
  }

  @Test
  void whatIsReleasedIsWhatWasTold() throws Exception {
    int shown = 0;
    int labelled = 0;
    int named = 0;
    for (int i = 0; i < AUDIENCES; i++) {
      var manifest = told();
      var results = released(manifest);
      assertEquals(
          List.of(),
          PromiseReader.broken(manifest, results),
          () -> "seed " + SEED + ": " + manifest.get("groups") + "\n" + results);
      shown += results.at("/items/0/blocks").isEmpty() ? 0 : 1;
      labelled +=
          results.toString().contains("\"text\":\"c") && manifest.get("labels").asBoolean() ? 1 : 0;
      named += results.get("named").size();
    }
    AttackFigures.row(
        "Promise broken for somebody, random audiences (seed " + SEED + ")",
        AUDIENCES,
        "0.0 %",
        "—");
    var seen = "%d shown, %d labelled, %d named".formatted(shown, labelled, named);
    assertTrue(shown > AUDIENCES / 4 && shown < AUDIENCES, seen);
    assertTrue(labelled > 0 && named > 0, seen);
  }

  private JsonNode told() throws Exception {
    var audience = new LinkedHashMap<String, List<UUID>>();
    boolean large = random.nextInt(4) == 0;
    for (var kind : KINDS) {
      int size = kind.equals("manager") ? random.nextInt(2) : random.nextInt(MOST + 1);
      if (random.nextInt(3) > 0) {
        audience.put(kind, people.get(kind).subList(0, large && size > 1 ? MOST : size));
      }
    }
    audience.values().removeIf(List::isEmpty);
    audience.putIfAbsent("team", people.get("team").subList(0, 1 + random.nextInt(MOST)));
    var chosen =
        audience.entrySet().stream()
            .map(one -> Map.of("groupId", groups.get(one.getKey()), "personIds", one.getValue()))
            .toList();
    var id =
        send(Map.of("template", "on-track", "zone", "Europe/Berlin"))
            .post("/api/surveys")
            .<String>path("id");
    send(Map.of(
            "audience",
            chosen,
            "k",
            3 + random.nextInt(4),
            "managerAlone",
            random.nextBoolean() ? "named" : "merged",
            "showNames",
            random.nextBoolean(),
            "delivery",
            "mail"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .patch("/api/surveys/" + id)
        .then()
        .statusCode(200);
    var preview =
        lead.request().noFilters().get("/api/surveys/" + id + "/preview").then().statusCode(200);
    return Json.MAPPER.readTree(preview.extract().asByteArray()).get("manifest");
  }

  /** The contract's filter has seen these calls elsewhere. */
  private RequestSpecification send(Object body) {
    return lead.request().noFilters().body(body);
  }

  private JsonNode released(JsonNode told) throws Exception {
    var manifest = Json.MAPPER.treeToValue(told, Manifest.class);
    var boxes = new ArrayList<OpenedBox>();
    int turnout = 2 + random.nextInt(9);
    int eager = 1 + random.nextInt(10);
    for (var group : manifest.groups()) {
      for (int person = 0; person < group.invited(); person++) {
        if (random.nextInt(10) < turnout) {
          var replies = manifest.questions().stream().map(q -> reply(q, eager)).toList();
          boxes.add(ReleasedSurveys.box(boxes.size(), group.id(), replies));
        }
      }
    }
    var results = surveys.results(server, lead, manifest, boxes);
    // Else each next preview would look at all before it.
    rows.update("update survey set state = 'cancelled' where survey_id = ?", manifest.survey());
    return results;
  }

  private Reply reply(Question question, int eager) {
    boolean says = random.nextInt(10) < eager;
    var text = says && random.nextBoolean() ? "c" + random.nextInt() : "";
    return question.rated()
        ? new Rated(says ? 1 + random.nextInt(10) : 0, text, text)
        : new Written(text);
  }
}
