package io.tenward.base.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
      assertEquals(2, migrationsIn(folder).load().migrate().migrationsExecuted);
    } finally {
      database.update("drop schema if exists " + SCHEMA + " cascade");
    }
  }

  /**
   * Simulates a start that is killed after the commit of a migration. By default Flyway still has
   * to commit the migration's row on a second connection, so the migration stays without it, and
   * the next start repeats the migration and fails.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aMigrationCommitsTogetherWithItsRow(boolean asUsual, @TempDir Path folder) throws Exception {
    write(folder, "V1__one.sql", "create table one ()");
    write(folder, "V2__made.sql", "create table made ()");
    var configuration = migrationsIn(folder);
    var postgres = configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class);
    assertFalse(postgres.isTransactionalLock());
    postgres.setTransactionalLock(asUsual);
    try {
      configuration.target("1").load().migrate();
      database.update(
          """
          create function long_migrations.kill() returns trigger language plpgsql as
          $$ begin raise exception 'killed'; end $$
          """);
      database.update(
          """
          create constraint trigger killed after insert on long_migrations.flyway_schema_history
          deferrable initially deferred for each row execute function long_migrations.kill()
          """);
      assertThrows(FlywayException.class, configuration.target("latest").load()::migrate);
      var made = "select to_regclass('long_migrations.made') is not null";
      assertEquals(asUsual, database.first(made, row -> row.getBoolean(1)).orElseThrow());
    } finally {
      postgres.setTransactionalLock(false);
      database.update("drop schema if exists " + SCHEMA + " cascade");
    }
  }

  private FluentConfiguration migrationsIn(Path folder) throws SQLException {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .resourceProvider(null)
        .javaMigrationClassProvider(null)
        .dataSource(impatient())
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .locations("filesystem:" + folder);
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
