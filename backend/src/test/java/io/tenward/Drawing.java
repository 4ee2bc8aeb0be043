package io.tenward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The arrows that docs/architecture.md draws: from a room to those that it imports.
 *
 * @param arrows by room; a target is a room, or {@code room.package} where an arrow says "only"
 */
record Drawing(Map<String, Set<String>> arrows) {
  private static final Path FILE = Path.of("../docs/architecture.md");

  /** Matches {@code a & b --> c} and {@code a -- "x, y only" --> c}. */
  private static final Pattern LINE =
      Pattern.compile("  ([\\w &]+) --(?: \"([\\w, ]+) only\" --)?> ([\\w &]+)");

  static Drawing read() {
    try {
      var arrows = new TreeMap<String, Set<String>>();
      Files.readAllLines(FILE).stream()
          .map(LINE::matcher)
          .filter(line -> line.matches())
          .forEach(
              line -> {
                for (var from : split(line.group(1), " & ")) {
                  for (var to : split(line.group(3), " & ")) {
                    var only = line.group(2) == null ? List.of("") : split(line.group(2), ", ");
                    only.forEach(
                        part ->
                            arrows
                                .computeIfAbsent(from, room -> new TreeSet<>())
                                .add(part.equals("") ? to : to + "." + part));
                  }
                }
              });
      return new Drawing(arrows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> split(String text, String by) {
    return List.of(text.split(by));
  }

  /** Tells whether the arrow between two rooms leads to some packages only. */
  boolean isLimited(String from, String to) {
    return targets(from).anyMatch(target -> target.startsWith(to + "."));
  }

  private Stream<String> targets(String from) {
    return arrows.getOrDefault(from, Set.of()).stream();
  }

  /** Lists the rooms that a room imports, and those that these import. */
  Set<String> below(String room) {
    var below = new TreeSet<String>();
    var next = new ArrayDeque<>(List.of(room));
    while (!next.isEmpty()) {
      targets(next.poll())
          .map(target -> target.split("\\.")[0])
          .filter(below::add)
          .forEach(next::add);
    }
    return below;
  }
}
