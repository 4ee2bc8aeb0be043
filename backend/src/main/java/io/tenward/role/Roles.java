package io.tenward.role;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ClauseAnswer;
import io.tenward.contract.ClauseOrigin;
import io.tenward.contract.RoleClause;
import io.tenward.role.reading.text.Limits;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells other rooms what they may know of a lead's role. */
@Singleton
public class Roles {
  /**
   * @param text as the lead has it
   * @param leftOut kept, but no part of the role
   * @param meaning what it means here and now
   * @param applies the lead said that it does
   * @param waits the lead has not interpreted it yet
   * @param origin document, own or starting-point
   */
  public record Clause(
      UUID id,
      String text,
      @Nullable String heading,
      boolean leftOut,
      @Nullable String meaning,
      boolean applies,
      boolean waits,
      String origin) {
    static Clause of(RoleClause clause) {
      var unsaid = clause.meaning() == null || clause.meaning().isBlank();
      var applies = clause.standing() == ClauseAnswer.APPLIES;
      return new Clause(
          clause.id(),
          clause.text(),
          clause.heading(),
          clause.leftOut(),
          clause.meaning(),
          applies && !clause.leftOut(),
          clause.standing() == ClauseAnswer.OPEN
              || applies && unsaid && clause.origin() != ClauseOrigin.OWN,
          clause.origin().word());
    }
  }

  @Inject Database database;
  @Inject Event<ClausesChanged> changes;

  /**
   * Lists all clauses in the lead's order, including those left out; empty before the lead has
   * written any.
   *
   * @param memberId the lead
   */
  public List<Clause> clausesOf(UUID memberId) {
    return read(memberId).map(Clause::of).toList();
  }

  /** Makes a clause that the lead wrote in another room, where they said that it applies. */
  private static RoleClause own(UUID id, String text) {
    return new RoleClause(
        id, text, null, null, null, null, ClauseAnswer.APPLIES, false, ClauseOrigin.OWN);
  }

  private Stream<RoleClause> read(UUID memberId) {
    return database
        .list(
            "select clauses from lead_role where member_id = ?", row -> row.getString(1), memberId)
        .stream()
        .flatMap(clauses -> LeadRole.read(clauses).stream());
  }

  /**
   * Writes clauses below those that are there; they apply.
   *
   * @param texts by id, none of which is in the role
   * @throws ProblemException invalid-request with too-many
   */
  public void add(Caller caller, Map<UUID, String> texts, Instant now) {
    var role = LeadRole.toChange(database, caller, now);
    var clauses = new ArrayList<>(role.clauses());
    texts.forEach((id, text) -> clauses.add(own(id, text)));
    if (clauses.size() > Limits.CLAUSES) {
      throw ProblemException.invalid("The role would be too long")
          .field("/clauses", "too-many", Map.of("max", Limits.CLAUSES));
    }
    var changed = ClausesChanged.of(caller.memberId(), role.clauses(), clauses);
    role.write(role.source(), clauses, now);
    LeadRole.flush();
    changes.fire(changed);
  }
}
