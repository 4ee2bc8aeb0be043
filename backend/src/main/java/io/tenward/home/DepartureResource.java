package io.tenward.home;

import io.quarkus.security.Authenticated;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.DepartingSurvey;
import io.tenward.contract.Departure;
import io.tenward.contract.GetDeparture;
import io.tenward.contract.GetDepartureOfMember;
import io.tenward.form.Successor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of the work of a member who leaves: their own view, and an owner's without words.
 */
public class DepartureResource implements GetDeparture, GetDepartureOfMember {
  @Inject Caller caller;
  @Inject Database database;

  @Override
  @Authenticated
  public Departure getDeparture() {
    return of(caller.memberId(), true);
  }

  @Override
  @RolesAllowed("owner")
  public Departure getDepartureOfMember(UUID memberId) {
    return of(memberId, false);
  }

  /**
   * @throws ProblemException not-found in this workspace
   */
  private Departure of(UUID memberId, boolean titled) {
    return database
        .first(
            """
            select (select count(*) from person where lead_id = ?),
              (select count(*) from goal where member_id = ? and partner_id is null),
              (select count(*) from entry where member_id = ?)
            from member where member_id = ? and workspace_id = ?
            """,
            row ->
                new Departure(
                    surveys(memberId, titled, "keys_destroyed_at is null"),
                    surveys(memberId, titled, "keys_destroyed_at is not null"),
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3)),
            memberId,
            memberId,
            memberId,
            memberId,
            caller.workspaceId())
        .orElseThrow(() -> ProblemException.notFound("This member does not exist"));
  }

  private List<DepartingSurvey> surveys(UUID memberId, boolean titled, String which) {
    return database.list(
        """
        select s.survey_id, s.title, s.closes_at, m.name
        from survey s left join member m on m.member_id = s.successor_id
          and s.state = 'closed' and %s
        where s.lead_id = ? and s.state <> 'draft' and %s
        order by s.closes_at desc, s.survey_id
        """
            .formatted(Successor.MAY_BE, which),
        row ->
            new DepartingSurvey(
                titled ? row.getObject(1, UUID.class) : null,
                titled ? row.getString(2) : null,
                Database.instant(row, "closes_at"),
                row.getString(4)),
        memberId);
  }
}
