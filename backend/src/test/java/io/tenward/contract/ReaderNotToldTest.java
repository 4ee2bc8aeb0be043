package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tool reads nothing of a survey whose respondents were not told of it. */
@QuarkusTest
class ReaderNotToldTest {
  private static final String NOT_TOLD = "reader-not-told";

  /** Lists leave out what they may not show. */
  private static final Set<String> LISTS = Set.of("listBoards", "listRatedSurveys");

  private static final Map<String, String> TOKENS = new HashMap<>();
  private static @Nullable Belongings things;
  private static String running = "";

  @Inject Database database;

  private static boolean mayNotBeTold(Operation operation) {
    return operation.problems().contains(NOT_TOLD);
  }

  private static boolean reveals(Operation operation) {
    return operation.revealsAnswersByToken()
        && operation.scope().isPresent()
        && !LISTS.contains(operation.id());
  }

  @BeforeEach
  void aLeadWithThings() {
    if (things == null) {
      var owner = SignedIn.owner();
      var lead = owner.colleague();
      running = Draft.of(lead, "balance").askingNew("team", 6).launch().path();
      things = new Belongings(lead, owner);
    }
  }

  /** Whatever reveals answers lists the problem. */
  @Test
  void nothingIsReadUntold() {
    Walk.over(ReaderNotToldTest::mayNotBeTold, ReaderNotToldTest::reveals, this::isNotReadUntold);
  }

  private void isNotReadUntold(Operation operation) {
    var shot = request(operation).is(409);
    var answer = new Wire(RestAssured.port).send(shot);
    assertEquals(NOT_TOLD, answer.slug());
    assertEquals(Optional.empty(), FaultVerdict.of(shot, answer));
  }

  @Test
  void whatWasToldIsRead() {
    Walk.over(
        o -> mayNotBeTold(o) && o.method().equals("get"),
        o -> reveals(o) && o.path().contains("/downloads/"),
        this::isReadOnceTold);
  }

  private void isReadOnceTold(Operation operation) {
    var shot = request(operation);
    database.update(
        """
        insert into survey_reader (workspace_id, survey_id, token_id)
        select s.workspace_id, survey_id, token_id from survey s join api_token on member_id = lead_id
        where lead_id = ? on conflict do nothing
        """,
        things.member().memberId());
    var answer = new Wire(RestAssured.port).send(shot);
    database.update("delete from survey_reader");
    assertThat(
        answer.slug(), not(is(in(Set.of(NOT_TOLD, "not-found", "missing-scope", "forbidden")))));
    assertThat(answer.status(), is(in(Set.of(200, 409))));
  }

  private Shot request(Operation operation) {
    var token =
        TOKENS.computeIfAbsent(
            operation.scope().orElseThrow(), scope -> things.member().token(scope));
    var shot = things.request(operation);
    return (operation.id().equals("listLinks") ? shot.to(running + "/links") : shot)
        .with("Authorization", "Bearer " + token);
  }
}
