package io.tenward.account;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.Colleague;
import io.tenward.contract.Colleagues;
import io.tenward.contract.ListColleagues;
import io.tenward.contract.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lists those in the workspace with whom a lead may share or work. */
@RolesAllowed("lead")
public class ColleagueResource implements ListColleagues {
  @Inject Caller caller;
  @Inject Database database;

  @Override
  public Colleagues listColleagues() {
    return new Colleagues(
        database.list(
            """
            select member_id, name, role from member where workspace_id = ? and member_id <> ?
            order by lower(name collate "und-x-icu") collate "und-x-icu", member_id
            """,
            row ->
                new Colleague(
                    row.getObject(1, UUID.class), row.getString(2), Role.of(row.getString(3))),
            caller.workspaceId(),
            caller.memberId()));
  }
}
