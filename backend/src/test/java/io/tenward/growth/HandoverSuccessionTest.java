package io.tenward.growth;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.contract.BlockKind;
import io.tenward.results.Crowd;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two leads work in a handover, and one of them leaves. */
@QuarkusTest
class HandoverSuccessionTest {
  private final SignedIn owner = SignedIn.owner();
  private final SignedIn lead = owner.colleague();
  private final SignedIn samira = owner.colleague();
  private String goal;

  @BeforeEach
  void workInAHandover() {
    var team = Crowd.of(BlockKind.TEAM, new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}});
    Crowd.release(lead.memberId(), 4, List.of(team));
    goal =
        post(
            lead,
            "/api/goals",
            Map.of(
                "kind", "handover",
                "title", "Platform goes to Samira",
                "template", "handover-other-team",
                "partnerId", samira.memberId().toString(),
                "thread", Map.of("kind", "item", "key", "item-0")));
    post(lead, "/api/tasks", Map.of("text", "Show the pager", "goalId", goal));
    post(samira, "/api/tasks", Map.of("text", "Learn the pager", "goalId", goal));
  }

  @Test
  void theSuccessorKeepsItWithoutWhatOnlyTheLeaverCouldRead() {
    var before = tasks(samira);
    samira.request().get("/api/goals/" + goal).then().body("thread", nullValue());
    lead.request().get("/api/me/departure").then().statusCode(200).body("goals", equalTo(0));
    leave(lead);
    samira
        .request()
        .get("/api/goals/" + goal)
        .then()
        .statusCode(200)
        .body("access", equalTo("own"))
        .body("title", equalTo("Platform goes to Samira"))
        .body("partner", nullValue())
        .body("thread", nullValue())
        .body("start", nullValue());
    assertEquals(before, tasks(samira));
  }

  @Test
  void theLeadKeepsWhatThePartnerPlanned() {
    var before = tasks(lead);
    leave(samira);
    lead.request()
        .get("/api/goals/" + goal)
        .then()
        .body("access", equalTo("own"))
        .body("partner", nullValue())
        .body("start.blocks", hasSize(2));
    assertEquals(before, tasks(lead));
  }

  @Test
  void aHandoverWithoutASuccessorGoes() {
    lead.patch("*")
        .body("{\"partnerId\": null}")
        .patch("/api/goals/" + goal)
        .then()
        .statusCode(200);
    lead.request().get("/api/me/departure").then().body("goals", equalTo(1));
    leave(lead);
    samira.request().get("/api/goals/" + goal).then().statusCode(404);
  }

  private List<String> tasks(SignedIn member) {
    return member.request().get("/api/tasks?limit=200&goalId=" + goal).path("items.text");
  }

  private static void leave(SignedIn member) {
    member.request().header("If-Match", "*").delete("/api/me").then().statusCode(204);
  }

  private static String post(SignedIn member, String path, Map<String, Object> body) {
    return member.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }
}
