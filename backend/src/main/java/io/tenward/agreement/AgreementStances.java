package io.tenward.agreement;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.PersonStance;
import io.tenward.contract.Stance;
import io.tenward.contract.VersionStance;
import io.tenward.contract.Vote;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what people said to a version by name, as its lead wrote it down (docs/adr/0100). */
@Singleton
class AgreementStances {
  @Inject Caller caller;
  @Inject Database database;
  @Inject Clock clock;

  /** Sorts them by name. */
  List<PersonStance> of(Agreement agreement) {
    return database.list(
        """
        select person_id, p.name, vote, clause_id, why, noted_at
        from agreement_stance join person p using (person_id)
        where agreement_id = ? order by lower(p.name), person_id
        """,
        row ->
            new PersonStance(
                row.getObject(1, UUID.class),
                row.getString(2),
                Database.wordOrNull(row, "vote", Vote::of),
                row.getObject(4, UUID.class),
                row.getString(5),
                Database.dayOrNull(row, "noted_at", caller.zone())),
        agreement.agreementId);
  }

  /**
   * Says what one person said to each version, latest first.
   *
   * @throws ProblemException not-found unless it is one of the caller's people
   */
  List<VersionStance> of(UUID personId) {
    if (database
        .ids(
            "select person_id from person where person_id = ? and lead_id = ?",
            personId,
            caller.memberId())
        .isEmpty()) {
      throw ProblemException.notFound("This person does not exist or is not yours");
    }
    return database.list(
        """
        select a.agreement_id, number, agreed_on, vote, why, noted_at,
          (select clause ->> 'text' from jsonb_array_elements(clauses::jsonb) clause
           where clause ->> 'id' = clause_id::text) as clause
        from agreement_stance join agreement a using (agreement_id)
        where person_id = ? order by number desc
        """,
        row ->
            new VersionStance(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, LocalDate.class),
                Database.wordOrNull(row, "vote", Vote::of),
                row.getString("clause"),
                row.getString("why"),
                Database.dayOrNull(row, "noted_at", caller.zone())),
        personId);
  }

  /**
   * Replaces the stances written down before. What a person said before, and says still, keeps its
   * day.
   *
   * @throws ProblemException invalid-request with duplicate, unknown-person, unknown-thing,
   *     required or contradictory
   */
  void replace(Agreement agreement, List<Stance> stances) {
    check(agreement, stances);
    database.update(
        "delete from agreement_stance where agreement_id = ? and person_id <> all (?)",
        agreement.agreementId,
        stances.stream().map(Stance::personId).toList());
    database.batch(
        """
        insert into agreement_stance as noted values (?, ?, ?, ?, ?, ?, ?)
        on conflict (agreement_id, person_id) do update
        set vote = excluded.vote, clause_id = excluded.clause_id, why = excluded.why,
          noted_at = excluded.noted_at
        where (noted.vote, noted.clause_id, noted.why)
          is distinct from (excluded.vote, excluded.clause_id, excluded.why)
        """,
        stances.stream()
            .map(
                one ->
                    new @Nullable Object[] {
                      agreement.workspaceId,
                      agreement.agreementId,
                      one.personId(),
                      vote(one),
                      one.clauseId(),
                      one.why(),
                      clock.instant()
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
