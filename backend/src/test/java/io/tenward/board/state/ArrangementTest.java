package io.tenward.board.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.board.state.Arrangement.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Random boards, random hands, random trees. A failing one is found again by its number. */
class ArrangementTest {
  private static final int BOARDS = 200;

  /** Statements, and what is suggested for them from coarse to fine. */
  private record World(
      List<UUID> statements, List<List<Group>> levels, Map<UUID, UUID> suggested, State state) {
    static World of(Random random) {
      int size = 1 + random.nextInt(60);
      var statements = IntStream.range(0, size).mapToObj(i -> uuid(random)).toList();
      var levels = new ArrayList<List<Group>>();
      var groups = List.of(statements);
      for (int level = 0; level < 5; level++) {
        groups = groups.stream().flatMap(group -> halves(group, random).stream()).toList();
        levels.add(shown(groups));
      }
      var base = levels.get(2);
      var ids = Arrangement.ids(base, Map.of(), Set.of());
      var suggested = new HashMap<UUID, UUID>();
      for (int i = 0; i < base.size(); i++) {
        for (var statement : base.get(i).statements()) {
          suggested.put(statement, ids.get(i));
        }
      }
      var alone = new LinkedHashMap<UUID, Placement>();
      statements.forEach(id -> alone.put(id, new Placement(id, null, 0, false)));
      var empty = new State(0, Map.of(), alone, Map.of());
      return new World(statements, levels, suggested, Arrangement.of(empty, 0, base, suggested));
    }

    State at(State before, int level) {
      return Arrangement.of(before, level - 2, levels.get(level), suggested);
    }

    /** A few moves, and a few themes that the lead has made what they are. */
    State touched(Random random) {
      var desk = new BoardEditor(state);
      for (int i = random.nextInt(8); i > 0; i--) {
        var themes = new ArrayList<>(state.themes().values());
        var statement = statements.get(random.nextInt(statements.size()));
        if (themes.isEmpty() || random.nextInt(4) == 0) {
          desk.move(List.of(statement), null, null);
          continue;
        }
        var theme = themes.get(random.nextInt(themes.size()));
        if (random.nextBoolean()) {
          desk.move(List.of(statement), theme.id(), null);
        } else {
          desk.hold(theme.named("Held " + i));
        }
      }
      return desk.cleared();
    }
  }

  private final Random random = new Random();

  private World world(RepetitionInfo info) {
    random.setSeed(info.getCurrentRepetition());
    return World.of(random);
  }

  @RepeatedTest(BOARDS)
  void whatWasPlacedByHandNeverMoves(RepetitionInfo info) {
    var world = world(info);
    var before = world.touched(random);
    for (int level = 0; level < 5; level++) {
      var after = world.at(before, level);
      before.placements().values().stream()
          .filter(Placement::byHand)
          .forEach(hand -> assertEquals(hand, after.placements().get(hand.id())));
      before.themes().values().stream()
          .filter(Theme::held)
          .forEach(held -> assertEquals(held.at(0), after.themes().get(held.id()).at(0)));
    }
  }

  @RepeatedTest(BOARDS)
  void themesKeepThePlacesThatTheLeadGaveThem(RepetitionInfo info) {
    var world = world(info);
    var desk = new BoardEditor(world.touched(random));
    for (var theme : desk.cleared().ordered()) {
      if (random.nextBoolean()) {
        var all = desk.cleared().ordered();
        desk.put(theme, all.get(random.nextInt(all.size())).id());
        desk.hold(desk.theme(theme.id()));
      }
    }
    var before = desk.cleared();
    for (int level = 0; level < 5; level++) {
      assertEquals(places(before), places(world.at(before, level)));
    }
  }

  /** Lists themes that the lead placed, in the order of the page. */
  private static List<Map.Entry<UUID, Double>> places(State state) {
    return state.ordered().stream()
        .filter(Theme::placed)
        .map(theme -> Map.entry(theme.id(), theme.position()))
        .toList();
  }

  @RepeatedTest(BOARDS)
  void thereAndBackIsAsBefore(RepetitionInfo info) {
    var world = world(info);
    var start = world.at(world.touched(random), 2);
    var way = start;
    for (int step = 0; step < 6; step++) {
      way = world.at(way, random.nextInt(5));
    }
    assertEquals(start, world.at(way, 2));
  }

  @RepeatedTest(BOARDS)
  void theOrderOfWhatComesInDoesNotMatter(RepetitionInfo info) {
    var world = world(info);
    var before = world.touched(random);
    int level = random.nextInt(5);
    var shuffled = new ArrayList<>(world.levels().get(level));
    Collections.shuffle(shuffled, random);
    assertEquals(
        themes(world.at(before, level)),
        themes(Arrangement.of(before, level - 2, shuffled, world.suggested())));
  }

  @RepeatedTest(BOARDS)
  void nothingIsLostAndNoThemeIsEmpty(RepetitionInfo info) {
    var world = world(info);
    var after = world.at(world.touched(random), random.nextInt(5));
    assertEquals(Set.copyOf(world.statements()), after.placements().keySet());
    var filled = new HashSet<UUID>();
    after.placements().values().stream()
        .map(Placement::themeId)
        .filter(Objects::nonNull)
        .forEach(filled::add);
    assertTrue(after.themes().keySet().containsAll(filled));
    after.themes().values().stream()
        .filter(theme -> !theme.held())
        .forEach(theme -> assertTrue(filled.contains(theme.id())));
  }

  @RepeatedTest(BOARDS)
  void newCommentsLeaveThemesTheirIds(RepetitionInfo info) {
    var world = world(info);
    var base = world.levels().get(2);
    var larger =
        base.stream()
            .map(
                group -> {
                  var more = new ArrayList<>(group.statements());
                  more.add(random.nextInt(more.size() + 1), uuid(random));
                  return new Group(null, null, more);
                })
            .toList();
    var ids = Arrangement.ids(larger, world.suggested(), Set.of());
    for (int i = 0; i < base.size(); i++) {
      assertEquals(world.suggested().get(base.get(i).statements().getFirst()), ids.get(i));
    }
  }

  @Test
  void whoJoinsMostlyHeldStatementsStandsWithThem() {
    var ids = IntStream.range(0, 4).mapToObj(i -> uuid(random)).toList();
    var theme = Theme.made(uuid(random), "Reviews", null);
    var placements = new LinkedHashMap<UUID, Placement>();
    ids.subList(0, 3).forEach(id -> placements.put(id, new Placement(id, theme.id(), 0, true)));
    placements.put(ids.get(3), new Placement(ids.get(3), null, 0, false));
    var before = new State(0, Map.of(theme.id(), theme), placements, Map.of());

    var after = Arrangement.of(before, 0, List.of(new Group(null, null, ids)), Map.of());

    assertEquals(theme.id(), after.placements().get(ids.get(3)).themeId());
    assertEquals(1, after.themes().size());
  }

  private static Map<UUID, Set<UUID>> themes(State state) {
    var themes = new HashMap<UUID, Set<UUID>>();
    state
        .byTheme()
        .forEach((id, in) -> themes.put(id, Set.copyOf(in.stream().map(Placement::id).toList())));
    return themes;
  }

  private static List<List<UUID>> halves(List<UUID> group, Random random) {
    if (group.size() < 2 || random.nextInt(3) == 0) {
      return List.of(group);
    }
    int cut = 1 + random.nextInt(group.size() - 1);
    return List.of(group.subList(0, cut), group.subList(cut, group.size()));
  }

  private static List<Group> shown(List<List<UUID>> groups) {
    return groups.stream()
        .filter(group -> group.size() > 1)
        .sorted((a, b) -> b.size() - a.size())
        .map(group -> new Group(null, null, group))
        .toList();
  }

  private static UUID uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
