package io.tenward.server.backup;

import io.tenward.DatabaseResource;
import java.nio.file.Path;
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
      backup(name).restore(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return settings;
  }

  static BackupFile backup(String name) {
    return new BackupFile(Path.of(FOLDER, name + ".backup"), Optional.empty());
  }

  /** Returns the file of answers that the API of the earlier version gave. */
  static Path answers(String name) {
    return Path.of(FOLDER, name + ".json.gz");
  }
}
