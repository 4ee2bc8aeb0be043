package io.tenward.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.kernel.close.Released;
import io.tenward.kernel.keys.Running;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks which surveys repeat one another; of their people, only whether they are the same. */
@QuarkusTest
class CyclesTest {
  @Inject Database database;

  private SignedIn lead;

  @BeforeEach
  void aLead() {
    lead = SignedIn.lead();
  }

  @Test
  void onlyReleasedOnesOfOneSeriesInTheirOrder() {
    var first = release(Released.of(lead.memberId()).surveyId(), null, 200);
    var third = release(Released.of(lead.memberId()).surveyId(), first, 20);
    var second = release(Released.of(lead.memberId()).surveyId(), first, 100);
    release(Released.of(lead.memberId()).surveyId(), null, 50);
    for (var any : List.of(first, second, third)) {
      var cycles = Cycles.of(database, lead.memberId(), any).all();
      assertEquals(
          List.of(first, second, third), cycles.stream().map(Cycles.One::surveyId).toList());
      assertEquals(List.of(1, 2, 3), cycles.stream().map(Cycles.One::number).toList());
    }
    var stranger = SignedIn.lead().memberId();
    assertEquals(List.of(), Cycles.of(database, stranger, first).all());
  }

  @Test
  void launchGroupsOfTheSamePeopleAreMatched() {
    var team = lead.people("team", 6);
    var clients = lead.people("client", 5);
    var more = lead.people("client", 9).subList(5, 9);
    var one = launch(Map.of("team", team, "client", clients));
    var all = new ArrayList<>(clients);
    all.addAll(more);
    var other = launch(Map.of("team", team, "client", all));
    var same = Cycles.samePeople(database, UUID.fromString(one.id()), UUID.fromString(other.id()));
    assertEquals(Map.of(group(one, "team"), group(other, "team")), same);
  }

  @Test
  void whoWasOverwrittenIsSomebodyElse() {
    var team = lead.people("team", 6);
    var one = launch(Map.of("team", team));
    overwrite(team.getFirst(), Map.of("email", "max@nordhafen.example"));
    var other = launch(Map.of("team", team));
    overwrite(team.getFirst(), Map.of("name", "Max Ott"));
    var renamed = Draft.of(lead, "balance").asking(Map.of("team", team)).launch();
    assertEquals(1, same(one, other));
    assertEquals(1, same(other, renamed));
    assertEquals(0, same(one, renamed));
  }

  private int same(Running one, Running other) {
    return Cycles.samePeople(database, UUID.fromString(one.id()), UUID.fromString(other.id()))
        .size();
  }

  private void overwrite(UUID person, Map<String, String> change) {
    var path = "/api/people/" + person;
    lead.change(path, change).statusCode(200);
  }

  private Running launch(Map<String, List<UUID>> audience) {
    return Draft.of(lead, "expectations").asking(audience).launch();
  }

  private UUID group(Running survey, String kind) {
    return UUID.fromString(
        lead.request().get(survey.path()).path("blocks.find { it.kind == '" + kind + "' }.id"));
  }

  private UUID release(UUID surveyId, @Nullable UUID series, int daysAgo) {
    database.update(
        """
        update survey set series_id = ?, launched_at = now() - make_interval(days => ?)
        where survey_id = ?
        """,
        series == null ? surveyId : series,
        daysAgo,
        surveyId);
    return surveyId;
  }
}
