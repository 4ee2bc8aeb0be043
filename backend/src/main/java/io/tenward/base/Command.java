package io.tenward.base;

import java.util.List;

/**
 * Something the administrator does at the console: {@code npm start -- --name argument}. Runs with
 * the database but without HTTP, also while a server runs on the same folder.
 */
public interface Command {
  String YES = "--yes";

  /** Returns the name with both dashes, for example {@code --reset-password}. */
  String name();

  /**
   * @return the lines to print
   * @throws CommandFailed with one sentence for the administrator
   */
  List<String> run(List<String> arguments);

  /**
   * Asks at the console, unless a script said yes beforehand.
   *
   * @param described what is about to happen, as a sentence
   * @param otherwise what has not happened where the answer is no, as a sentence
   * @throws CommandFailed unless the answer is yes
   */
  static void confirm(String described, String otherwise) {
    var console = System.console();
    var answer = console == null ? null : console.readLine("%s%nType yes to go on: ", described);
    if (!"yes".equals(answer)) {
      throw new CommandFailed(
          "%s%s Answer with yes, or give %s in a script."
              .formatted(console == null ? described + "\n" : "", otherwise, YES));
    }
  }

  /** Ends the process with one sentence and a non-zero exit code. */
  final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CommandFailed(String sentence) {
      super(sentence, null, false, false);
    }
  }
}
