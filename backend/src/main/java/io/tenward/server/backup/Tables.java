package io.tenward.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  private static final Pattern NAMED = Pattern.compile("(?:create table|rename to) (\\w+)");

  static boolean isKnown(String script) {
    return Tables.class.getResource("/" + script) != null;
  }

  /** Lists what these migrations ever called a table. */
  static Set<String> named(List<String> scripts) throws IOException {
    var sql = new StringBuilder(HISTORY);
    for (var script : scripts) {
      sql.append(sql(script));
    }
    return NAMED.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static String sql(String script) throws IOException {
    try (var in = Objects.requireNonNull(Tables.class.getResourceAsStream("/" + script))) {
      return new String(in.readAllBytes(), UTF_8);
    }
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
    var quoted = quoted(table);
    var key =
        texts(
            """
            select quote_ident(attname) from pg_index
            join pg_attribute on attrelid = indrelid and attnum = any (indkey)
            where indisprimary and indrelid = ?::regclass
            """,
            quoted);
    return key.isEmpty()
        ? quoted
        : "(select * from %s order by %s)".formatted(quoted, String.join(", ", key));
  }

  /** Quotes a name of the catalogue, so that a statement may hold it. */
  private String quoted(String name) throws SQLException {
    try (var statement = connection.createStatement()) {
      return "%s.%s"
          .formatted(
              statement.enquoteIdentifier(connection.getSchema(), true),
              statement.enquoteIdentifier(name, true));
    }
  }

  /** Maps names of the catalogue to those that a statement may hold. */
  Map<String, String> quoted(List<String> names) throws SQLException {
    var quoted = new TreeMap<String, String>();
    for (var name : names) {
      quoted.put(name, quoted(name));
    }
    return quoted;
  }

  List<String> sequenceNames() throws SQLException {
    return texts("select sequencename from pg_sequences where schemaname = current_schema()");
  }

  List<String> sequences() throws SQLException {
    return texts(
        """
        select sequencename || ' ' || last_value from pg_sequences
        where schemaname = current_schema() and last_value is not null
        """);
  }

  void setSequence(String quoted, long value) throws SQLException {
    texts("select setval(?::regclass, ?)", quoted, value);
  }

  /**
   * Gives up for this transaction what only a superuser may, such as having COPY run programs. The
   * embedded database has no other user.
   */
  void stepDown() throws SQLException {
    if (texts("show is_superuser").contains("on")) {
      execute("set local role pg_write_all_data");
    }
  }

  void stepUp() throws SQLException {
    execute("reset role");
  }

  /** Drops all tables, also those of a newer version, and what the migrations made beside them. */
  void drop() throws SQLException {
    for (var drop :
        texts(
            """
            select format('drop table if exists %I.%I cascade', schemaname, tablename)
            from pg_tables where schemaname = current_schema()
            union all
            select format('drop sequence if exists %I.%I cascade', schemaname, sequencename)
            from pg_sequences where schemaname = current_schema()
            union all
            select format('drop routine if exists %s cascade', p.oid::regprocedure)
            from pg_proc p where pronamespace = current_schema()::regnamespace
              and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
            """)) {
      execute(drop);
    }
  }

  /** Tells whether anyone else is connected to this database. */
  boolean isInUse() throws SQLException {
    return !texts(
            """
            select pid from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend'
              and pid <> pg_backend_pid()
            """)
        .isEmpty();
  }

  /** Makes empty tables, and leaves out foreign keys until all rows are there. */
  void make(List<String> scripts) throws IOException, SQLException {
    execute(HISTORY);
    for (var script : scripts) {
      execute(sql(script));
    }
    execute("truncate " + String.join(", ", quoted(names()).values()));
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

  private List<String> texts(String sql, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < parameters.length; at++) {
        statement.setObject(at + 1, parameters[at]);
      }
      var texts = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }
  }
}
