package io.tenward.results;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.DueClosings;
import io.tenward.survey.Draft;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasedAnswersTest {
  /** The results were read before, so that the server holds them. */
  @Test
  void nobodyReadsWhatAnErasedPersonAnsweredUnderTheirName() {
    var ines = SignedIn.owner();
    var aylin = ines.person(ines.group("manager"), "Aylin");
    var survey =
        Draft.of(ines, "on-track")
            .asking(Map.of("manager", List.of(aylin), "team", ines.people("team", 4)))
            .launch()
            .waiveSelfRating();
    survey.urls().forEach(url -> TestRespondent.open(url).rate("on-track.focus", 3, "", "").send());
    survey.overdue();
    DueClosings.due();
    var results = survey.path() + "/results";
    ines.request().get(results).then().body("named[0].answers", hasSize(1));

    var email = UUID.randomUUID() + "@nordhafen.example";
    ines.patch("*").body(Map.of("email", email)).patch("/api/people/" + aylin);
    ines.request()
        .body(Map.of("email", email))
        .post("/api/person-data/erasure")
        .then()
        .statusCode(204);
    ines.request().get(results).then().body("named[0].answers", empty());
  }
}
