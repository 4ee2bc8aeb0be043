package io.tenward.agreement;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.PersonStance;
import io.tenward.contract.Stance;
import io.tenward.contract.Vote;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what people said to a version by name, as its lead wrote it down (docs/adr/0100). */
@Singleton
class AgreementStances {
  @Inject Caller caller;
  @Inject Database database;

  /** Sorts them by name. */
  List<PersonStance> of(Agreement agreement) {
    return database.list(
        """
        select person_id, p.name, vote, clause_id, why
        from agreement_stance join person p using (person_id)
        where agreement_id = ? order by lower(p.name), person_id
        """,
        row ->
            new PersonStance(
                row.getObject(1, UUID.class),
                row.getString(2),
                Database.wordOrNull(row, "vote", Vote::of),
                row.getObject(4, UUID.class),
                row.getString(5)),
        agreement.agreementId);
  }

  /**
   * Replaces the stances written down before.
   *
   * @throws ProblemException invalid-request with duplicate, unknown-person, unknown-thing,
   *     required or contradictory
   */
  void replace(Agreement agreement, List<Stance> stances) {
    check(agreement, stances);
    database.update("delete from agreement_stance where agreement_id = ?", agreement.agreementId);
    database.batch(
        "insert into agreement_stance values (?, ?, ?, ?, ?, ?)",
        stances.stream()
            .map(
                one ->
                    new @Nullable Object[] {
                      agreement.workspaceId,
                      agreement.agreementId,
                      one.personId(),
                      vote(one),
                      one.clauseId(),
                      one.why()
                    })
            .toList());
  }

  private static @Nullable String vote(Stance stance) {
    return stance.vote() == null ? null : stance.vote().word();
  }

  private void check(Agreement agreement, List<Stance> stances) {
    var people =
        new HashSet<>(
            database.ids("select person_id from person where lead_id = ?", caller.memberId()));
    var clauses = agreement.clauses().stream().map(AgreementClause::id).collect(toSet());
    var seen = new HashSet<UUID>();
    var problem = ProblemException.invalid();
    for (int i = 0; i < stances.size(); i++) {
      var stance = stances.get(i);
      var item = "/stances/" + i;
      var objects = stance.vote() == Vote.OBJECT;
      if (!seen.add(stance.personId())) {
        problem.field(item + "/personId", "duplicate");
      } else if (!people.contains(stance.personId())) {
        problem.field(item + "/personId", "unknown-person");
      }
      if (stance.clauseId() == null ? objects : !objects) {
        problem.field(item + "/clauseId", objects ? "required" : "contradictory");
      } else if (stance.clauseId() != null && !clauses.contains(stance.clauseId())) {
        problem.field(item + "/clauseId", "unknown-thing");
      }
    }
    problem.throwIfAny();
  }
}
