package io.tenward.contract;

import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;

/** Everything that is stored, as one hash. */
final class Tables {
  private Tables() {}

  /** Changes with every row that is added, changed or gone; not when a session is only used. */
  static String fingerprint(DataSource database) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var names = new ArrayList<String>();
      try (var rows =
          statement.executeQuery(
              "select tablename from pg_tables where schemaname = 'public' order by 1")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      var all = new StringBuilder();
      for (var name : names) {
        try (var row = statement.executeQuery(hash(name))) {
          row.next();
          all.append(name).append(' ').append(row.getString(1)).append('\n');
        }
      }
      return all.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows there are in all. */
  static long rows(DataSource database) {
    return fingerprint(database)
        .lines()
        .mapToLong(line -> Long.parseLong(line.split(" ")[1]))
        .sum();
  }

  private static String hash(String table) {
    return """
        select count(*) || ' ' || coalesce(md5(string_agg(row, '' order by row)), '') from (
          select (to_jsonb(t) - 'last_seen_at' - 'expires_at')::text as row from "%s" t) rows
        """
        .formatted(table);
  }
}
