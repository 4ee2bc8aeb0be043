package io.tenward.theme;

import io.tenward.synthesis.Suggestion;
import io.tenward.theme.Arrangement.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A board after a synthesis: what it found, around what the lead had placed by hand before. */
record Regathered(State state, List<BoardStatement> statements) {

  /**
   * @param found in the order in which the suggestion knows them
   */
  static Regathered of(
      StateTables.Loaded before,
      List<SplitStatement> found,
      Suggestion suggestion,
      Suggested suggested) {
    var former = new HashMap<UUID, UUID>();
    for (var statement : before.statements()) {
      var theme = statement.suggestedId();
      if (theme != null) {
        former.put(statement.id(), theme);
      }
    }
    var themes = themes(found, suggested, former);
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
            before.state().themes(),
            placements(before.state(), found),
            tensions(before.state(), found, suggestion));
    var gathered = new Gathered(statements, () -> suggested);
    return new Regathered(gathered.arranged(kept, kept.coarseness()), List.copyOf(statements));
  }

  /** For each statement the theme that is suggested for it; known ones under the same id. */
  private static Map<UUID, UUID> themes(
      List<SplitStatement> found, Suggested suggested, Map<UUID, UUID> former) {
    var groups =
        suggested.at(0).stream()
            .map(
                grouped ->
                    new Group(
                        grouped.anchor(),
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
    for (var theme : suggestion.themes()) {
      for (var kind : theme.alike()) {
        var first = kind.stream().min(Integer::compare).orElseThrow();
        kind.forEach(place -> alike.put(found.get(place).id(), found.get(first).id()));
      }
    }
    return alike;
  }

  private static Map<UUID, Placement> placements(State before, List<SplitStatement> found) {
    var placements = new LinkedHashMap<UUID, Placement>();
    for (var statement : found) {
      var known = before.placements().get(statement.id());
      placements.put(
          statement.id(),
          known != null && known.byHand() ? known : new Placement(statement.id(), null, 0, false));
    }
    return placements;
  }

  /** What the lead has said to one stays, also where it is not proposed any more. */
  private static Map<UUID, Tension> tensions(
      State before, List<SplitStatement> found, Suggestion suggestion) {
    var tensions = new LinkedHashMap<UUID, Tension>();
    var there = found.stream().map(SplitStatement::id).collect(Collectors.toSet());
    before.tensions().values().stream()
        .filter(tension -> tension.state() != TensionState.PROPOSED)
        .filter(t -> there.containsAll(t.one()) && there.containsAll(t.other()))
        .forEach(tension -> tensions.put(tension.id(), tension));
    for (var proposed : suggestion.tensions()) {
      var one = ids(found, proposed.one());
      var other = ids(found, proposed.other());
      var id = DerivedId.of("tension", name(one), name(other));
      tensions.putIfAbsent(id, new Tension(id, one, other, TensionState.PROPOSED));
    }
    return tensions;
  }

  private static List<UUID> ids(List<SplitStatement> found, List<Integer> places) {
    return places.stream().map(place -> found.get(place).id()).toList();
  }

  private static String name(List<UUID> ids) {
    return Stream.concat(Stream.of("of"), ids.stream().sorted().map(UUID::toString))
        .collect(Collectors.joining(","));
  }
}
