package io.tenward.kernel.close;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.json.Json;
import io.tenward.kernel.keys.Running;
import io.tenward.results.PromiseReader;
import io.tenward.results.Rows;
import io.tenward.results.TestRespondent;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Audiences and answers at the edge, through the whole protocol. What each person read before is
 * held against what the lead reads after.
 */
@QuarkusTest
class SmallCasesTest {
  private static final String FOCUS = "on-track.focus";

  @Inject ClosingJob job;
  @Inject Rows rows;

  /** Makes the person of this number answer; null for one who does not. */
  interface Saying extends BiFunction<TestRespondent, Integer, TestRespondent> {}

  static Stream<Arguments> cases() {
    Saying all =
        (person, i) ->
            person.rate(FOCUS, 1 + i, "", "Advice " + i).write("on-track.missing", "Text " + i);
    Saying same = (person, i) -> person.rate(FOCUS, 7);
    Saying cannot = (person, i) -> person;
    return Stream.of(
        // audience, k, manager alone, saying, how many answer; then total n, comments, named
        arguments("the manager alone, by name", of("manager", 1), 4, "named", all, 9, 0, 0, 1),
        arguments("the manager alone, not by name", of("manager", 1), 4, "merged", all, 9, 0, 0, 0),
        arguments("two in a group", of("team", 2), 3, "named", all, 9, 0, 0, 0),
        arguments("two beside six", of("team", 6, "product", 2), 4, "named", all, 9, 8, 8, 0),
        arguments("all in one group", of("client", 5), 4, "named", all, 9, 5, 5, 0),
        arguments(
            "k above those invited", of("team", 5, "manager", 1), 10, "named", all, 9, 0, 0, 1),
        arguments("nobody answers", of("team", 5), 4, "named", all, 0, 0, 0, 0),
        arguments("one answers", of("team", 5), 4, "named", all, 1, 0, 0, 0),
        arguments("k answer", of("team", 5), 4, "named", all, 4, 4, 4, 0),
        arguments("all say the same", of("team", 4), 4, "named", same, 9, 4, 0, 0),
        arguments("all cannot say", of("team", 4), 4, "named", cannot, 9, 0, 0, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whatIsReleasedIsWhatEachWasTold(
      String what,
      Object[] audience,
      int k,
      String managerAlone,
      Saying saying,
      int answering,
      int total,
      int comments,
      int named)
      throws Exception {
    var survey =
        Draft.of(SignedIn.lead(), "on-track")
            .askingNew(audience)
            .with("k", k)
            .with("managerAlone", managerAlone)
            .launch()
            .waiveSelfRating();
    var told =
        json(
            survey
                .form()
                .<String>path("manifest")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    int number = 0;
    for (var link : links(survey)) {
      if (number < answering) {
        var person = TestRespondent.open(link);
        assertEquals(told, person.manifest(), "everybody is told the same");
        saying.apply(person, number++).send();
      }
    }
    var counts = survey.lead().request().get(survey.path() + "/counts").jsonPath();
    assertEquals(number, counts.getInt("answered"));
    assertEquals(told.get("groups").size(), counts.getList("blocks").size());

    var results = json(results(survey));
    assertEquals(List.of(), PromiseReader.broken(told, results), what);
    var item = results.at("/items/0");
    assertEquals(FOCUS, item.get("questionId").asText());
    assertEquals(total, item.at("/blocks/0/n").asInt());
    assertEquals(comments, item.get("advice").size());
    assertEquals(comments, results.at("/questions/0/comments").size());
    assertEquals(named, results.get("named").size());
    assertEquals(named, results.get("named").findValues("answer").size(), "with what they wrote");
    assertEquals(number, results.get("counted").asInt());
    if (what.equals("all say the same")) {
      assertEquals(7, item.at("/blocks/0/mean").asDouble());
      assertEquals(4, item.at("/blocks/0/bands/middle").asInt());
    }
  }

  private byte[] results(Running survey) {
    rows.update(
        "update survey set closes_at = now() - interval '3 minutes' where survey_id = ?",
        UUID.fromString(survey.id()));
    job.run();
    var response = survey.lead().request().get(survey.path() + "/results");
    response.then().statusCode(200);
    return response.asByteArray();
  }

  private static List<String> links(Running survey) {
    return survey
        .lead()
        .request()
        .get(survey.path() + "/links")
        .jsonPath()
        .<List<String>>getList("groups.links")
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static JsonNode json(byte[] text) throws java.io.IOException {
    return Json.MAPPER.readTree(text);
  }

  private static Object[] of(Object... kindsAndNumbers) {
    return kindsAndNumbers;
  }

  private static Arguments arguments(Object... all) {
    return Arguments.of(all);
  }
}
