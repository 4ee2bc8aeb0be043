package io.tenward.server.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.tenward.base.Announcement;
import io.tenward.base.Command;
import io.tenward.base.http.PublicAddress;
import io.tenward.server.backup.AutomaticBackup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Serves until it is told to stop, or runs one command. */
public class Application implements QuarkusApplication {
  private static final Logger LOG = Logger.getLogger(Application.class);

  private final PublicAddress address;
  private final Instance<Announcement> announcements;
  private final Instance<Command> commands;
  private final AutomaticBackup backup;
  private final String version;
  private final boolean json;

  Application(
      PublicAddress address,
      @Any Instance<Announcement> announcements,
      @Any Instance<Command> commands,
      AutomaticBackup backup,
      @ConfigProperty(name = "quarkus.application.version") String version,
      @ConfigProperty(name = "quarkus.log.console.json.enabled") boolean json) {
    this.address = address;
    this.announcements = announcements;
    this.commands = commands;
    this.backup = backup;
    this.version = version;
    this.json = json;
  }

  @Override
  public int run(String... arguments) {
    if (arguments.length > 0) {
      return command(List.of(arguments));
    }
    backup.updated();
    say("Tenward is running at %s (version %s)".formatted(address.uri(), version));
    announcements.stream().flatMap(a -> a.lines().stream()).forEach(this::say);
    Quarkus.waitForExit();
    return 0;
  }

  /** A log of JSON has no line that is none. */
  private void say(String line) {
    if (json) {
      LOG.info(line);
    } else {
      System.out.println(line);
    }
  }

  private int command(List<String> arguments) {
    var name = arguments.getFirst();
    try {
      find(name).run(arguments.subList(1, arguments.size())).forEach(System.out::println);
      return 0;
    } catch (Command.CommandFailed e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private Command find(String name) {
    return commands.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Command.CommandFailed(
                    "There is no command %s. Known: %s."
                        .formatted(
                            name,
                            String.join(
                                ", ", commands.stream().map(Command::name).sorted().toList()))));
  }
}
