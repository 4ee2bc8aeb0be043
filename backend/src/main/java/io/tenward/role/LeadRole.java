package io.tenward.role;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.LeadRoleView;
import io.tenward.contract.RoleClause;
import io.tenward.contract.RoleSource;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the role of a lead; empty until something was saved. {@code version} is its ETag. */
@Entity
class LeadRole extends PanacheEntityBase {
  @Id UUID memberId;
  UUID workspaceId;

  /** The JSON is the contract's RoleSource. */
  @Nullable String source;

  /** The JSON is a list of the contract's RoleClause. */
  String clauses = "[]";

  Instant changedAt;

  @Version long version;

  /** Reads or begins it. */
  static LeadRole of(Caller caller) {
    LeadRole kept = findById(caller.memberId());
    return kept == null ? new LeadRole() : kept;
  }

  /**
   * Kept, and nobody else changes it until this transaction ends.
   *
   * @throws ProblemException not-signed-in when the caller has been removed meanwhile
   */
  static LeadRole toChange(Database database, Caller caller, Instant now) {
    caller.hold();
    database.update(
        """
        insert into lead_role (member_id, workspace_id, changed_at) values (?, ?, ?)
        on conflict do nothing
        """,
        caller.memberId(),
        caller.workspaceId(),
        now);
    return findById(caller.memberId(), LockModeType.PESSIMISTIC_WRITE);
  }

  void write(@Nullable RoleSource from, List<RoleClause> written, Instant now) {
    source = from == null ? null : Json.write(from);
    clauses = Json.write(written);
    changedAt = now;
  }

  @Nullable RoleSource source() {
    return source == null ? null : Json.read(source, new TypeReference<>() {});
  }

  LeadRoleView view() {
    return new LeadRoleView(source(), clauses());
  }

  List<RoleClause> clauses() {
    return read(clauses);
  }

  static List<RoleClause> read(String clauses) {
    return Json.read(clauses, new TypeReference<>() {});
  }
}
