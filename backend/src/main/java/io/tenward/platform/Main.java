package io.tenward.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the database, then the server. */
@QuarkusMain
public class Main {
  public static void main(String... args) {
    var config = ConfigProvider.getConfig();
    if (config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isEmpty()) {
      var home =
          config
              .getOptionalValue("tenward.home", String.class)
              .orElse(System.getProperty("user.home") + "/.tenward");
      EmbeddedDatabase.start(Path.of(home));
    }
    Quarkus.run(args);
  }
}
