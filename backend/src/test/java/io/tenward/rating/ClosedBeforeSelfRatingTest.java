package io.tenward.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A database of the version before leads rated themselves (docs/adr/0028) is brought up to date.
 */
class ClosedBeforeSelfRatingTest {
  private static final String BEFORE = "202611201557";
  private static final String OPEN = "{\"questions\":[{\"id\":\"a\",\"kind\":\"open\"}]}";
  private static final String QUOTED =
      "{\"questions\":[{\"id\":\"a\",\"kind\":\"open\",\"text\":{\"own\":\"\\\"kind\\\":\\\"item\\\"\"}}]}";
  private static final String RATED =
      "{\"questions\":[{\"id\":\"a\",\"kind\":\"open\"},{\"id\":\"b\",\"kind\":\"item\"}]}";

  private final UUID workspace = UUID.randomUUID();
  private final UUID lead = UUID.randomUUID();

  @Test
  void whatHadClosedHoldsNothingBack() throws IOException, SQLException {
    try (var server = EmbeddedPostgres.builder().start();
        var database = server.getPostgresDatabase().getConnection()) {
      migrate(server, BEFORE);
      run(
          database,
          "insert into workspace values (?, 'Nordhafen', 'Nordhafen IT', null, now())",
          workspace);
      run(
          database,
          """
          insert into member (member_id, workspace_id, name, email, role, created_at)
          values (?, ?, 'Ines Falk', 'ines@nordhafen.example', 'owner', now())
          """,
          lead,
          workspace);
      var closed = survey(database, "closed", RATED);
      survey(database, "closed", OPEN);
      survey(database, "closed", QUOTED);
      survey(database, "running", RATED);
      survey(database, "cancelled", RATED);
      survey(database, "draft", null);

      migrate(server, "latest");

      assertEquals(Set.of(closed + " waived [] true"), selfRatings(database));
    }
  }

  private static void migrate(EmbeddedPostgres server, String target) {
    Flyway.configure()
        .dataSource(server.getPostgresDatabase())
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private UUID survey(Connection database, String state, @Nullable String manifest)
      throws SQLException {
    var id = UUID.randomUUID();
    run(
        database,
        """
        insert into survey (survey_id, workspace_id, lead_id, state, template, title, zone,
          closes_local, closes_at, created_at, manifest)
        values (?, ?, ?, ?, 'own', 'Pulse', 'Europe/Berlin', now(), now(), now(), ?)
        """,
        id,
        workspace,
        lead,
        state,
        manifest);
    return id;
  }

  private static Set<String> selfRatings(Connection database) throws SQLException {
    var found = new HashSet<String>();
    try (var query = database.createStatement();
        var rows =
            query.executeQuery(
                "select survey_id || ' ' || state || ' ' || items || ' ' || (ended_at is not null)"
                    + " from self_rating")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void run(Connection database, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
