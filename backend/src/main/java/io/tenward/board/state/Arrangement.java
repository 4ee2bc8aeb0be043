package io.tenward.board.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns suggested groups into themes, around what the lead placed by hand. The result depends on
 * these two alone: neither on where other statements stood before, nor on the order of the input.
 */
public final class Arrangement {
  /**
   * Holds statements that are suggested as one theme.
   *
   * @param anchor the anchor theme that it could be named after
   * @param wish the name that a language model gives it
   * @param statements the one that it could be named after first
   */
  public record Group(@Nullable String anchor, @Nullable String wish, List<UUID> statements) {}

  private final State before;
  private final Map<UUID, UUID> suggested;
  private final Map<UUID, Theme> themes = new LinkedHashMap<>();
  private final Map<UUID, Placement> placements = new LinkedHashMap<>();
  private final Map<UUID, Double> ends = new HashMap<>();

  private Arrangement(State before, Map<UUID, UUID> suggested) {
    this.before = before;
    this.suggested = suggested;
  }

  /**
   * @param before with a placement of every statement; those that are not by hand may stand
   *     anywhere
   * @param groups at that coarseness
   * @param suggested for each statement the theme that it was suggested in at coarseness 0
   */
  static State of(State before, int coarseness, List<Group> groups, Map<UUID, UUID> suggested) {
    var arrangement = new Arrangement(before, suggested);
    arrangement.keepWhatStands();
    arrangement.place(groups);
    return new State(
        coarseness,
        ThemeOrder.of(arrangement.themes, arrangement.placements),
        arrangement.placements,
        before.tensions());
  }

  /** Keeps statements placed by hand where they are, and puts all others into no theme. */
  private void keepWhatStands() {
    before.themes().values().stream().filter(Theme::held).forEach(t -> themes.put(t.id(), t));
    int place = 0;
    for (var placement : before.placements().values()) {
      placements.put(
          placement.id(), placement.byHand() ? placement : placement.moved(null, place, false));
      place++;
      var theme = before.themes().get(placement.themeId());
      if (placement.byHand() && theme != null) {
        themes.putIfAbsent(theme.id(), theme);
        ends.merge(theme.id(), placement.position(), Math::max);
      }
    }
  }

  private void place(List<Group> groups) {
    var open = new ArrayList<Group>();
    for (var group : groups) {
      var free = group.statements().stream().filter(this::isFree).toList();
      var home = home(group);
      if (home != null) {
        join(home, free);
      } else if (free.size() > 1) {
        open.add(group);
      }
    }
    var ids = ids(open);
    for (int i = 0; i < open.size(); i++) {
      found(ids.get(i), open.get(i));
    }
  }

  private boolean isFree(UUID statement) {
    var placement = before.placements().get(statement);
    return placement != null && !placement.byHand();
  }

  /** Finds the theme in which the lead put most of the group. */
  private @Nullable UUID home(Group group) {
    var counts = new HashMap<UUID, Integer>();
    for (var statement : group.statements()) {
      var placement = before.placements().get(statement);
      if (placement != null && placement.byHand() && placement.themeId() != null) {
        counts.merge(placement.themeId(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() * 2 > group.statements().size())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private void join(UUID theme, List<UUID> free) {
    for (var statement : free) {
      double end = ends.merge(theme, 0.0, (last, first) -> last + 1);
      placements.computeIfPresent(statement, (id, p) -> p.moved(theme, end, false));
    }
  }

  private void found(UUID id, Group group) {
    var free = group.statements().stream().filter(this::isFree).toList();
    var known = before.themes().get(id);
    var theme = Theme.suggested(id, freeAnchor(group), group.wish(), free.getFirst());
    // Where the lead has put something, it stays what they have put it into.
    themes.putIfAbsent(
        id, known != null && known.placed() ? theme.placedAt(known.position()) : theme);
    for (int i = 0; i < group.statements().size(); i++) {
      int position = i;
      if (isFree(group.statements().get(i))) {
        placements.computeIfPresent(
            group.statements().get(i), (k, p) -> p.moved(id, position, false));
      }
    }
  }

  /** Returns the shipped theme for a group, unless a theme of the lead already has its name. */
  private @Nullable String freeAnchor(Group group) {
    var anchor = group.anchor();
    boolean taken =
        anchor != null && themes.values().stream().anyMatch(t -> anchor.equals(t.anchor()));
    return taken ? null : anchor;
  }

  private List<UUID> ids(List<Group> groups) {
    var held = new HashSet<UUID>();
    themes.values().stream().filter(Theme::held).forEach(theme -> held.add(theme.id()));
    return ids(groups, suggested, held);
  }

  /**
   * Each group is the theme that it overlaps most, the largest overlaps first; others get an id
   * that follows from the first of their statements.
   *
   * @param former for each statement the theme that it was suggested in
   * @param taken ids that stand for something else now
   */
  public static List<UUID> ids(List<Group> groups, Map<UUID, UUID> former, Set<UUID> taken) {
    record Overlap(int group, UUID theme, int size) {}
    var overlaps = new ArrayList<Overlap>();
    for (int i = 0; i < groups.size(); i++) {
      int group = i;
      counts(groups.get(i).statements(), former)
          .forEach((theme, size) -> overlaps.add(new Overlap(group, theme, size)));
    }
    overlaps.sort(
        Comparator.comparingInt((Overlap o) -> -o.size())
            .thenComparing(Overlap::theme)
            .thenComparing(o -> first(groups.get(o.group()).statements())));
    var used = new HashSet<>(taken);
    var ids = new HashMap<Integer, UUID>();
    for (var overlap : overlaps) {
      if (!ids.containsKey(overlap.group()) && used.add(overlap.theme())) {
        ids.put(overlap.group(), overlap.theme());
      }
    }
    var all = new ArrayList<UUID>();
    for (int i = 0; i < groups.size(); i++) {
      var id = ids.get(i);
      all.add(id != null ? id : free(newId(groups.get(i)), used));
    }
    return all;
  }

  private static Map<UUID, Integer> counts(List<UUID> statements, Map<UUID, UUID> former) {
    var counts = new HashMap<UUID, Integer>();
    for (var statement : statements) {
      var theme = former.get(statement);
      if (theme != null) {
        counts.merge(theme, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static UUID first(Collection<UUID> statements) {
    return statements.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Counts the id up until it is free, by a rule that the page can compute as well. */
  private static UUID free(UUID id, Set<UUID> used) {
    for (int i = 0; ; i++) {
      var next = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ i);
      if (used.add(next)) {
        return next;
      }
    }
  }

  /**
   * Returns the id for a group that overlaps no theme, unless another theme uses that id by now.
   */
  public static UUID newId(Group group) {
    return DerivedId.of("theme", first(group.statements()).toString(), "0");
  }

  /**
   * Orders themes on the page: largest first, but those that the lead placed stay at their
   * position.
   */
  static final class ThemeOrder {
    static Map<UUID, Theme> of(Map<UUID, Theme> themes, Map<UUID, Placement> placements) {
      var sizes = new HashMap<UUID, Integer>();
      for (var placement : placements.values()) {
        var theme = placement.themeId();
        if (theme != null) {
          sizes.merge(theme, 1, Integer::sum);
        }
      }
      var ordered = new ArrayList<>(themes.values().stream().filter(t -> !t.placed()).toList());
      ordered.sort(
          Comparator.comparingInt((Theme theme) -> -sizes.getOrDefault(theme.id(), 0))
              .thenComparing(Theme::id));
      int next = 0;
      for (var theme : placed(themes)) {
        int index = Math.max(next, (int) Math.ceil(theme.position()));
        next = Math.min(index, ordered.size()) + 1;
        ordered.add(next - 1, theme);
      }
      var result = new LinkedHashMap<UUID, Theme>();
      for (int i = 0; i < ordered.size(); i++) {
        var theme = ordered.get(i);
        // Its place is remembered, also while there are too few others to stand behind.
        result.put(theme.id(), theme.placed() ? theme : theme.at(i));
      }
      return result;
    }

    private static List<Theme> placed(Map<UUID, Theme> themes) {
      return themes.values().stream()
          .filter(Theme::placed)
          .sorted(Comparator.comparingDouble(Theme::position).thenComparing(Theme::id))
          .toList();
    }
  }
}
