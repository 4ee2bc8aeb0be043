package io.tenward.base;

import java.util.List;

/**
 * Something the administrator does at the console: {@code npm start -- --name argument}. Runs with
 * the database but without HTTP, also while a server runs on the same folder.
 */
public interface Command {
  /** Returns the name with both dashes, for example {@code --reset-password}. */
  String name();

  /**
   * @return the lines to print
   * @throws CommandFailed with one sentence for the administrator
   */
  List<String> run(List<String> arguments);

  /** Ends the process with one sentence and a non-zero exit code. */
  final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CommandFailed(String sentence) {
      super(sentence, null, false, false);
    }
  }
}
