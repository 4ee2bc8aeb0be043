package io.tenward.synthesis.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenward.synthesis.Engine;
import io.tenward.synthesis.MountedModel;
import io.tenward.synthesis.Progress;
import io.tenward.synthesis.Readings;
import io.tenward.synthesis.Statement;
import io.tenward.synthesis.Suggestion;
import io.tenward.synthesis.Synthesis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Reads answers from a file and writes themes, or splits, to another. */
public final class Synthesise {
  private static final int BAD = 2;

  private Synthesise() {}

  /**
   * Ends with 0, or with 2 and a sentence where an argument or the file is not what it should be.
   */
  public static void main(String[] args) {
    try {
      run(Arguments.of(args));
    } catch (BadInput bad) {
      System.err.println(bad.getMessage());
      System.exit(BAD);
    }
  }

  private static void run(Arguments arguments) throws BadInput {
    // What is wrong with a file or a variable is said before the models are loaded.
    var model = mounted();
    var answers = new ArrayList<List<GivenAnswer>>();
    for (var files : arguments.files()) {
      answers.add(AnswersFile.read(files.answers()));
    }
    var watch = new Watch(arguments.times());
    var engine = Engine.start(model);
    engine.missing().forEach(System.err::println);
    watch.lap("models");
    for (int i = 0; i < answers.size(); i++) {
      var out = arguments.files().get(i).out();
      var rows =
          arguments.splits()
              ? splits(answers.get(i), engine.synthesis())
              : themes(answers.get(i), engine.synthesis(), arguments.tensions(), watch);
      write(out, rows);
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
      List<GivenAnswer> answers, Synthesis synthesis, boolean tensions, Watch watch) {
    var statements = statements(answers, synthesis);
    var kept = new Readings();
    var suggestion = synthesis.suggest(statements, kept, Progress.IGNORED);
    watch.lap("themes");
    if (watch.runs()) {
      synthesis.suggest(statements, kept, Progress.IGNORED);
      watch.lap("again");
    }
    System.out.printf(
        "%s: %s, %s%n",
        counted(statements.size(), "statement"),
        counted(suggestion.themes().size(), "theme"),
        counted(suggestion.single().size(), "single voice"));
    return tensions ? tensions(statements, suggestion) : assignments(statements, suggestion);
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private static List<Object> splits(List<GivenAnswer> answers, Synthesis synthesis) {
    return answers.parallelStream()
        .map(answer -> (Object) new Splits(answer.id(), split(answer, synthesis)))
        .toList();
  }

  private static List<String> split(GivenAnswer answer, Synthesis synthesis) {
    return synthesis.split(answer.text()).stream().map(span -> span.of(answer.text())).toList();
  }

  private static List<Statement> statements(List<GivenAnswer> answers, Synthesis synthesis) {
    var statements = new ArrayList<Statement>();
    for (var answer : answers) {
      var given = answer.statements();
      var texts = given != null ? given : split(answer, synthesis);
      for (int i = 0; i < texts.size(); i++) {
        var id = answer.id() + "." + i;
        statements.add(new Statement(id, answer.id(), answer.group(), texts.get(i)));
      }
    }
    return statements;
  }

  private static List<Object> tensions(List<Statement> statements, Suggestion suggestion) {
    return suggestion.tensions().stream()
        .map(t -> (Object) new Sides(ids(t.one(), statements), ids(t.other(), statements)))
        .toList();
  }

  private static List<String> ids(List<Integer> places, List<Statement> statements) {
    return places.stream().map(place -> statements.get(place).id()).toList();
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

  private record Sides(List<String> one, List<String> other) {}

  private record Assignment(String statementId, int cluster, String theme) {}
}
