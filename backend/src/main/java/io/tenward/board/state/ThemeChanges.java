package io.tenward.board.state;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.Blanks;
import io.tenward.contract.TensionState;
import io.tenward.contract.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies a change to a board. A change that no longer applies does nothing. */
public final class ThemeChanges {
  private final State before;
  private final ThemeChange change;
  private final StoredSynthesis gathered;
  private final Instant now;
  private final BoardEditor desk;

  private ThemeChanges(State before, ThemeChange change, StoredSynthesis gathered, Instant now) {
    this.before = before;
    this.change = change;
    this.gathered = gathered;
    this.now = now;
    this.desk = new BoardEditor(before);
  }

  /**
   * @param change {@link ThemeChange#check() checked}
   * @throws ProblemException theme-gone, not-found, invalid-request
   */
  public static State of(State before, ThemeChange change, StoredSynthesis gathered, Instant now) {
    return new ThemeChanges(before, change, gathered, now).state();
  }

  private State state() {
    switch (change.kind()) {
      case COARSENESS -> {
        return gathered.arranged(before, requireNonNull(change.coarseness()));
      }
      case TENSION -> {
        return said();
      }
      case MOVE -> move();
      case ADD_THEME -> add();
      case RENAME -> desk.hold(theme().named(requireNonNull(change.name())));
      case MERGE -> merge();
      case SPLIT -> split();
      case ORDER -> order();
      case REMOVE_THEME -> remove();
      case VERDICT -> decide();
    }
    return desk.cleared();
  }

  private Theme theme() {
    return desk.theme(requireNonNull(change.themeId()));
  }

  private UUID free() {
    var id = requireNonNull(change.made());
    if (desk.has(id)) {
      throw DoneOnce.taken(change.pointerToMade());
    }
    return id;
  }

  private State said() {
    var id = requireNonNull(change.tensionId());
    var known = before.tensions().get(id);
    var tension = known == null ? marked(id) : known;
    var tensions = new LinkedHashMap<>(before.tensions());
    var said = change.state() == TensionState.CONFIRMED;
    tensions.put(id, tension.in(said ? TensionState.CONFIRMED : TensionState.DISMISSED));
    return new State(before.coarseness(), before.themes(), before.placements(), tensions);
  }

  private Tension marked(UUID id) {
    var one = desk.known(requireNonNullElse(change.one(), List.of()));
    var other =
        desk.known(requireNonNullElse(change.other(), List.of())).stream()
            .filter(statement -> !one.contains(statement))
            .toList();
    if (one.isEmpty() || other.isEmpty()) {
      throw ProblemException.notFound(
          "The contradiction does not exist, or one of its sides has no statement");
    }
    return new Tension(id, one, other, TensionState.DISMISSED);
  }

  private void move() {
    var theme = change.themeId();
    if (theme != null) {
      desk.theme(theme);
    }
    var statements = desk.known(requireNonNull(change.statementIds()));
    if (statements.isEmpty()) {
      throw ProblemException.notFound("None of these statements is on the board");
    }
    desk.move(statements, theme, change.before());
  }

  private void add() {
    var id = free();
    desk.put(Theme.made(id, requireNonNull(change.name()), null), null);
    desk.move(desk.known(requireNonNull(change.statementIds())), id, null);
  }

  private void merge() {
    var into = theme();
    var gone =
        requireNonNull(change.themeIds()).stream()
            .distinct()
            .filter(id -> desk.has(id) && !id.equals(into.id()))
            .toList();
    if (gone.isEmpty()) {
      return;
    }
    var merged = into;
    for (var id : gone) {
      var theme = desk.theme(id);
      // What was decided is not lost because the other theme came first.
      if (merged.verdict() == null && theme.verdict() != null) {
        var decided = theme.decidedAt() == null ? now : theme.decidedAt();
        var reason = merged.reason().isEmpty() ? theme.reason() : merged.reason();
        merged = merged.decided(theme.verdict(), reason, theme.horizon(), decided);
      }
      desk.move(desk.inside(id), into.id(), null);
      desk.remove(id);
    }
    desk.hold(merged);
  }

  private void split() {
    var theme = theme();
    var newId = free();
    var inside = desk.inside(theme.id());
    var asked = change.statementIds();
    var going =
        asked == null
            ? gathered.divided(inside)
            : desk.known(asked).stream().filter(inside::contains).toList();
    if (going.isEmpty() || going.size() == inside.size()) {
      throw ProblemException.invalid("Move some of the statements and leave some in the theme")
          .field(
              asked == null ? "/themeId" : "/statementIds",
              "too-few",
              Map.of("min", asked == null ? 2 : 1));
    }
    desk.hold(theme);
    desk.put(Theme.made(newId, null, going.getFirst()), following(theme));
    desk.move(going, newId, null);
  }

  private @Nullable UUID following(Theme theme) {
    List<UUID> order = before.ordered().stream().map(Theme::id).toList();
    int next = order.indexOf(theme.id()) + 1;
    return next < order.size() ? order.get(next) : null;
  }

  private void order() {
    var next = change.before();
    if (next != null) {
      desk.theme(next);
    }
    var theme = theme();
    var order = before.ordered().stream().map(Theme::id).toList();
    var follows = following(theme);
    boolean there = next == null ? order.getLast().equals(theme.id()) : next.equals(follows);
    if (!there && !theme.id().equals(next)) {
      desk.put(theme, next);
      // Otherwise the slider could make it vanish, and its place with it.
      desk.hold(theme());
    }
  }

  private void remove() {
    var id = requireNonNull(change.themeId());
    if (desk.has(id)) {
      desk.move(desk.inside(id), null, null);
      desk.remove(id);
    }
  }

  private void decide() {
    var theme = theme();
    var reason = Blanks.cut(requireNonNullElse(change.reason(), ""));
    var horizon = change.verdict() == Verdict.NOT_NOW ? change.horizon() : null;
    var decided = theme.decided(change.verdict(), reason, horizon, theme.decidedAt());
    desk.hold(
        decided.equals(theme) ? theme : theme.decided(change.verdict(), reason, horizon, now));
  }
}
