package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Who gets which link by mail: the one row that joins a person and an invite. It goes with the
 * invite, and holds neither a text nor a secret.
 */
@Entity
class Mail extends PanacheEntityBase {
  @Id UUID mailId;
  UUID workspaceId;
  UUID surveyId;
  UUID inviteId;
  String name;
  String address;

  /** {@code en} or {@code de}. */
  String language;

  MailKind kind = MailKind.INVITATION;
  MailState state = MailState.WAITING;
  Instant dueAt;
  Instant changedAt;
  int attempts;

  /** What the mail server said, in short; of a failure without words, the failure. */
  String reason = "";

  /** Gives everybody with an address an invite of their group, whichever comes. */
  static void plan(Survey survey, Plan plan, Collection<Invite> invites, String leadsLanguage) {
    var free = new HashMap<UUID, Deque<UUID>>();
    for (var invite : invites) {
      free.computeIfAbsent(invite.groupId, id -> new ArrayDeque<>()).add(invite.inviteId);
    }
    for (var person : plan.mailed()) {
      write(survey, person, take(free, person.groupId()), leadsLanguage);
    }
    Panache.getSession().flush();
  }

  private static UUID take(Map<UUID, Deque<UUID>> free, UUID groupId) {
    return free.getOrDefault(groupId, new ArrayDeque<>()).remove();
  }

  private static void write(
      Survey survey, AskedPerson person, UUID inviteId, String leadsLanguage) {
    var mail = new Mail();
    mail.mailId = UUID.randomUUID();
    mail.workspaceId = survey.workspaceId;
    mail.surveyId = survey.surveyId;
    mail.inviteId = inviteId;
    mail.name = person.name();
    mail.address = person.address();
    mail.language = person.language() == null ? leadsLanguage : person.language();
    mail.dueAt = survey.mailLeavesAt;
    mail.changedAt = survey.launchedAt;
    mail.persist();
  }
}
