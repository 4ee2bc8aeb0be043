package io.tenward.survey.mail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tenward.base.http.PublicAddress;
import io.tenward.contract.ChatText;
import io.tenward.contract.GroupKind;
import io.tenward.contract.LinkGroup;
import io.tenward.contract.LinkSheet;
import io.tenward.form.Lead;
import io.tenward.form.Survey;
import io.tenward.kernel.invite.Invite;
import io.tenward.kernel.invite.LinkWriter;
import io.tenward.kernel.keys.LinkKey;
import java.time.Instant;
import java.util.List;

/**
 * One-time links per group, in the order of their random ids, without names; those that go by mail
 * are not among them.
 */
public final class LinkSheets {
  private LinkSheets() {}

  public static LinkSheet of(Survey survey, LinkKey key, PublicAddress address, Instant now) {
    var mails =
        new MailWriter(
            survey.frozen(),
            Lead.of(survey.leadId),
            survey.message,
            survey.closesAt,
            address.uri());
    var writer = LinkWriter.of(survey, address.uri());
    var links =
        Invite.withoutMail(survey.surveyId).stream()
            .collect(
                groupingBy(
                    invite -> invite.groupId,
                    mapping(invite -> writer.link(key, invite.inviteId), toList())));
    return new LinkSheet(
        survey.title,
        address.uri().toString(),
        address.kind() == PublicAddress.Kind.THIS_COMPUTER,
        survey.frozen().groups().stream()
            .flatMap(group -> group.members().stream())
            .map(
                member ->
                    new LinkGroup(
                        member.groupId(),
                        GroupKind.of(member.kind().word()),
                        member.name(),
                        new ChatText(
                            mails.chat("en", member.groupId(), now),
                            mails.chat("de", member.groupId(), now)),
                        links.getOrDefault(member.groupId(), List.of())))
            .toList());
  }
}
