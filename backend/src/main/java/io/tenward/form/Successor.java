package io.tenward.form;

import io.tenward.base.sql.Database;
import io.tenward.contract.SurveyPurpose;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another lead of the workspace, who reads results once their lead has left (docs/adr/0126). */
public final class Successor {
  /** Holds of a member {@code m} who may be one now: a lead or an owner who is not suspended. */
  public static final String MAY_BE = "m.role <> 'reader' and m.suspended_at is null";

  private Successor() {}

  /** Finds the name of whoever may be one now. */
  public static Optional<String> name(
      Database database, UUID workspaceId, UUID leadId, @Nullable UUID successorId) {
    return database.first(
        """
        select name from member m
        where member_id = ? and workspace_id = ? and member_id <> ? and
        """
            + MAY_BE,
        row -> row.getString(1),
        successorId,
        workspaceId,
        leadId);
  }

  public static Optional<String> name(Database database, Survey survey) {
    return name(database, survey.workspaceId, survey.leadId, survey.successorId);
  }

  /** Reads whom a lead chose last; null for nobody. */
  public static @Nullable UUID last(UUID leadId) {
    return Survey.<Survey>find(
            "leadId = ?1 and purpose = ?2 and receivedAt is null order by createdAt desc",
            leadId,
            SurveyPurpose.FORM)
        .firstResultOptional()
        .map(survey -> survey.successorId)
        .orElse(null);
  }
}
