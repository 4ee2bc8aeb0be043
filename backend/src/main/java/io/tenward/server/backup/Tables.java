package io.tenward.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the tables of a database, and makes them from its migrations. */
final class Tables {
  /** Makes the table of Flyway as Flyway does; a restore fills it before Flyway runs. */
  private static final String HISTORY =
      """
      create table flyway_schema_history (
        installed_rank int constraint flyway_schema_history_pk primary key, version varchar(50), description varchar(200) not null,
        type varchar(20) not null, script varchar(1000) not null, checksum int,
        installed_by varchar(100) not null, installed_on timestamp not null default now(),
        execution_time int not null, success boolean not null
      );
      create index flyway_schema_history_s_idx on flyway_schema_history (success)
      """;

  private final Connection connection;
  private List<String> foreignKeys = List.of();

  Tables(Connection connection) {
    this.connection = connection;
  }

  static boolean isKnown(String script) {
    return script.matches("db/migration/\\w+\\.sql")
        && Tables.class.getResource("/" + script) != null;
  }

  /** Waits for running migrations, which lock their history, before the snapshot is taken. */
  void waitForMigrations() throws SQLException {
    execute("lock table flyway_schema_history in share mode");
  }

  /** Returns the time of the transaction. */
  Instant now() throws SQLException {
    return Instant.ofEpochSecond(
        Long.parseLong(texts("select extract(epoch from now())::bigint").getFirst()));
  }

  List<String> scripts() throws SQLException {
    return texts("select script from flyway_schema_history where success order by installed_rank");
  }

  /** Lists all tables but the heartbeats, which belong to the processes of the original. */
  List<String> names() throws SQLException {
    return texts(
        """
        select tablename from pg_tables
        where schemaname = current_schema() and tablename <> 'server_process' order by tablename
        """);
  }

  /**
   * Selects the rows of a table for COPY in the order of their keys, so that a backup does not keep
   * the order of their arrival.
   */
  String rows(String table) throws SQLException {
    var key =
        texts(
            """
            select attname from pg_index
            join pg_attribute on attrelid = indrelid and attnum = any (indkey)
            where indisprimary and indrelid = to_regclass('%s')
            """
                .formatted(table));
    return key.isEmpty()
        ? table
        : "(select * from %s order by %s)".formatted(table, String.join(", ", key));
  }

  List<String> sequences() throws SQLException {
    return texts(
        """
        select sequencename || ' ' || last_value from pg_sequences
        where schemaname = current_schema() and last_value is not null
        """);
  }

  void setSequences(List<String> values) throws SQLException {
    for (var value : values) {
      var parts = value.split(" ", 2);
      execute("select setval('%s', %d)".formatted(parts[0], Long.parseLong(parts[1])));
    }
  }

  /** Makes empty tables, and leaves out foreign keys until all rows are there. */
  void make(List<String> scripts) throws IOException, SQLException {
    execute(HISTORY);
    for (var script : scripts) {
      try (var in = Objects.requireNonNull(Tables.class.getResourceAsStream("/" + script))) {
        execute(new String(in.readAllBytes(), UTF_8));
      }
    }
    execute("truncate " + String.join(", ", names()));
    foreignKeys = foreignKeys("add constraint %I %s");
    for (var drop : foreignKeys("drop constraint %I")) {
      execute(drop);
    }
  }

  void addForeignKeys() throws SQLException {
    for (var add : foreignKeys) {
      execute(add);
    }
  }

  private List<String> foreignKeys(String change) throws SQLException {
    return texts(
        """
        select format('alter table %s CHANGE', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
        """
            .replace("CHANGE", change));
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
