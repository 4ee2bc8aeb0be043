package io.tenward.synthesis.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * @param splits only split the answers
 * @param times print how long it took, cold and again
 */
record Arguments(List<Files> files, boolean splits, boolean times) {
  static final String USAGE =
      """
      Usage: npm run synthesise -- [--splits] [--times] ANSWERS.jsonl OUT.json [ANSWERS.jsonl OUT.json ...]
        Groups the statements of all answers in a file into themes, at most 8,000.
        --splits  only splits the answers into statements
        --times   prints the time taken""";

  record Files(Path answers, Path out) {}

  static Arguments of(String... args) throws BadInput {
    var names = new ArrayList<String>();
    boolean splits = false;
    boolean times = false;
    for (var arg : List.of(args)) {
      switch (arg) {
        case "--splits" -> splits = true;
        case "--times" -> times = true;
        default -> {
          if (arg.startsWith("--")) {
            throw new BadInput("There is no option " + arg + ".\n" + USAGE);
          }
          names.add(arg);
        }
      }
    }
    if (names.isEmpty() || names.size() % 2 == 1) {
      throw new BadInput(USAGE);
    }
    var files = new ArrayList<Files>();
    for (int i = 0; i < names.size(); i += 2) {
      files.add(new Files(path(names.get(i)), path(names.get(i + 1))));
    }
    return new Arguments(List.copyOf(files), splits, times);
  }

  private static Path path(String name) throws BadInput {
    try {
      return Path.of(name);
    } catch (InvalidPathException noPath) {
      throw new BadInput("This is not a file name: " + name);
    }
  }
}
