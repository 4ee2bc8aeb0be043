package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.ChangeMondayMail;
import io.tenward.contract.GetMondayMail;
import io.tenward.contract.MondayMailChange;
import io.tenward.contract.MondayMailDetail;
import io.tenward.contract.MondayMailView;
import io.tenward.mail.MailSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Lets a lead choose whether they get an email on Monday, and how much it says. */
@RolesAllowed("lead")
@Transactional
public class MondayMailResource implements ChangeMondayMail, GetMondayMail {
  @Inject Caller caller;
  @Inject Database database;
  @Inject MailSettings mail;

  @Override
  public MondayMailView getMondayMail() {
    var kept =
        database.first(
            "select detail from monday_mail where member_id = ?",
            row ->
                row.getString(1).equals(MondayMailDetail.TITLES.word())
                    ? MondayMailDetail.TITLES
                    : MondayMailDetail.COUNTS,
            caller.memberId());
    return new MondayMailView(kept.orElse(MondayMailDetail.NONE), mail.isSetUp());
  }

  @Override
  public MondayMailView changeMondayMail(MondayMailChange change) {
    caller.hold();
    if (change.detail() == MondayMailDetail.NONE) {
      database.update("delete from monday_mail where member_id = ?", caller.memberId());
    } else {
      database.update(
          """
          insert into monday_mail (member_id, workspace_id, detail) values (?, ?, ?)
          on conflict (member_id) do update set detail = excluded.detail
          """,
          caller.memberId(),
          caller.workspaceId(),
          change.detail().word());
    }
    return getMondayMail();
  }
}
