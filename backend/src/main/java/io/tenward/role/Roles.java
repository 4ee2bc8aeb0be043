package io.tenward.role;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features may know of a lead's role. */
@Singleton
public class Roles {
  /**
   * @param text as the lead has it
   * @param leftOut kept, but no part of the role
   */
  public record Clause(UUID id, String text, @Nullable String heading, boolean leftOut) {}

  /**
   * In the lead's order, those left out too; none while nothing was written.
   *
   * @param memberId the lead
   */
  public List<Clause> clausesOf(UUID memberId) {
    LeadRole role = LeadRole.findById(memberId);
    return role == null
        ? List.of()
        : role.clauses().stream()
            .map(
                clause ->
                    new Clause(clause.id(), clause.text(), clause.heading(), clause.leftOut()))
            .toList();
  }
}
