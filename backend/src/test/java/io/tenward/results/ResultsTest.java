package io.tenward.results;

import static io.restassured.RestAssured.given;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.tenward.base.http.SessionAugmentor;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.ClosingJob;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.results.Launched.Asked;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
    user = "ines",
    roles = "lead",
    authMechanism = "tenward",
    augmentors = SessionAugmentor.class)
class ResultsTest {
  private static final int TEAM = 0;
  private static final int SMALLER = 1;
  private static final int MANAGER = 2;
  @Inject Launched.Launcher launcher;
  @Inject ClosingJob job;
  @Inject SurveyKeys keys;
  @Inject Rows rows;

  @Test
  void whatWasEnteredIsWhatIsRead() {
    var survey =
        launcher.launch(
            4,
            false,
            Asked.of(BlockKind.TEAM, 6),
            Asked.of(BlockKind.SMALLER, 7),
            Asked.named(BlockKind.MANAGER));
    var receipts = new ArrayList<String>();
    for (int rating : new int[] {2, 5, 8, 9, 10, 10}) {
      receipts.add(
          survey
              .next(TEAM)
              .rate("item", rating, "team example " + rating, "")
              .write("open", "Team?")
              .send()
              .receipt());
    }
    for (int rating : new int[] {0, 3, 4, 6, 7}) {
      receipts.add(
          survey.next(SMALLER).rate("item", rating, "", "Grüße, 🙂 " + rating).send().receipt());
    }
    receipts.add(
        survey
            .next(MANAGER)
            .rate("item", 8, "  ", "Keep going")
            .write("open", "Nothing")
            .send()
            .receipt());

    results(survey).spec(refused(409, "results-not-ready"));
    survey.overdue();
    job.run();

    results(survey)
        .statusCode(200)
        .body("title", equalTo("Am I on track?"))
        .body("k", equalTo(4))
        .body("counted", equalTo(12))
        .body("rejected", equalTo(0))
        .body("tooFew", equalTo(false))
        .body("participation.kind", contains("team", "smaller", "manager"))
        .body("participation.invited", contains(6, 7, 1))
        .body("participation.answered", contains(6, 5, 1))
        .body("participation.person", contains(nullValue(), nullValue(), equalTo("Petra Lenz")))
        .body("participation[1].members.kind", contains("client"))
        .body("items.questionId", contains("item"))
        .body("items[0].blocks.block", contains("total", "block", "smaller"))
        .body("items[0].blocks.n", contains(10, 6, 4))
        .body("items[0].blocks.mean", contains(6.4f, 7.3f, 5.0f))
        .body("items[0].blocks.bands.low", contains(3, 1, 2))
        .body("items[0].blocks.bands.middle", contains(3, 1, 2))
        .body("items[0].blocks.bands.high", contains(4, 4, 0))
        .body("items[0].blocks.kind", contains(nullValue(), equalTo("team"), equalTo("smaller")))
        .body("items[0].blocks[1].launchGroupId", equalTo(survey.groups.get(TEAM).toString()))
        .body("items[0].blocks[2].merged", contains(survey.groups.get(SMALLER).toString()))
        .body("items[0].blocks.histogram", contains(nullValue(), nullValue(), nullValue()))
        .body("items[0].examples.text", hasItems("team example 2", "team example 9"))
        .body("items[0].examples.size()", equalTo(6))
        .body(
            "items[0].advice.text",
            containsInAnyOrder(
                "Grüße, 🙂 0", "Grüße, 🙂 3", "Grüße, 🙂 4", "Grüße, 🙂 6", "Grüße, 🙂 7"))
        .body("items[0].examples.launchGroupId", everyItem(nullValue()))
        .body("questions[0].comments.text", equalTo(Collections.nCopies(6, "Team?")))
        .body("named.name", contains("Petra Lenz"))
        .body("named[0].answers.questionId", contains("item", "open"))
        .body("named[0].answers[0].rating", equalTo(8))
        .body("named[0].answers[0].example", nullValue())
        .body("named[0].answers[0].advice", equalTo("Keep going"))
        .body("named[0].answers[1].answer", equalTo("Nothing"));

    survey
        .receipts()
        .statusCode(200)
        .body("counted", equalTo(receipts.stream().sorted().toList()))
        .body("rejected", empty());
    assertNothingIsLeft(survey);
  }

  private void assertNothingIsLeft(Launched survey) {
    for (var table : List.of("answer", "invite")) {
      assertEquals(0, survey.count(table), table);
    }
    for (var table : List.of("ballot", "decline")) {
      var left = " t where not exists (select from invite i where i.invite_id = t.invite_id)";
      assertEquals(0, rows.count("select count(*) from " + table + left));
    }
    assertFalse(keys.exists(survey.id));
  }

  @Test
  void histogramsAndLabelsAppearWithTwiceK() {
    var survey =
        launcher.launch(3, true, Asked.of(BlockKind.TEAM, 6), Asked.of(BlockKind.CLIENT, 6));
    for (int i = 0; i < 6; i++) {
      survey.next(0).rate("item", 10 - i).write("open", "team").send();
      survey.next(1).rate("item", 1).write("open", "client").send();
    }
    survey.overdue();
    job.run();
    results(survey)
        .statusCode(200)
        .body("items[0].blocks[0].histogram", contains(6, 0, 0, 0, 1, 1, 1, 1, 1, 1))
        .body("items[0].blocks[1].histogram", contains(0, 0, 0, 0, 1, 1, 1, 1, 1, 1))
        .body("items[0].blocks[2].histogram", contains(6, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        .body(
            "questions[0].comments.findAll { it.text == 'team' }.launchGroupId.unique()",
            contains(survey.groups.get(0).toString()))
        .body(
            "questions[0].comments.findAll { it.text == 'client' }.launchGroupId.unique()",
            contains(survey.groups.get(1).toString()));
  }

  @Test
  void tooFewShowOnlyHowManyTookPart() {
    var survey =
        launcher.launch(4, false, Asked.of(BlockKind.TEAM, 6), Asked.named(BlockKind.MANAGER));
    for (int i = 0; i < 3; i++) {
      survey.next(0).rate("item", 5, "an example", "an advice").write("open", "said").send();
    }
    survey.next(1).rate("item", 5).send();
    survey.overdue();
    job.run();
    results(survey)
        .statusCode(200)
        .body("tooFew", equalTo(true))
        .body("counted", equalTo(4))
        .body("participation.answered", contains(3, 1))
        .body("items[0].blocks", empty())
        .body("items[0].examples", empty())
        .body("items[0].advice", empty())
        .body("questions[0].comments", empty())
        .body("named[0].answers.rating", contains(5));
    assertEquals(0, survey.count("comment"));
    assertEquals(0, survey.count("released_rating"));
  }

  @Test
  void nobodyAnswering() {
    var survey = launcher.launch(4, false, Asked.of(BlockKind.TEAM, 6)).overdue();
    job.run();
    results(survey).statusCode(200).body("counted", equalTo(0)).body("tooFew", equalTo(true));
    survey.receipts().statusCode(200).body("counted", empty());
  }

  @Test
  void receiptsWaitForTheRelease() {
    var survey = launcher.launch(4, false, Asked.of(BlockKind.TEAM, 6));
    survey.receipts().spec(refused(409, "results-not-ready"));
    rows.update("update survey set state = 'cancelled' where survey_id = ?", survey.id);
    survey.receipts().spec(refused(410, "cancelled"));
  }

  private static ValidatableResponse results(Launched survey) {
    return given().get("/api/surveys/" + survey.id + "/results").then();
  }
}
