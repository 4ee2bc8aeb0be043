package io.tenward.team;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.account.member.LinkOwner;
import io.tenward.base.Hash;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.board.publish.TeamDecisions;
import io.tenward.contract.AgreementLink;
import io.tenward.contract.ChangeTeamPage;
import io.tenward.contract.GetTeamPage;
import io.tenward.contract.GetTeamSections;
import io.tenward.contract.ReadTeamPage;
import io.tenward.contract.TeamPageChange;
import io.tenward.contract.TeamPageView;
import io.tenward.contract.TeamSections;
import io.tenward.form.Lead;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Serves the team's page: to its lead, to their tools, and to whoever has the link. */
@Transactional
public class TeamPageResource
    implements ChangeTeamPage, GetTeamPage, GetTeamSections, ReadTeamPage {
  @Inject Caller caller;
  @Inject MergePatch mergePatch;
  @Inject TeamDecisions decisions;
  @Inject TeamLinks links;
  @Inject TeamSectionQuery query;

  @Override
  @RolesAllowed("lead")
  public Response getTeamPage() {
    return answer(TeamPage.of(caller.memberId()), null);
  }

  @Override
  @RolesAllowed("lead")
  public Response changeTeamPage(@Nullable String ifMatch, JsonNode patch) {
    var page = TeamPage.toChange(caller);
    Etag.require(ifMatch, page.version, view(page, null));
    var change = mergePatch.apply(new TeamPageChange(page.agreement, page.decisions, null), patch);
    page.agreement = change.agreement();
    page.decisions = change.decisions();
    String address = null;
    if ("new".equals(change.link())) {
      address = links.replace();
    } else if ("ended".equals(change.link())) {
      links.end();
    }
    page.flush();
    return answer(page, address);
  }

  @Override
  @RolesAllowed("lead")
  public Response getTeamSections() {
    var lead = Lead.of(caller.memberId());
    var read = read(caller.memberId(), null);
    var whole =
        new TeamSections(
            read.lead(),
            read.workspace(),
            read.operator(),
            read.sections(),
            TeamMarkdown.of(read, FileLanguage.fromString(lead.language())));
    return Etag.ok(whole, HexFormat.of().formatHex(Hash.of(Json.write(whole)), 0, 8));
  }

  @Override
  @PermitAll
  public TeamSections readTeamPage(AgreementLink link) {
    return read(links.open(link.secret()), link.number());
  }

  private TeamSections read(UUID memberId, @Nullable Integer number) {
    var owner = LinkOwner.of(memberId).orElseThrow(ProblemException::notFound);
    var sections = query.shown(memberId, owner.zone(), number);
    return new TeamSections(
        owner.name(), Lead.of(memberId).workspace(), owner.operator(), sections, null);
  }

  private Response answer(TeamPage page, @Nullable String address) {
    return Etag.ok(view(page, address), page.version);
  }

  private TeamPageView view(TeamPage page, @Nullable String address) {
    var lead = Lead.of(caller.memberId());
    var withheld = decisions.of(caller.memberId()).withheld();
    return new TeamPageView(
        lead.name(),
        lead.workspace(),
        page.agreement,
        page.decisions,
        withheld == 0 ? null : withheld,
        links.isLinked(),
        address,
        query.all(caller.memberId(), caller.zone()));
  }
}
