package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.base.text.KebabEnum;
import io.tenward.mail.MailSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether a lead gets a mail on Monday, and how much it says. */
@Path("/api/monday-mail")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class MondayMailResource {
  enum Detail implements KebabEnum {
    NONE,
    COUNTS,
    TITLES
  }

  record Change(Detail detail) {}

  record View(Detail detail, boolean mailSetUp) {}

  private final Caller caller;
  private final Database database;
  private final MailSettings mail;

  MondayMailResource(Caller caller, Database database, MailSettings mail) {
    this.caller = caller;
    this.database = database;
    this.mail = mail;
  }

  @GET
  public View getMondayMail() {
    var kept =
        database.first(
            "select detail from monday_mail where member_id = ?",
            row -> row.getString(1).equals(Detail.TITLES.word()) ? Detail.TITLES : Detail.COUNTS,
            caller.memberId());
    return new View(kept.orElse(Detail.NONE), mail.isSetUp());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public View changeMondayMail(Change change) {
    caller.hold();
    if (change.detail() == Detail.NONE) {
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
