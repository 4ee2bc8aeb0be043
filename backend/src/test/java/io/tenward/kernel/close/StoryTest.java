package io.tenward.kernel.close;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.results.Rows;
import io.tenward.results.TestRespondent;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract's story from the draft to the results, through HTTP alone. */
@QuarkusTest
class StoryTest {
  private static final String FOCUS = "on-track.focus";
  private static final String MISSING = "on-track.missing";

  @Inject ClosingJob job;
  @Inject SurveyKeys keys;
  @Inject Rows rows;

  private final Map<String, List<Integer>> ratings = new HashMap<>();
  private final List<String> comments = new ArrayList<>();

  @Test
  void fromTheLinksToTheResults() {
    var ines = SignedIn.lead();
    var survey =
        Draft.of(ines, "on-track")
            .askingNew("team", 6, "product", 2, "client", 5, "manager", 1)
            .launch()
            .waiveSelfRating();
    var links = links(survey);
    assertEquals(14, links.size());
    int rating = 0;
    for (var link : links) {
      answer(TestRespondent.open(link), 1 + rating++ % 10);
    }
    survey.overdue();
    ines.request().get(survey.path() + "/results").then().statusCode(409);
    job.run();

    var results = ines.request().get(survey.path() + "/results").then().statusCode(200);
    results
        .body("counted", equalTo(14))
        .body("rejected", equalTo(0))
        .body("participation.kind", contains("team", "smaller", "manager"))
        .body("participation.answered", contains(6, 7, 1))
        .body("participation[1].members.kind", contains("product", "client"))
        .body("items.blocks.collect { it.size() }", everyItem(equalTo(3)))
        .body("named.name", contains("manager 1"))
        .body("keysDestroyedAt", notNullValue());
    var read = results.extract().jsonPath();
    assertBlock(read, "block", ratings.get("team"));
    assertBlock(read, "smaller", ratings.get("smaller"));
    assertEquals(
        ratings.get("manager"),
        read.getList("named[0].answers.findAll { it.questionId == '" + FOCUS + "' }.rating"));
    assertEquals(
        comments.stream().sorted().toList(),
        read.<String>getList("questions[0].comments.text").stream().sorted().toList());
    assertGone(survey);
  }

  private static List<String> links(Running survey) {
    return survey
        .lead()
        .request()
        .get(survey.path() + "/links")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<List<String>>getList("groups.links")
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private void answer(TestRespondent respondent, int rating) {
    var kind = kind(respondent);
    ratings.computeIfAbsent(kind, k -> new ArrayList<>()).add(rating);
    var words = "„Ümläute“, emoji 🙂 and\na second line " + UUID.randomUUID();
    if (!kind.equals("manager")) {
      comments.add(words);
    }
    respondent
        .manifest()
        .get("questions")
        .forEach(
            q -> {
              if (q.get("kind").asText().equals("item")) {
                respondent.rate(q.get("id").asText(), rating);
              }
            });
    respondent.write(MISSING, words).send();
  }

  private static String kind(TestRespondent respondent) {
    for (var group : respondent.manifest().get("groups")) {
      if (group.get("id").asText().equals(respondent.groupId())) {
        return group.get("kind").asText();
      }
    }
    throw new AssertionError("not a group of the manifest");
  }

  private static void assertBlock(JsonPath results, String block, List<Integer> entered) {
    var at =
        "items.find { it.questionId == '"
            + FOCUS
            + "' }.blocks.find { it.block == '"
            + block
            + "' }.";
    var summary = entered.stream().mapToInt(Integer::intValue).summaryStatistics();
    assertEquals(entered.size(), results.getInt(at + "n"));
    assertEquals(Math.round(summary.getAverage() * 10) / 10f, results.getFloat(at + "mean"));
    assertEquals(entered.stream().filter(r -> r <= 4).count(), results.getInt(at + "bands.low"));
    assertEquals(entered.stream().filter(r -> r >= 8).count(), results.getInt(at + "bands.high"));
  }

  private void assertGone(Running survey) {
    var id = UUID.fromString(survey.id());
    for (var table : List.of("answer", "invite")) {
      assertEquals(0, rows.count("select count(*) from " + table + " where survey_id = ?", id));
    }
    assertFalse(keys.exists(id));
  }
}
