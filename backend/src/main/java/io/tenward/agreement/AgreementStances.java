package io.tenward.agreement;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.survey.audience.PersonKey;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people said to a version by name, as its lead wrote it down (docs/adr/0100). */
@Singleton
class AgreementStances {
  /**
   * @param vote agree, live or object; null until they have said it
   * @param clauseId the clause they object to
   */
  record Stance(
      UUID personId, @Nullable String vote, @Nullable UUID clauseId, @Nullable String why) {
    boolean objects() {
      return "object".equals(vote);
    }
  }

  /** The contract's PersonStance. */
  record Stated(
      UUID personId,
      String name,
      @Nullable String vote,
      @Nullable UUID clauseId,
      @Nullable String why) {}

  private final Caller caller;
  private final Database database;

  AgreementStances(Caller caller, Database database) {
    this.caller = caller;
    this.database = database;
  }

  /** By name. */
  List<Stated> of(Agreement agreement) {
    return database.list(
        """
        select person_id, p.name, vote, clause_id, why
        from agreement_stance join person p using (person_id)
        where agreement_id = ? order by lower(p.name), person_id
        """,
        row ->
            new Stated(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5)),
        agreement.agreementId);
  }

  /**
   * Instead of those that were written down before.
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
                      one.personId,
                      one.vote,
                      one.clauseId,
                      one.why
                    })
            .toList());
  }

  /** The lead's list, as the rule for repeated surveys knows people again. */
  List<PersonKey> everybody(UUID leadId) {
    return database.list(
        "select person_id, name, email, external_id from person where lead_id = ?",
        row ->
            PersonKey.of(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
        leadId);
  }

  List<PersonKey> people(UUID leadId, List<UUID> personIds) {
    return everybody(leadId).stream().filter(who -> personIds.contains(who.personId())).toList();
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
      if (!seen.add(stance.personId)) {
        problem.field(item + "/personId", "duplicate");
      } else if (!people.contains(stance.personId)) {
        problem.field(item + "/personId", "unknown-person");
      }
      if (stance.clauseId == null ? stance.objects() : !stance.objects()) {
        problem.field(item + "/clauseId", stance.objects() ? "required" : "contradictory");
      } else if (stance.clauseId != null && !clauses.contains(stance.clauseId)) {
        problem.field(item + "/clauseId", "unknown-thing");
      }
    }
    problem.throwIfAny();
  }
}
