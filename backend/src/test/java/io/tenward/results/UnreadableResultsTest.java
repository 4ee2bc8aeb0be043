package io.tenward.results;

import static io.tenward.contract.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.Released;
import io.tenward.survey.Draft;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing of the results is read or changed before the release and the self-rating. */
@QuarkusTest
class UnreadableResultsTest {
  private static final String STEP = "/advice-steps/" + UUID.randomUUID();
  private final SignedIn lead = SignedIn.lead();

  @ParameterizedTest
  @CsvSource({"false, results-not-ready", "true, self-rating-open"})
  void isRefused(boolean released, String problem) {
    var survey =
        released ? Released.heldBack(lead.memberId()).path() : Draft.of(lead, "on-track").path();
    var refused = refused(409, problem);
    for (var read :
        new String[] {
          "/results", "/marks", "/publication", "/chain",
          "/downloads/figures", "/downloads/comments", "/downloads/results", "/downloads/report",
          "/gaps", "/gaps/downloads/gaps", "/gaps/downloads/figures", "/gaps/downloads/report",
          "/gaps/ladder", STEP
        }) {
      lead.get(survey + read).spec(refused);
    }
    var step = Map.of("state", "done", "reason", "", "publish", false);
    lead.put(survey + STEP, step).spec(refused);
    var mark = Map.of("commentId", UUID.randomUUID(), "important", true);
    lead.send(survey + "/marks", mark).spec(refused);
    var draft = Map.of("word", "Thank you", "ratings", true, "comments", "none");
    lead.send(survey + "/publication/preview", draft).spec(refused);
    lead.change(survey + "/publication", Map.of("published", true)).spec(refused);
  }
}
