package io.tenward.survey;

import io.tenward.account.trail.Trail;
import io.tenward.base.Command;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.TrailKind;
import io.tenward.kernel.keys.KeyCustody;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** {@code npm start -- --keys-lost}: says what it would cancel, and asks. */
@Singleton
public class KeysLost implements Command {
  @Inject KeyCustody custody;
  @Inject Trail trail;
  @Inject Database database;

  @Override
  public String name() {
    return "--keys-lost";
  }

  @Override
  public List<String> run(List<String> arguments) {
    try {
      var lost = custody.lost();
      if (!arguments.equals(List.of(YES))) {
        Command.confirm(String.join("\n", described(lost)), "Nothing was cancelled.");
      }
      custody.giveUpKeys(lost);
      trail.noteOfServer(TrailKind.KEYS_GIVEN_UP);
      return List.of(
          "Cancelled %s whose keys are lost. A server takes the folder TENWARD_KEYS that it finds."
              .formatted(counted(lost)));
    } catch (ProblemException e) {
      throw new CommandFailed(
          "No keys are missing: TENWARD_KEYS is there, or a server saw the keys in the last 20 seconds.");
    }
  }

  /** Names no titles, which owners do not see either. */
  private List<String> described(List<UUID> lost) {
    var lines = new ArrayList<String>();
    lines.add(
        lost.isEmpty()
            ? "No running survey is cancelled. A server takes the folder TENWARD_KEYS that it finds."
            : "This cancels %s and deletes the sealed answers unread:".formatted(counted(lost)));
    lines.addAll(
        database.list(
            "select survey_id, closes_at from survey where survey_id = any (?::uuid[]) order by closes_at",
            row ->
                "  %s, which closes at %s"
                    .formatted(row.getString(1), Database.instant(row, "closes_at")),
            lost));
    return lines;
  }

  private static String counted(List<UUID> lost) {
    return lost.size() == 1 ? "1 running survey" : lost.size() + " running surveys";
  }
}
