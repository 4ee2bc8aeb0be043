package io.tenward.thread;

import static java.util.Comparator.comparing;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.board.state.MemberLanguage;
import io.tenward.board.view.OwnBoards;
import io.tenward.contract.Alike;
import io.tenward.contract.ExpectationKind;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import io.tenward.form.ComparedQuestion;
import io.tenward.rating.item.RatedItems;
import io.tenward.role.Roles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Suggests parts that may be the same expectation, because their words are similar. */
@Singleton
class AlikeReader {
  private static final int MOST = 20;

  /**
   * This is less than the repeat rule requires, because a wrong suggestion costs one look alone.
   */
  private static final double ALIKE = 0.25;

  @Inject Database database;
  @Inject Caller caller;
  @Inject ExpectationReader expectations;
  @Inject Expectations stored;
  @Inject Roles roles;
  @Inject RatedItems items;
  @Inject OwnBoards boards;

  private record Compared(ExpectationPart part, String words, double likeness) {}

  /**
   * Lists similar expectations, most similar first and each once.
   *
   * @throws ProblemException not-found where nothing is known of what is asked
   */
  List<Alike> of(ExpectationPart asked) {
    var whole = expectations.whole(asked);
    var own =
        new ArrayList<>(expectations.links(whole).values().stream().map(l -> l.words()).toList());
    if (own.isEmpty()) {
      own.add(expectations.words(whole, Map.of()).orElseGet(() -> expectations.keptWords(whole)));
    }
    var inThemes = inThemes(whole.ids(ExpectationKind.THEME));
    var kept = stored.all();
    var gathered = expectations.gathered();
    var seen = new HashSet<Object>();
    return all().entrySet().stream()
        .filter(one -> !whole.parts().contains(one.getKey()))
        .filter(
            one -> {
              var part = gathered.getOrDefault(one.getKey(), one.getKey());
              return !whole.parts().contains(part)
                  && seen.add(kept.containsKey(part) ? kept.get(part) : part);
            })
        .map(one -> new Compared(one.getKey(), one.getValue(), likeness(own, one.getValue())))
        .sorted(
            comparing((Compared one) -> !inThemes.contains(one.part))
                .thenComparing(one -> -one.likeness))
        .limit(MOST)
        .map(
            one ->
                new Alike(
                    one.part.kind(),
                    one.part.key(),
                    one.words,
                    one.likeness >= ALIKE || inThemes.contains(one.part)))
        .toList();
  }

  private static double likeness(List<String> own, String words) {
    return own.stream().mapToDouble(one -> ComparedQuestion.likeness(one, words)).max().orElse(0);
  }

  /** Clauses of the role that were gathered there. */
  private Set<ExpectationPart> inThemes(List<UUID> themes) {
    return new HashSet<>(
        database.list(
            """
            select distinct s.clause_id from board_statement s join board b using (board_id)
            where b.member_id = ? and s.clause_id is not null and s.theme_id = any (?)
            """,
            row -> ExpectationPart.of(ExpectationKind.CLAUSE, row.getObject(1, UUID.class)),
            caller.memberId(),
            themes));
  }

  private Map<ExpectationPart, String> all() {
    var all = new LinkedHashMap<ExpectationPart, String>();
    roles.clausesOf(caller.memberId()).stream()
        .filter(clause -> !clause.leftOut())
        .forEach(
            clause ->
                all.put(ExpectationPart.of(ExpectationKind.CLAUSE, clause.id()), clause.text()));
    for (var view : boards.latestFirst()) {
      view.themes()
          .forEach(
              theme ->
                  all.put(ExpectationPart.of(ExpectationKind.THEME, theme.id()), theme.name()));
    }
    var language = MemberLanguage.of(database, caller.memberId());
    items
        .texts(caller)
        .forEach(
            (id, text) ->
                all.put(new ExpectationPart(ExpectationKind.ITEM, id), text.in(language)));
    database.list(
        "select goal_id, title from goal where member_id = ? and state <> 'dropped'",
        row ->
            all.put(
                ExpectationPart.of(ExpectationKind.GOAL, row.getObject(1, UUID.class)),
                row.getString(2)),
        caller.memberId());
    return all;
  }
}
