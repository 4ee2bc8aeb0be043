package io.tenward.base.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The data source gives up on a database that says nothing; a migration says nothing for long. */
@Tag("deep")
@QuarkusTest
class LongMigrationsTest {
  private static final String LONG = "select pg_sleep(2)";
  private static final String SCHEMA = "long_migrations";

  @Inject Flyway flyway;
  @Inject Database database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @Test
  void aMigrationMayTakeLongerThanTheDataSourceWaits(@TempDir Path folder) throws Exception {
    write(folder, "V1__long.sql", LONG);
    write(folder, "V2__long.sql", LONG);
    try {
      var migrated =
          Flyway.configure()
              .configuration(flyway.getConfiguration())
              .resourceProvider(null)
              .javaMigrationClassProvider(null)
              .dataSource(impatient())
              .schemas(SCHEMA)
              .defaultSchema(SCHEMA)
              .locations("filesystem:" + folder)
              .load()
              .migrate();
      assertEquals(2, migrated.migrationsExecuted);
    } finally {
      database.update("drop schema if exists " + SCHEMA + " cascade");
    }
  }

  @Test
  void patienceEnds() throws Exception {
    try (var connection = impatient().getConnection()) {
      try (var patience = Database.patience(connection, Duration.ofMinutes(1));
          var statement = connection.createStatement()) {
        assertTrue(statement.execute(LONG));
      }
      try (var statement = connection.createStatement()) {
        assertThrows(SQLException.class, () -> statement.execute(LONG));
      }
    }
  }

  private PGSimpleDataSource impatient() throws SQLException {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setSocketTimeout(1);
    return source;
  }

  private static void write(Path folder, String name, String sql) throws IOException {
    Files.writeString(folder.resolve(name), sql + ";\n");
  }
}
