package io.tenward.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tenward.platform.PublicAddress;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One-time links per group, in the order of their random ids, without names. */
record LinkSheet(String title, String address, boolean thisComputerOnly, List<Sheet> groups) {

  record Sheet(UUID groupId, BlockKind kind, @Nullable String name, List<String> links) {}

  static LinkSheet of(Survey survey, LinkKey key, PublicAddress address) {
    var origin = address.uri().toString();
    var hash = Manifest.base64(Objects.requireNonNull(survey.manifestHash));
    var readKey = Manifest.base64(key.readKey());
    var links =
        Invite.of(survey.surveyId).stream()
            .collect(
                groupingBy(
                    invite -> invite.groupId,
                    mapping(
                        invite ->
                            "%s/r/#s=%s&i=%s&t=%s&m=%s&r=%s"
                                .formatted(
                                    origin,
                                    survey.surveyId,
                                    invite.inviteId,
                                    Manifest.base64(key.secret(invite.inviteId)),
                                    hash,
                                    readKey),
                        toList())));
    return new LinkSheet(
        survey.title,
        origin,
        address.kind() == PublicAddress.Kind.THIS_COMPUTER,
        survey.frozen().groups().stream()
            .flatMap(group -> group.members().stream())
            .map(
                member ->
                    new Sheet(
                        member.groupId(),
                        member.kind(),
                        member.name(),
                        links.getOrDefault(member.groupId(), List.of())))
            .toList());
  }
}
