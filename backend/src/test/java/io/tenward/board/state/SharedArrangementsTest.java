package io.tenward.board.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenward.board.state.Arrangement.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random boards, and what the slider makes of them: the page's own test reads the same file, so
 * that the two agree. Written anew with {@code -Dtenward.write=true}.
 */
class SharedArrangementsTest {
  private static final Path FILE =
      Path.of("../frontend/app/src/features/board/state/arrange/arrangements.json");
  private static final int BOARDS = 24;
  private static final List<String> ANCHORS = List.of("code-review", "meetings", "focus-time");
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private record Shown(
      UUID id,
      @Nullable String name,
      @Nullable String anchor,
      @Nullable UUID quoted,
      boolean held,
      @Nullable Double place) {
    public static Shown of(Theme theme) {
      return new Shown(
          theme.id(),
          theme.name(),
          theme.anchor(),
          theme.name() == null && theme.anchor() == null ? theme.quotedId() : null,
          theme.held(),
          theme.placed() ? theme.position() : null);
    }
  }

  /** Themes in the order of the page; statements as theme, position and whether by hand. */
  private record Board(List<Shown> themes, List<List<Object>> statements) {
    public static Board of(State state) {
      return new Board(
          state.ordered().stream().map(Shown::of).toList(),
          state.placements().values().stream()
              .map(
                  p ->
                      List.<Object>of(
                          p.themeId() == null ? "" : p.themeId(), p.position(), p.byHand()))
              .toList());
    }
  }

  private record Suggested(
      UUID newId, @Nullable UUID suggestedId, @Nullable String anchor, List<Integer> statements) {}

  private record Case(
      List<UUID> statementIds, List<List<Suggested>> levels, Board before, List<Board> after) {}

  @Test
  void theServerAndThePageArrangeAlike() throws IOException {
    var random = new Random(46);
    var cases = IntStream.range(0, BOARDS).mapToObj(i -> one(random)).toList();
    var lines = new StringBuilder("[\n");
    for (int i = 0; i < cases.size(); i++) {
      lines
          .append(MAPPER.writeValueAsString(cases.get(i)))
          .append(i < cases.size() - 1 ? ",\n" : "\n");
    }
    lines.append("]\n");
    if (Boolean.getBoolean("tenward.write")) {
      Files.writeString(FILE, lines);
    }
    assertEquals(Files.readString(FILE), lines.toString());
  }

  private static Case one(Random random) {
    var ids =
        IntStream.range(0, 2 + random.nextInt(22))
            .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
            .toList();
    var levels = levels(ids, random);
    var suggested = suggested(levels.get(1));
    var alone = new LinkedHashMap<UUID, Placement>();
    ids.forEach(id -> alone.put(id, new Placement(id, null, 0, false)));
    var empty = new State(0, Map.of(), alone, Map.of());
    var start = Arrangement.of(empty, 0, levels.get(random.nextInt(3)), suggested);
    var before = touched(start, ids, random);
    var after = new ArrayList<Board>();
    for (int level = 0; level < 3; level++) {
      after.add(Board.of(Arrangement.of(before, level - 1, levels.get(level), suggested)));
    }
    return new Case(
        ids,
        IntStream.range(0, 3)
            .mapToObj(
                level ->
                    levels.get(level).stream()
                        .map(group -> shown(group, ids, level == 1 ? suggested : Map.of()))
                        .toList())
            .toList(),
        Board.of(before),
        after);
  }

  private static Suggested shown(Group group, List<UUID> ids, Map<UUID, UUID> suggested) {
    return new Suggested(
        Arrangement.newId(group),
        suggested.get(group.statements().getFirst()),
        group.anchor(),
        group.statements().stream().map(ids::indexOf).toList());
  }

  private static Map<UUID, UUID> suggested(List<Group> base) {
    var ids = Arrangement.ids(base, Map.of(), Set.of());
    var suggested = new HashMap<UUID, UUID>();
    for (int i = 0; i < base.size(); i++) {
      for (var statement : base.get(i).statements()) {
        suggested.put(statement, ids.get(i));
      }
    }
    return suggested;
  }

  private static List<List<Group>> levels(List<UUID> ids, Random random) {
    var levels = new ArrayList<List<Group>>();
    var parts = List.of(ids);
    for (int level = 0; level < 3; level++) {
      parts = parts.stream().flatMap(part -> halves(part, random).stream()).toList();
      levels.add(
          parts.stream()
              .filter(part -> part.size() > 1)
              .sorted((a, b) -> b.size() - a.size())
              .map(part -> new Group(anchor(random), part))
              .toList());
    }
    return levels;
  }

  private static @Nullable String anchor(Random random) {
    return random.nextBoolean() ? ANCHORS.get(random.nextInt(ANCHORS.size())) : null;
  }

  private static List<List<UUID>> halves(List<UUID> part, Random random) {
    if (part.size() < 2 || random.nextInt(4) == 0) {
      return List.of(part);
    }
    int cut = 1 + random.nextInt(part.size() - 1);
    return List.of(part.subList(0, cut), part.subList(cut, part.size()));
  }

  /** Everything that a lead can do to a theme. */
  private static State touched(State start, List<UUID> ids, Random random) {
    var desk = new BoardEditor(start);
    for (int i = random.nextInt(7); i > 0; i--) {
      var themes = new ArrayList<>(desk.cleared().themes().values());
      var statement = ids.get(random.nextInt(ids.size()));
      if (themes.isEmpty()) {
        desk.put(Theme.made(new UUID(random.nextLong(), i), "Made " + i, null), null);
        continue;
      }
      var theme = themes.get(random.nextInt(themes.size()));
      switch (random.nextInt(6)) {
        case 0 -> desk.move(List.of(statement), null, null);
        case 1 -> desk.move(List.of(statement), theme.id(), null);
        case 2 -> desk.hold(theme.named("Held " + i));
        case 3 -> desk.put(theme, themes.get(random.nextInt(themes.size())).id());
        case 4 -> {
          desk.move(desk.inside(theme.id()), null, null);
          desk.remove(theme.id());
        }
        default -> desk.hold(theme);
      }
    }
    return desk.cleared();
  }
}
