package io.tenward.survey.keys;

import io.tenward.base.Command;
import io.tenward.base.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code npm start -- --keys-lost}. */
@Singleton
class KeysLost implements Command {
  private final KeyCustody custody;

  KeysLost(KeyCustody custody) {
    this.custody = custody;
  }

  @Override
  public String name() {
    return "--keys-lost";
  }

  @Override
  public List<String> run(List<String> arguments) {
    try {
      return List.of(
          "Cancelled %d running surveys whose keys are lost. A server takes the folder TENWARD_KEYS that it finds."
              .formatted(custody.giveUpKeys().size()));
    } catch (ProblemException e) {
      throw new CommandFailed(
          "No keys are missing: TENWARD_KEYS is there, or a server saw the keys in the last 20 seconds.");
    }
  }
}
