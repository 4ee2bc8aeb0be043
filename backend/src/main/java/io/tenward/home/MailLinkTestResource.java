package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.sql.Database;
import io.tenward.contract.GetMailLinkTest;
import io.tenward.contract.MailLinkOpening;
import io.tenward.contract.MailLinkTest;
import io.tenward.contract.ReportMailLink;
import io.tenward.contract.StartMailLinkTest;
import io.tenward.form.Lead;
import io.tenward.form.Phrases;
import io.tenward.mail.Letter;
import io.tenward.survey.mail.TestMail;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Sends an owner a link like those of invitations, and says whether something opened it. */
public class MailLinkTestResource implements GetMailLinkTest, ReportMailLink, StartMailLinkTest {
  private static final int LONGEST_NAME = 200;

  @Inject Caller caller;
  @Inject Database database;
  @Inject TestMail mail;
  @Inject PublicAddress address;
  @Inject HttpServerRequest request;
  @Inject Clock clock;

  /** The row is there before the mail leaves: a gateway may open the link while it takes it. */
  @Override
  @RolesAllowed("owner")
  public MailLinkTest startMailLinkTest() {
    var id = UUID.randomUUID();
    database.update(
        """
        insert into mail_link_test (mail_link_test_id, workspace_id) values (?, ?)
        on conflict (workspace_id) do update
        set mail_link_test_id = excluded.mail_link_test_id, opened_at = null, opened_with = null
        """,
        id,
        caller.workspaceId());
    var link = address.uri() + "/api/mail-link-tests/" + id + "#t=" + id;
    return new MailLinkTest(link, mail.send(letter(id, link)));
  }

  private Letter letter(UUID id, String link) {
    var lead = Lead.of(caller.memberId());
    var say = Phrases.ofMails(lead.language(), lead.shortName());
    var foot = say.say("sentBy", address.uri().getAuthority(), lead.operator().name());
    return MondayMail.letter(
        lead,
        "links-" + id,
        new MondayMail.Summary(
            lead.language(),
            say.say("links.subject"),
            say.say("links.asks"),
            say.say("links.title"),
            List.of(new MondayMail.Part(say.say("links.how"), List.of())),
            say.say("links.button"),
            link,
            foot));
  }

  @Override
  @RolesAllowed("owner")
  public MailLinkOpening getMailLinkTest() {
    return database
        .first(
            """
            select opened_at, opened_with from mail_link_test where workspace_id = ?
            """,
            row ->
                new MailLinkOpening(
                    Database.instantOrNull(row, "opened_at"), row.getString("opened_with")),
            caller.workspaceId())
        .orElseGet(() -> new MailLinkOpening(null, null));
  }

  /** The first one counts. */
  @Override
  @PermitAll
  public Response reportMailLink(UUID mailLinkTestId) {
    var program = request.getHeader(HttpHeaders.USER_AGENT);
    database.update(
        """
        update mail_link_test set opened_at = ?, opened_with = left(?, ?)
        where mail_link_test_id = ? and opened_at is null
        """,
        clock.instant(),
        program,
        LONGEST_NAME,
        mailLinkTestId);
    return Response.seeOther(URI.create("/settings/server")).build();
  }
}
