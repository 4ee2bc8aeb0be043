package io.tenward.agreement;

import io.tenward.account.member.Code;
import io.tenward.account.member.OpenLines;
import io.tenward.base.files.Attachment;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.base.text.Markdown;
import io.tenward.board.state.MemberLanguage;
import io.tenward.contract.AddOpenRemark;
import io.tenward.contract.AddRemark;
import io.tenward.contract.AgreementLink;
import io.tenward.contract.AgreementSection;
import io.tenward.contract.AgreementText;
import io.tenward.contract.AgreementVisible;
import io.tenward.contract.DownloadAgreement;
import io.tenward.contract.GetAgreementText;
import io.tenward.contract.ListReadableAgreements;
import io.tenward.contract.OpenRemark;
import io.tenward.contract.ReadAgreement;
import io.tenward.contract.ReadableAgreement;
import io.tenward.contract.ReadableAgreements;
import io.tenward.contract.Remark;
import io.tenward.form.Lead;
import io.tenward.growth.Log;
import io.tenward.survey.Votes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Shows agreements to others: members who may read them, and whoever holds their link. */
@Transactional
public class AgreementTextResource
    implements AddOpenRemark,
        AddRemark,
        DownloadAgreement,
        GetAgreementText,
        ListReadableAgreements,
        ReadAgreement {
  @Inject Caller caller;
  @Inject Database database;
  @Inject Log log;
  @Inject OpenLines lines;

  @Override
  @RolesAllowed({"lead", "reader"})
  public ReadableAgreements listReadableAgreements() {
    return new ReadableAgreements(
        database.list(
            """
            select a.agreement_id, m.name, a.number, a.agreed_on
            from agreement a join member m using (member_id)
            where a.workspace_id = ? and a.member_id <> ? and a.visible <> 'me'
            order by lower(m.name), a.agreement_id
            """,
            row ->
                new ReadableAgreement(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getInt(3),
                    row.getObject(4, LocalDate.class)),
            caller.workspaceId(),
            caller.memberId()));
  }

  @Override
  @RolesAllowed({"lead", "reader"})
  public AgreementText getAgreementText(UUID agreementId) {
    return readable(agreementId);
  }

  @Override
  @RolesAllowed({"lead", "reader"})
  public Response downloadAgreement(UUID agreementId) {
    var text = readable(agreementId);
    var language = MemberLanguage.of(database, caller.memberId());
    return Attachment.of("agreement-%d.md".formatted(text.number()), markdown(text, language));
  }

  @Override
  @RolesAllowed({"lead", "reader"})
  public void addRemark(UUID agreementId, Remark remark) {
    caller.hold();
    var agreement = inWorkspace(agreementId);
    if (!isOwn(agreement) && agreement.visible == AgreementVisible.ME) {
      throw notFound();
    }
    remark(agreement, remark.clauseId(), Lead.of(caller.memberId()).name(), remark.text());
  }

  private void remark(Agreement agreement, UUID clauseId, String name, String text) {
    var clause =
        agreement.clauses().stream()
            .filter(one -> one.id().equals(clauseId))
            .findFirst()
            .orElseThrow(AgreementTextResource::notFound);
    log.heard(
        agreement.workspaceId, agreement.memberId, clause.id(), clause.text(), name + ": " + text);
  }

  @Override
  @PermitAll
  public AgreementText readAgreement(AgreementLink link) {
    var shown = ofLink(link.secret());
    return link.number() == null
        ? text(shown, shown, true)
        : shown
            .agreed()
            .filter(version -> version.number == link.number())
            .findFirst()
            .map(version -> text(version, shown, version.equals(shown)))
            .orElseThrow(AgreementTextResource::notFound);
  }

  @Override
  @PermitAll
  public void addOpenRemark(OpenRemark remark) {
    lines.count();
    var agreement = ofLink(remark.secret());
    if (Agreement.ofMember(agreement.memberId).stream()
        .anyMatch(version -> version.vote().filter(Votes.Vote::runs).isPresent())) {
      throw ProblemException.of(
          AgreementProblem.VOTE_OPEN, "Remarks are taken again once the vote has closed");
    }
    var german = MemberLanguage.of(database, agreement.memberId).equals("de");
    var name = remark.name() + (german ? " (nicht geprüft)" : " (unverified)");
    remark(agreement, remark.clauseId(), name, remark.text());
  }

  private static Agreement ofLink(String secret) {
    return Agreement.ofLink(Code.read(secret).hash()).orElseThrow(AgreementTextResource::notFound);
  }

  /** Others read the version that is shown to them, and those that were agreed before it. */
  private AgreementText readable(UUID agreementId) {
    var agreement = inWorkspace(agreementId);
    return isOwn(agreement)
        ? text(agreement, agreement, true)
        : Agreement.ofMember(agreement.memberId).stream()
            .filter(version -> version.visible != AgreementVisible.ME)
            .findFirst()
            .filter(shown -> shown.agreed().anyMatch(agreement::equals))
            .map(shown -> text(agreement, shown, agreement.equals(shown)))
            .orElseThrow(AgreementTextResource::notFound);
  }

  private Agreement inWorkspace(UUID agreementId) {
    return Agreement.<Agreement>findByIdOptional(agreementId)
        .filter(agreement -> agreement.workspaceId.equals(caller.workspaceId()))
        .orElseThrow(AgreementTextResource::notFound);
  }

  private boolean isOwn(Agreement agreement) {
    return agreement.memberId.equals(caller.memberId());
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("This agreement does not exist or you cannot read it");
  }

  /**
   * Leaves out themes and single votes, which others do not read.
   *
   * @param shown the latest version that the reader may read
   * @param whole with what was left out and how people voted, and not its words and day alone
   */
  static AgreementText text(Agreement agreement, Agreement shown, boolean whole) {
    var lead = Lead.of(agreement.memberId);
    var since = agreement.agreedSince();
    return new AgreementText(
        agreement.agreementId,
        agreement.number,
        lead.name(),
        lead.workspace(),
        agreement.word,
        agreement.clauses().stream().map(clause -> clause.text(since.get(clause.id()))).toList(),
        whole ? agreement.leftOut() : List.of(),
        whole ? agreement.turnout().orElse(null) : null,
        agreement.agreedOn,
        whole ? agreement.talk : null,
        agreement.changes(),
        shown.agreed().map(Agreement::agreedVersion).toList());
  }

  /** Writes Markdown (CommonMark), with headings in one of our languages. */
  private static String markdown(AgreementText agreement, String language) {
    var german = language.equals("de");
    var text = new StringBuilder();
    text.append("# ")
        .append(german ? "Rollenvereinbarung " : "Role agreement ")
        .append(agreement.number())
        .append(": ")
        .append(Markdown.escape(agreement.lead()))
        .append("\n\n");
    if (!agreement.word().isBlank()) {
      text.append(Markdown.escape(agreement.word())).append("\n\n");
    }
    section(text, agreement, AgreementSection.DUTY, german ? "Was ich mache" : "What I do", "");
    section(
        text,
        agreement,
        AgreementSection.PRINCIPLE,
        german ? "Wie ich entscheide" : "How I decide",
        german ? "Seit " : "Since ");
    if (!agreement.leftOut().isEmpty()) {
      text.append(german ? "## Nicht dabei, und warum\n\n" : "## Not included, and why\n\n");
      agreement
          .leftOut()
          .forEach(
              theme ->
                  text.append("- ")
                      .append(Markdown.escape(theme.name()))
                      .append(": ")
                      .append(Markdown.escape(theme.reason()))
                      .append('\n'));
    }
    return text.toString().stripTrailing() + "\n";
  }

  /**
   * @param since stands before the day of each clause; empty for none
   */
  private static void section(
      StringBuilder text,
      AgreementText agreement,
      AgreementSection section,
      String heading,
      String since) {
    var within =
        agreement.clauses().stream().filter(clause -> clause.section() == section).toList();
    if (within.isEmpty()) {
      return;
    }
    text.append("## ").append(heading).append("\n\n");
    for (int i = 0; i < within.size(); i++) {
      var clause = within.get(i);
      text.append(i + 1).append(". ").append(Markdown.escape(clause.text())).append('\n');
      if (clause.why() != null) {
        text.append("   ").append(Markdown.escape(clause.why())).append('\n');
      }
      if (!since.isEmpty() && clause.since() != null) {
        text.append("   ").append(since).append(clause.since()).append('\n');
      }
    }
    text.append('\n');
  }
}
