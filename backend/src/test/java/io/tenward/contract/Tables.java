package io.tenward.contract;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import javax.sql.DataSource;

/** Everything that is stored, as one hash. */
final class Tables {
  private static final String COLUMNS =
      """
      select c.oid::regclass, string_agg(quote_ident(attname), ', ' order by attnum)
      from pg_class c join pg_attribute on attrelid = c.oid
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and attnum > 0 and not attisdropped and attname not in ('last_seen_at', 'expires_at', 'last_used_on')
      group by c.oid order by 1
      """;

  /**
   * Hashes rows in any order, and binary values by their hash, because a survey's boxes as text are
   * many megabytes.
   */
  private static final String HASH =
      "(select '%1$s ' || count(*) || ' ' || coalesce(sum(hash_record_extended(row(%2$s), 0)), 0) from %1$s)";

  /** Identifies the ended transactions; it changes with each commit that has written. */
  private static final String SNAPSHOT = "select pg_current_snapshot()::text";

  private static String snapshot = "";
  private static String fingerprint = "";

  private Tables() {}

  /**
   * Changes with every row that is added, changed or gone; not when a session or a token is only
   * used. Reads the tables again only if a transaction has written since.
   */
  static synchronized String fingerprint(DataSource database) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var now = first(statement, SNAPSHOT);
      if (now.equals(snapshot)) {
        return fingerprint;
      }
      var hashes = new ArrayList<String>();
      try (var tables = statement.executeQuery(COLUMNS)) {
        while (tables.next()) {
          hashes.add(HASH.formatted(tables.getString(1), tables.getString(2)));
        }
      }
      var all = new StringBuilder();
      // PostgreSQL may read the tables in parallel, which gives them in any order.
      try (var rows = statement.executeQuery(String.join(" union all ", hashes) + " order by 1")) {
        while (rows.next()) {
          all.append(rows.getString(1)).append('\n');
        }
      }
      snapshot = now;
      fingerprint = all.toString();
      return fingerprint;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String first(Statement statement, String query) throws SQLException {
    try (var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Counts all rows. */
  static long rows(DataSource database) {
    return fingerprint(database)
        .lines()
        .mapToLong(line -> Long.parseLong(line.split(" ")[1]))
        .sum();
  }
}
