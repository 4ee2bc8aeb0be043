package io.tenward.account;

import io.tenward.account.member.Role;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.ListColleagues;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** With whom in the workspace a lead may share or work. */
@RolesAllowed("lead")
public class ColleagueResource implements ListColleagues {
  record Colleague(UUID id, String name, Role role) {}

  record Colleagues(List<Colleague> items) {}

  private final Caller caller;
  private final Database database;

  ColleagueResource(Caller caller, Database database) {
    this.caller = caller;
    this.database = database;
  }

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
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    Role.valueOf(row.getString(3).toUpperCase(Locale.ROOT))),
            caller.workspaceId(),
            caller.memberId()));
  }
}
