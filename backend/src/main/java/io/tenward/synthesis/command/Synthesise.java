package io.tenward.synthesis.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenward.model.LanguageModel;
import io.tenward.model.LanguageModelException;
import io.tenward.model.LanguageModels;
import io.tenward.synthesis.Engine;
import io.tenward.synthesis.GivenGroups;
import io.tenward.synthesis.MountedModel;
import io.tenward.synthesis.Progress;
import io.tenward.synthesis.Readings;
import io.tenward.synthesis.Statement;
import io.tenward.synthesis.Suggestion;
import io.tenward.synthesis.Synthesis;
import io.tenward.synthesis.asking.ModelReading;
import io.tenward.synthesis.command.AnswersFile.GivenAnswer;
import io.tenward.synthesis.reading.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads answers from a file and writes themes, or splits, to another. */
public final class Synthesise {
  private static final int BAD = 2;

  /** No figure depends on the names. */
  private static final String NAMES = "English";

  private Synthesise() {}

  /**
   * Ends with 0, or with 2 and a sentence where an argument or the file is not what it should be.
   */
  public static void main(String[] args) {
    try {
      run(Arguments.of(args));
    } catch (BadInput bad) {
      end(bad.getMessage());
    } catch (OutOfMemoryError tooMuch) {
      end("The files are too large for the memory: " + tooMuch.getMessage());
    }
  }

  private static void end(@Nullable String sentence) {
    System.err.println(sentence);
    System.exit(BAD);
  }

  private static void run(Arguments arguments) throws BadInput {
    // What is wrong with a file or a variable is said before the models are loaded.
    requireKept(arguments.files());
    var mounted = mounted();
    var model = arguments.model() ? Optional.of(languageModel()) : Optional.<LanguageModel>empty();
    var answers = new ArrayList<List<GivenAnswer>>();
    for (var files : arguments.files()) {
      var read = AnswersFile.read(files.answers());
      if (!arguments.splits()) {
        requireFew(files.answers(), given(read));
      }
      answers.add(read);
    }
    var watch = new Stopwatch(arguments.times());
    var engine = Engine.start(mounted);
    engine.missing().forEach(System.err::println);
    watch.lap("models");
    for (int i = 0; i < answers.size(); i++) {
      var files = arguments.files().get(i);
      var kept = new Readings();
      var reading =
          model.map(one -> new ModelReading(one::ask, NAMES, kept, Progress.IGNORED)).orElse(null);
      try {
        group(answers.get(i), files, arguments.splits(), engine.synthesis(), kept, reading, watch);
      } catch (LanguageModelException failed) {
        throw new BadInput("The language model failed: " + failed.failure().word());
      }
    }
  }

  private static void group(
      List<GivenAnswer> answers,
      Arguments.Files files,
      boolean splits,
      Synthesis synthesis,
      Readings kept,
      @Nullable ModelReading reading,
      Stopwatch watch)
      throws BadInput {
    Function<String, List<Span>> splitter = synthesis::split;
    if (reading != null) {
      var texts = answers.stream().filter(a -> a.statements() == null || splits);
      splitter = reading.split(texts.map(GivenAnswer::text).toList(), splitter)::get;
    }
    if (splits) {
      write(files.out(), splits(answers, splitter));
      return;
    }
    var statements = statements(answers, splitter);
    requireFew(files.answers(), statements.size());
    var given =
        reading == null ? null : reading.group(statements.stream().map(Statement::text).toList());
    write(files.out(), themes(statements, synthesis, kept, given, watch));
  }

  private static LanguageModel languageModel() throws BadInput {
    var environment = System.getenv();
    Function<String, Optional<String>> setting =
        name -> Optional.ofNullable(environment.get("TENWARD_LLM_" + name));
    return LanguageModels.of(setting.apply("URL"), setting.apply("MODEL"), setting.apply("KEY"))
        .orElseThrow(
            () ->
                new BadInput("TENWARD_LLM_URL and TENWARD_LLM_MODEL must name a language model."));
  }

  /** Refuses to overwrite an input file. */
  private static void requireKept(List<Arguments.Files> all) throws BadInput {
    for (var out : all.stream().map(Arguments.Files::out).filter(Files::exists).toList()) {
      for (var files : all) {
        if (isSame(files.answers(), out)) {
          throw new BadInput(out + " is one of the ANSWERS.");
        }
      }
    }
  }

  private static boolean isSame(Path answers, Path out) throws BadInput {
    try {
      return Files.exists(answers) && Files.isSameFile(answers, out);
    } catch (IOException unread) {
      throw new BadInput("%s cannot be read: %s".formatted(answers, unread));
    }
  }

  private static int given(List<GivenAnswer> answers) {
    return answers.stream()
        .map(GivenAnswer::statements)
        .filter(Objects::nonNull)
        .mapToInt(List::size)
        .sum();
  }

  private static void requireFew(Path file, int statements) throws BadInput {
    if (statements > Synthesis.MOST_STATEMENTS) {
      throw new BadInput(
          String.format(
              Locale.ROOT,
              "%s has %,d statements; the limit is %,d.",
              file,
              statements,
              Synthesis.MOST_STATEMENTS));
    }
  }

  private static Optional<MountedModel> mounted() throws BadInput {
    try {
      return MountedModel.from(System.getenv());
    } catch (IllegalArgumentException wrong) {
      throw new BadInput(String.valueOf(wrong.getMessage()));
    }
  }

  private static List<Object> themes(
      List<Statement> statements,
      Synthesis synthesis,
      Readings kept,
      @Nullable GivenGroups given,
      Stopwatch watch) {
    var suggestion = synthesis.suggest(statements, kept, Progress.IGNORED, given);
    watch.lap("themes");
    if (watch.runs()) {
      synthesis.suggest(statements, kept, Progress.IGNORED, given);
      watch.lap("again");
    }
    System.out.printf(
        "%s: %s, %s%n",
        counted(statements.size(), "statement"),
        counted(suggestion.themes().size(), "theme"),
        counted(suggestion.single().size(), "single voice"));
    return assignments(statements, suggestion);
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private static List<Object> splits(
      List<GivenAnswer> answers, Function<String, List<Span>> splitter) {
    return answers.parallelStream()
        .map(answer -> (Object) new Splits(answer.id(), split(answer, splitter)))
        .toList();
  }

  private static List<String> split(GivenAnswer answer, Function<String, List<Span>> splitter) {
    return splitter.apply(answer.text()).stream().map(span -> span.of(answer.text())).toList();
  }

  private static List<Statement> statements(
      List<GivenAnswer> answers, Function<String, List<Span>> splitter) {
    var statements = new ArrayList<Statement>();
    for (var answer : answers) {
      var given = answer.statements();
      var texts = given != null ? given : split(answer, splitter);
      for (int i = 0; i < texts.size(); i++) {
        var id = answer.id() + "." + i;
        statements.add(new Statement(id, answer.id(), answer.group(), texts.get(i)));
      }
    }
    return statements;
  }

  /**
   * A single voice is a cluster of its own; those that ask for nothing in the same words are one.
   */
  private static List<Object> assignments(List<Statement> statements, Suggestion suggestion) {
    var cluster = new int[statements.size()];
    var name = new String[statements.size()];
    int next = 0;
    for (var theme : suggestion.themes()) {
      for (int place : theme.statements()) {
        cluster[place] = next;
        name[place] = theme.name();
      }
      next++;
    }
    var byLeaf = new HashMap<Integer, Integer>();
    for (int place : suggestion.single()) {
      int leaf = suggestion.distinct()[place];
      byLeaf.putIfAbsent(leaf, next + byLeaf.size());
      cluster[place] = byLeaf.get(leaf);
      name[place] = statements.get(place).text();
    }
    var rows = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      rows.add(new Assignment(statements.get(i).id(), cluster[i], name[i]));
    }
    return rows;
  }

  private static void write(Path out, List<Object> rows) throws BadInput {
    var json = JsonMapper.builder().build();
    try (var writer = Files.newBufferedWriter(out)) {
      writer.write("[");
      for (int i = 0; i < rows.size(); i++) {
        writer.write(i == 0 ? "\n" : ",\n");
        writer.write(json.writeValueAsString(rows.get(i)));
      }
      writer.write("\n]\n");
    } catch (IOException unwritten) {
      throw new BadInput("%s cannot be written: %s".formatted(out, unwritten));
    }
  }

  private record Splits(String id, List<String> statements) {}

  private record Assignment(String statementId, int cluster, String theme) {}

  /** Prints how long each part took, if it was asked for. */
  private static final class Stopwatch {
    private final boolean runs;
    private long begun = System.nanoTime();

    Stopwatch(boolean runs) {
      this.runs = runs;
    }

    boolean runs() {
      return runs;
    }

    void lap(String part) {
      long now = System.nanoTime();
      if (runs) {
        System.out.printf(Locale.ROOT, "%s: %.3f s%n", part, (now - begun) / 1e9);
      }
      begun = now;
    }
  }

  /**
   * @param splits only split the answers
   * @param model read by the operator's language model
   * @param times print how long it took, cold and again
   */
  record Arguments(List<Files> files, boolean splits, boolean model, boolean times) {
    static final String USAGE =
        """
        Usage: npm run synthesise -- [--splits] [--model] [--times] ANSWERS.jsonl OUT.json [ANSWERS.jsonl OUT.json ...]
          Groups the statements of all answers in a file into themes, at most 8,000.
          --splits  only splits the answers into statements
          --model   reads by the language model of TENWARD_LLM_URL and TENWARD_LLM_MODEL
          --times   prints the time taken""";

    record Files(Path answers, Path out) {}

    static Arguments of(String... args) throws BadInput {
      var names = new ArrayList<String>();
      boolean splits = false;
      boolean model = false;
      boolean times = false;
      for (var arg : List.of(args)) {
        switch (arg) {
          case "--splits" -> splits = true;
          case "--model" -> model = true;
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
      return new Arguments(List.copyOf(files), splits, model, times);
    }

    private static Path path(String name) throws BadInput {
      try {
        return Path.of(name);
      } catch (InvalidPathException noPath) {
        throw new BadInput("This is not a file name: " + name);
      }
    }
  }
}
