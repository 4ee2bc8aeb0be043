package io.tenward.rating;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.form.OwnForm;
import io.tenward.kernel.close.Released;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A self-rating of which something is typed, and which is not finished yet. */
@QuarkusTest
class OpenRatingTest {
  private static final String FOCUS = "on-track.focus";

  private final SignedIn lead = SignedIn.lead();
  private String rating;
  private String before;

  @BeforeEach
  void typed() {
    rating = Released.heldBack(lead.memberId()).path() + "/self-rating";
    before = lead.request().get(rating).header("ETag");
    var items =
        List.of(
            Map.of("questionId", FOCUS, "rating", 7),
            Map.of("questionId", "on-track.unblock", "cantSay", true));
    lead.request()
        .header("If-Match", before)
        .body(Map.of("items", items))
        .put(rating)
        .then()
        .statusCode(200);
  }

  @Test
  void isNotFinishedByATabThatHasNotSeenIt() {
    lead.request().header("If-Match", before).post(rating + "/finish").then().statusCode(412);
    lead.request().get(rating).then().body("state", equalTo("open"));
  }

  @Test
  void showsNoFiguresWhereItsItemIsProposedAgain() {
    var set = new OwnForm().item(FOCUS, "Spends time on what matters").keep(lead).id();
    lead.request()
        .get("/api/item-proposal?sets=" + set)
        .then()
        .statusCode(200)
        .body("items[0].answers", nullValue())
        .body("items[0].distance", nullValue());
  }
}
