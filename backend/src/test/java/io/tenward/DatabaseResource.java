package io.tenward;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a JVM, an own empty database for each start of Quarkus. */
@WithTestResource(value = DatabaseResource.class, scope = TestResourceScope.GLOBAL)
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Override
  public Map<String, String> start() {
    var name = "tenward_" + COUNT.incrementAndGet();
    var server = Server.RUNNING;
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url",
        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
        "quarkus.datasource.username",
        "postgres",
        "tenward.keys",
        keys().toString());
  }

  private static Path keys() {
    try {
      return Files.createTempDirectory("tenward-keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does nothing, because the server stops with the JVM. */
  @Override
  public void stop() {}

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
