package io.tenward.server.launch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Holds the address of a PostgreSQL server and the login for it. */
record DatabaseAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {
  /** The driver knows none there: it would take user and password for the name of the host. */
  private static final String NO_LOGIN = "[^?@]*(\\?.*)?";

  static Optional<DatabaseAddress> of(
      Optional<String> url, Optional<String> user, Optional<String> password) {
    return url.map(text -> parse(text, user, password));
  }

  private static DatabaseAddress parse(
      String text, Optional<String> user, Optional<String> password) {
    if (text.matches("jdbc:postgresql://" + NO_LOGIN)) {
      return new DatabaseAddress(text, user, password);
    }
    try {
      var uri = URI.create(text.replaceFirst("^jdbc:postgresql:", "postgresql:"));
      if (uri.getHost() != null && uri.getScheme().matches("postgres(ql)?")) {
        var login = Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
        return new DatabaseAddress(
            jdbc(uri),
            user.or(() -> login.map(parts -> decode(parts[0]))),
            password.or(() -> login.filter(p -> p.length == 2).map(parts -> decode(parts[1]))));
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one sentence below, which does not repeat a password.
    }
    throw new CannotStart(
        "TENWARD_DATABASE_URL must look like postgresql://host:5432/name, with"
            + " TENWARD_DATABASE_USER and TENWARD_DATABASE_PASSWORD beside it.");
  }

  private static String jdbc(URI uri) {
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Connects before the container and its connection pool exist. */
  Connection connect() throws SQLException {
    var properties = new Properties();
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    return DriverManager.getConnection(jdbcUrl, properties);
  }

  /** Leaves out the query, which may hold a password. */
  String shown() {
    return jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
  }
}
