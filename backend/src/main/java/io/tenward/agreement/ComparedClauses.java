package io.tenward.agreement;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.tenward.contract.ClauseChange;
import java.util.List;
import java.util.stream.Stream;

/** Compares what two versions say, clause by clause. Places and sections are no words. */
final class ComparedClauses {
  private ComparedClauses() {}

  /** Lists what was added or reworded in the order of the later version, then what was removed. */
  static List<ClauseChange> between(List<AgreementClause> before, List<AgreementClause> now) {
    var old = before.stream().collect(toMap(AgreementClause::id, identity()));
    var said =
        now.stream()
            .filter(
                clause ->
                    !old.containsKey(clause.id()) || !clause.saysTheSameAs(old.get(clause.id())))
            .map(
                clause -> {
                  var was = old.get(clause.id());
                  return was == null
                      ? new ClauseChange("added", clause.text(), clause.why(), null, null)
                      : new ClauseChange(
                          "reworded", clause.text(), clause.why(), was.text(), was.why());
                });
    var kept = now.stream().map(AgreementClause::id).toList();
    var removed =
        before.stream()
            .filter(clause -> !kept.contains(clause.id()))
            .map(clause -> new ClauseChange("removed", clause.text(), clause.why(), null, null));
    return Stream.concat(said, removed).toList();
  }
}
