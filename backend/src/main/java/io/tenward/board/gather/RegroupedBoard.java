package io.tenward.board.gather;

import io.tenward.board.state.Arrangement;
import io.tenward.board.state.Arrangement.Group;
import io.tenward.board.state.BoardStatement;
import io.tenward.board.state.DerivedId;
import io.tenward.board.state.Placement;
import io.tenward.board.state.State;
import io.tenward.board.state.StateTables;
import io.tenward.board.state.StoredSynthesis;
import io.tenward.board.state.Suggested;
import io.tenward.board.state.Tension;
import io.tenward.board.state.Theme;
import io.tenward.contract.TensionState;
import io.tenward.synthesis.GivenGroups;
import io.tenward.synthesis.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a board after a synthesis: its result, around what the lead had placed by hand. */
record RegroupedBoard(State state, List<BoardStatement> statements) {
  /**
   * The parts of a statement that was split take positions this far apart, which is much closer
   * than two statements are.
   */
  private static final double APART = 0x1p-20;

  /**
   * @param found in the order in which the suggestion knows them
   * @param apart contradictions that a language model proposes
   */
  static RegroupedBoard of(
      StateTables.Loaded before,
      List<SplitStatement> found,
      Suggestion suggestion,
      Suggested suggested,
      List<GivenGroups.Apart> apart) {
    var resplit = ResplitStatements.of(before.statements(), found);
    var themes = themes(found, suggested, former(before.statements(), found, resplit));
    var alike = alike(found, suggestion);
    var statements = new ArrayList<BoardStatement>();
    for (int place = 0; place < found.size(); place++) {
      var one = found.get(place);
      statements.add(
          new BoardStatement(
              one.id(),
              place,
              one.surveyId(),
              one.commentId(),
              one.clauseId(),
              one.start(),
              one.end(),
              themes.get(one.id()),
              alike.get(one.id())));
    }
    var kept =
        new State(
            before.state().coarseness(),
            quoted(before.state().themes(), resplit),
            placements(before.state(), found, resplit),
            tensions(before.state(), found, resplit, apart));
    var gathered = new StoredSynthesis(statements, () -> suggested);
    return new RegroupedBoard(gathered.arranged(kept, kept.coarseness()), List.copyOf(statements));
  }

  /** Maps each statement to the theme that is suggested for it; known themes keep their id. */
  private static Map<UUID, UUID> themes(
      List<SplitStatement> found, Suggested suggested, Map<UUID, UUID> former) {
    var groups =
        suggested.at(0).stream()
            .map(
                grouped ->
                    new Group(
                        grouped.anchor(),
                        grouped.wish(),
                        grouped.statements().stream().map(p -> found.get(p).id()).toList()))
            .toList();
    var ids = Arrangement.ids(groups, former, Set.of());
    var themes = new HashMap<UUID, UUID>();
    for (int i = 0; i < groups.size(); i++) {
      for (var statement : groups.get(i).statements()) {
        themes.put(statement, ids.get(i));
      }
    }
    return themes;
  }

  private static Map<UUID, UUID> alike(List<SplitStatement> found, Suggestion suggestion) {
    var alike = new HashMap<UUID, UUID>();
    Stream.concat(
            suggestion.themes().stream().flatMap(theme -> theme.alike().stream()),
            suggestion.alike().stream())
        .forEach(
            kind -> {
              var first = kind.stream().min(Integer::compare).orElseThrow();
              kind.forEach(place -> alike.put(found.get(place).id(), found.get(first).id()));
            });
    return alike;
  }

  /** Maps each statement to the theme that was suggested for the statements it was split from. */
  private static Map<UUID, UUID> former(
      List<BoardStatement> before, List<SplitStatement> found, ResplitStatements resplit) {
    var suggested = new HashMap<UUID, UUID>();
    for (var statement : before) {
      var theme = statement.suggestedId();
      if (theme != null) {
        suggested.put(statement.id(), theme);
      }
    }
    var former = new HashMap<UUID, UUID>();
    for (var statement : found) {
      resplit.former(statement.id()).stream()
          .filter(suggested::containsKey)
          .findFirst()
          .ifPresent(was -> former.put(statement.id(), suggested.get(was)));
    }
    return former;
  }

  private static Map<UUID, Theme> quoted(Map<UUID, Theme> themes, ResplitStatements resplit) {
    var quoted = new LinkedHashMap<UUID, Theme>();
    themes.forEach(
        (id, theme) ->
            quoted.put(
                id,
                Optional.ofNullable(theme.quotedId())
                    .flatMap(resplit::later)
                    .map(theme::quoting)
                    .orElse(theme)));
    return quoted;
  }

  /** Places the parts of a statement that was placed by hand there, in their order. */
  private static Map<UUID, Placement> placements(
      State before, List<SplitStatement> found, ResplitStatements resplit) {
    var parts = new HashMap<UUID, Integer>();
    var placements = new LinkedHashMap<UUID, Placement>();
    for (var statement : found) {
      var id = statement.id();
      placements.put(id, new Placement(id, null, 0, false));
      var byHand =
          resplit.former(id).stream()
              .map(before.placements()::get)
              .flatMap(Stream::ofNullable)
              .filter(Placement::byHand)
              .findFirst();
      if (byHand.isPresent()) {
        var known = byHand.get();
        int part = parts.merge(known.id(), 1, Integer::sum) - 1;
        placements.put(
            id, new Placement(id, known.themeId(), known.position() + part * APART, true));
      }
    }
    return placements;
  }

  /**
   * Keeps the lead's marks on contradictions, unless the words of either side are gone, and adds
   * those that are proposed and that the lead has not decided on.
   */
  private static Map<UUID, Tension> tensions(
      State before,
      List<SplitStatement> found,
      ResplitStatements resplit,
      List<GivenGroups.Apart> apart) {
    var tensions = new LinkedHashMap<UUID, Tension>();
    for (var sides : apart) {
      var one = sides.one().stream().map(place -> found.get(place).id()).sorted().toList();
      var other = sides.other().stream().map(place -> found.get(place).id()).sorted().toList();
      var id = DerivedId.of("tension", one.toString(), other.toString());
      tensions.put(id, new Tension(id, one, other, TensionState.PROPOSED));
    }
    for (var marked : before.tensions().values()) {
      if (marked.state() == TensionState.PROPOSED) {
        continue;
      }
      var one = resplit.later(marked.one());
      var other = resplit.later(marked.other());
      if (one.isPresent() && other.isPresent()) {
        tensions.put(marked.id(), new Tension(marked.id(), one.get(), other.get(), marked.state()));
      }
    }
    return tensions;
  }

  /**
   * Relates statements to those of the former synthesis, which split comments elsewhere, as other
   * models or none do: either the same statement, or those it overlaps.
   */
  static final class ResplitStatements {
    /**
     * @param shared how many units of the text are in both
     */
    private record Overlap(UUID former, UUID later, int shared) {}

    private static final Comparator<Overlap> LARGEST = Comparator.comparingInt(o -> -o.shared());

    private final Map<UUID, List<UUID>> former;
    private final Map<UUID, List<UUID>> later;

    private ResplitStatements(List<Overlap> overlaps) {
      former = by(overlaps, Overlap::later, Overlap::former);
      later = by(overlaps, Overlap::former, Overlap::later);
    }

    private static Map<UUID, List<UUID>> by(
        List<Overlap> overlaps, Function<Overlap, UUID> of, Function<Overlap, UUID> to) {
      return overlaps.stream()
          .sorted(LARGEST)
          .collect(Collectors.groupingBy(of, Collectors.mapping(to, Collectors.toList())));
    }

    static ResplitStatements of(List<BoardStatement> before, List<SplitStatement> found) {
      var known = new HashMap<UUID, List<BoardStatement>>();
      for (var statement : before) {
        known.computeIfAbsent(statement.textId(), id -> new ArrayList<>()).add(statement);
      }
      var overlaps = new ArrayList<Overlap>();
      for (var statement : found) {
        for (var one : known.getOrDefault(textId(statement), List.of())) {
          int shared =
              Math.min(one.end(), statement.end()) - Math.max(one.start(), statement.start());
          if (shared > 0 || one.id().equals(statement.id())) {
            overlaps.add(new Overlap(one.id(), statement.id(), shared));
          }
        }
      }
      return new ResplitStatements(overlaps);
    }

    /** Lists the former statements of a present one, largest overlap first. */
    List<UUID> former(UUID id) {
      return former.getOrDefault(id, List.of());
    }

    /** Finds the present statement that overlaps most with a former one. */
    Optional<UUID> later(UUID id) {
      return later.getOrDefault(id, List.of()).stream().findFirst();
    }

    /**
     * Lists all present statements of former ones; empty where one of them is gone with its
     * comment.
     */
    Optional<List<UUID>> later(Collection<UUID> ids) {
      return later.keySet().containsAll(ids)
          ? Optional.of(ids.stream().map(later::get).flatMap(List::stream).distinct().toList())
          : Optional.empty();
    }

    private static @Nullable UUID textId(SplitStatement statement) {
      return statement.commentId() == null ? statement.clauseId() : statement.commentId();
    }
  }
}
