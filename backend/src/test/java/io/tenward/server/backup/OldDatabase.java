package io.tenward.server.backup;

import io.tenward.DatabaseResource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Starts Quarkus on a database that an earlier version left (docs/releasing.md). */
public class OldDatabase extends DatabaseResource {
  private static final String FOLDER = "../frontend/e2e/old-databases";

  private String name = "";

  @Override
  public void init(Map<String, String> arguments) {
    name = arguments.getOrDefault("name", "");
  }

  /** Its address has to replace that of the empty database. */
  @Override
  public int order() {
    return super.order() + 1;
  }

  @Override
  public Map<String, String> start() {
    var settings = super.start();
    var url = settings.get("quarkus.datasource.jdbc.url");
    try (var connection = DriverManager.getConnection(url, "postgres", "")) {
      restore(name, connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return settings;
  }

  /** Restores it, and adds what people understood of tasks, of which the file has none. */
  static void restore(String name, Connection connection) throws SQLException {
    backup(name).restore(connection);
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into understanding (task_id, workspace_id, person_id, state, text, sent_at, correction,
            corrected_at, confirmed_at)
          select task_id, workspace_id, coalesce(person_id, member_id),
            (array['asked', 'sent', 'corrected', 'confirmed'])[n % 4 + 1],
            case when n % 4 > 0 then 'I decide ' || n end,
            case when n % 4 > 0 then timestamptz '2026-11-20T10:00Z' + n * interval '1 minute' end,
            case when n % 4 = 2 then 'And who ' || n end,
            case when n % 4 = 2 then timestamptz '2026-11-21T10:00Z' + n * interval '1 minute' end,
            case when n % 4 = 3 then timestamptz '2026-11-22T10:00Z' + n * interval '1 minute' end
          from (select t.*, row_number() over (order by task_id) as n from task t) task
          """);
    }
  }

  static BackupFile backup(String name) {
    return new BackupFile(Path.of(FOLDER, name + ".backup"), Optional.empty());
  }

  /** Returns the file of answers that the API of the earlier version gave. */
  static Path answers(String name) {
    return Path.of(FOLDER, name + ".json.gz");
  }
}
