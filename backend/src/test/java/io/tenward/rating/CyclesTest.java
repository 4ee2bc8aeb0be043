package io.tenward.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.answer.Released;
import io.tenward.survey.Draft;
import io.tenward.survey.keys.Running;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which surveys repeat one another, and of their people only whether they are the same. */
@QuarkusTest
class CyclesTest {
  @Inject AgroalDataSource database;

  private SignedIn lead;

  @BeforeEach
  void aLead() {
    lead = SignedIn.lead();
  }

  @Test
  void onlyReleasedOnesOfOneSeriesInTheirOrder() throws SQLException {
    var first = release(Released.of(lead.memberId()).surveyId(), null, 200);
    var third = release(Released.of(lead.memberId()).surveyId(), first, 20);
    var second = release(Released.of(lead.memberId()).surveyId(), first, 100);
    release(Released.of(lead.memberId()).surveyId(), null, 50);
    try (var connection = database.getConnection()) {
      for (var any : List.of(first, second, third)) {
        var cycles = Cycles.of(connection, lead.memberId(), any).all();
        assertEquals(
            List.of(first, second, third), cycles.stream().map(Cycles.One::surveyId).toList());
        assertEquals(List.of(1, 2, 3), cycles.stream().map(Cycles.One::number).toList());
      }
      var stranger = SignedIn.lead().memberId();
      assertEquals(List.of(), Cycles.of(connection, stranger, first).all());
    }
  }

  @Test
  void launchGroupsOfTheSamePeopleAreMatched() throws SQLException {
    var team = lead.people("team", 6);
    var clients = lead.people("client", 5);
    var more = lead.people("client", 9).subList(5, 9);
    var one = launch(Map.of("team", team, "client", clients));
    var all = new ArrayList<>(clients);
    all.addAll(more);
    var other = launch(Map.of("team", team, "client", all));
    try (var connection = database.getConnection()) {
      var same =
          Cycles.samePeople(connection, UUID.fromString(one.id()), UUID.fromString(other.id()));
      assertEquals(Map.of(group(one, "team"), group(other, "team")), same);
    }
  }

  @Test
  void whoWasOverwrittenIsSomebodyElse() throws SQLException {
    var team = lead.people("team", 6);
    var one = launch(Map.of("team", team));
    overwrite(team.getFirst(), Map.of("email", "max@nordhafen.example"));
    var other = launch(Map.of("team", team));
    overwrite(team.getFirst(), Map.of("name", "Max Ott"));
    var renamed = Draft.of(lead, "balance").asking(Map.of("team", team)).launch();
    try (var connection = database.getConnection()) {
      assertEquals(1, same(connection, one, other));
      assertEquals(1, same(connection, other, renamed));
      assertEquals(0, same(connection, one, renamed));
    }
  }

  private static int same(Connection connection, Running one, Running other) throws SQLException {
    return Cycles.samePeople(connection, UUID.fromString(one.id()), UUID.fromString(other.id()))
        .size();
  }

  private void overwrite(UUID person, Map<String, String> change) {
    var path = "/api/people/" + person;
    lead.patch(lead.request().get(path).header("ETag"))
        .body(change)
        .patch(path)
        .then()
        .statusCode(200);
  }

  private Running launch(Map<String, List<UUID>> audience) {
    return Draft.of(lead, "expectations").asking(audience).launch();
  }

  private UUID group(Running survey, String kind) {
    return UUID.fromString(
        lead.request().get(survey.path()).path("blocks.find { it.kind == '" + kind + "' }.id"));
  }

  private UUID release(UUID surveyId, @Nullable UUID series, int daysAgo) throws SQLException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                """
                update survey set series_id = ?, launched_at = now() - make_interval(days => ?)
                where survey_id = ?
                """)) {
      update.setObject(1, series == null ? surveyId : series);
      update.setInt(2, daysAgo);
      update.setObject(3, surveyId);
      update.executeUpdate();
      return surveyId;
    }
  }
}
