package io.tenward.server.launch;

import io.tenward.server.launch.Shutdown.StartFailures;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** The database of this run: our own, the one of a server that runs already, or an external one. */
final class ChosenDatabase {
  /** Time to make room on a full disk, before whoever runs the server sees it end. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final String RIGHTS =
      """
      with needed (name, is_granted, remedy) as (values
        ('TEMPORARY on the database', has_database_privilege(current_database(), 'TEMPORARY'),
          format('GRANT TEMPORARY ON DATABASE %I TO %I;', current_database(), current_user)),
        ('USAGE on its schema', current_schema() is not null,
          format('GRANT USAGE ON SCHEMA public TO %I;', current_user)),
        ('CREATE on its schema', coalesce(has_schema_privilege(current_schema(), 'CREATE'), false),
          format('GRANT CREATE ON SCHEMA %I TO %I;', coalesce(current_schema(), 'public'), current_user)))
      select string_agg(name, ' and ') as missing, string_agg(remedy, ' ') as remedy
      from needed where not is_granted
      """;

  static DatabaseAddress open(Settings settings, boolean command, Shutdown shutdown) {
    if (settings.database().isPresent()) {
      var external = settings.database().get();
      check(external);
      return external;
    }
    PrivateFolder.prepare(settings.home(), "TENWARD_HOME");
    var embedded = new EmbeddedDatabase(settings.home());
    if (embedded.lock()) {
      var running = embedded.start();
      var supervisor = new Supervisor(running, PATIENCE, () -> System.exit(1));
      shutdown.stopAtTheEnd(supervisor);
      supervisor.start();
      return running.address();
    }
    if (command) {
      return embedded.running();
    }
    throw new CannotStart(
        "Another Tenward is already running on %s. Stop it, or set TENWARD_HOME to another folder."
            .formatted(settings.home()));
  }

  /** Refuses a command on a folder without data, before it makes an empty database there. */
  static void requireData(Settings settings) {
    if (settings.database().isEmpty() && !EmbeddedDatabase.isIn(settings.home())) {
      throw new CannotStart(
          "%s holds no data of Tenward. Set TENWARD_HOME to the folder of the server."
              .formatted(settings.home()));
    }
  }

  private static void check(DatabaseAddress address) {
    try (var connection = address.connect()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < 15) {
        throw new CannotStart(
            "The database at %s is PostgreSQL %d; Tenward needs 15 or newer."
                .formatted(address.shown(), version));
      }
      checkEncoding(connection, address);
      checkRights(connection);
    } catch (SQLException e) {
      throw new CannotStart(sentence(address, e));
    }
  }

  /**
   * Requires UTF-8: a character that another encoding lacks would make every close of a survey
   * fail.
   */
  private static void checkEncoding(Connection connection, DatabaseAddress address)
      throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("show server_encoding")) {
      row.next();
      var encoding = row.getString(1);
      if (!encoding.equals("UTF8")) {
        throw new CannotStart(
            "The database at %s is in %s, not in UTF-8. Create it with encoding 'UTF8'."
                .formatted(address.shown(), encoding));
      }
    }
  }

  /** Names what is missing before the first migration, which would stop in the middle. */
  private static void checkRights(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(RIGHTS)) {
      row.next();
      if (row.getString("missing") != null) {
        throw new CannotStart(
            "The database user lacks %s. Let an administrator of the database run: %s"
                .formatted(row.getString("missing"), row.getString("remedy")));
      }
    }
  }

  static String sentence(DatabaseAddress address, SQLException thrown) {
    var state = String.valueOf(thrown.getSQLState());
    if (state.equals("28000")) {
      return "PostgreSQL at %s does not let this user in from this computer. Check the user, and the rules in pg_hba.conf."
          .formatted(address.shown());
    }
    if (isAboutEncryption(thrown)) {
      return "The connection to the database at %s cannot be encrypted as sslmode in TENWARD_DATABASE_URL asks. Correct sslmode, or set up TLS in PostgreSQL."
          .formatted(address.shown());
    }
    if (state.equals("42501")) {
      return StartFailures.NO_RIGHTS;
    }
    if (state.startsWith("28") || state.equals("08004")) {
      return "The database at %s refuses TENWARD_DATABASE_USER and TENWARD_DATABASE_PASSWORD."
          .formatted(address.shown());
    }
    if (state.equals("3D000")) {
      return "The database at %s does not exist. Create it first.".formatted(address.shown());
    }
    return "The database at %s cannot be reached. Start it, or correct TENWARD_DATABASE_URL."
        .formatted(address.shown());
  }

  /** The driver has no state of its own for it. */
  private static boolean isAboutEncryption(SQLException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException
          || String.valueOf(cause.getMessage()).matches("(?is).*\\bssl(mode)?\\b.*")) {
        return true;
      }
    }
    return false;
  }
}
