package io.tenward.survey.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.problem.ProblemException;
import io.tenward.form.LocalTimes;
import io.tenward.form.Mailbox;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import io.tenward.kernel.invite.Invite;
import io.tenward.survey.audience.AskedPerson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/**
 * Stores which person gets which link by email; no other row joins a person and an invite. It is
 * deleted with the invite, and holds neither a text nor a secret. The {@link Outbox} also sends
 * rows without an invite, which this class never reads.
 */
@Entity
@SQLRestriction("invite_id is not null")
public class Mail extends PanacheEntityBase {
  /** A mail server that gives up on an email usually reports so within a day. */
  private static final Duration UNTIL_RETURNABLE = Duration.ofHours(24);

  @Id UUID mailId;
  UUID workspaceId;
  public UUID surveyId;
  UUID inviteId;

  /**
   * Identifies the person, whatever their address is by now; null where the email was planned
   * before this column existed.
   */
  @Nullable UUID personId;

  String name;
  String address;

  /** Keeps the address to which the invitation was to go at launch. */
  String launchAddress;

  /** This is {@code en} or {@code de}. */
  String language;

  MailKind kind = MailKind.INVITATION;
  MailState state = MailState.WAITING;
  Instant dueAt;
  Instant changedAt;
  int attempts;

  /** Dates the first email to this address; null before. */
  @Nullable Instant leftAt;

  /** The closing time in the last mail that left; null before the first. */
  @Nullable Instant toldClosesAt;

  /** Holds the mail server's reply, shortened, or the kind of failure where it gave none. */
  String reason = "";

  /** Tells whether their invitation has not been handed over yet. */
  boolean isUninvited() {
    return kind == MailKind.INVITATION
        && (state == MailState.WAITING || state == MailState.SENDING);
  }

  /** Tells whether an invitation was sent, or an attempt was made. */
  static boolean haveLeft(UUID surveyId) {
    return count(
            "surveyId = ?1 and not (kind = ?2 and state = ?3)",
            surveyId,
            MailKind.INVITATION,
            MailState.WAITING)
        > 0;
  }

  /** Gives everybody with an address an invite of their group, whichever comes. */
  public static void plan(
      Survey survey,
      Collection<AskedPerson> mailed,
      Collection<Invite> invites,
      String leadsLanguage) {
    var free = new HashMap<UUID, Deque<UUID>>();
    for (var invite : invites) {
      free.computeIfAbsent(invite.groupId, id -> new ArrayDeque<>()).add(invite.inviteId);
    }
    for (var person : mailed) {
      write(survey, person, take(free, person.groupId()), leadsLanguage);
    }
    Panache.getSession().flush();
  }

  /**
   * Locks an email that did not arrive, so that the lead can correct it.
   *
   * @throws ProblemException not-found, or mail-under-way
   */
  static Mail inTrouble(Survey survey, UUID mailId) {
    Mail mail = findById(mailId, LockModeType.PESSIMISTIC_WRITE);
    if (mail == null || !mail.surveyId.equals(survey.surveyId)) {
      throw ProblemException.notFound("This survey has no such email");
    }
    if (!mail.state.isTrouble()) {
      throw mail.underWay();
    }
    return mail;
  }

  private ProblemException underWay() {
    // Not how far it is: only who has not answered gets another one.
    return ProblemException.of(
        SurveyProblem.MAIL_UNDER_WAY, "This email has not failed or bounced");
  }

  /**
   * The lead has heard that it came back. They can say so a day after the first mail left, not the
   * last one: that would tell who was reminded, and so who had not answered.
   *
   * @throws ProblemException invalid-request with unknown-address, mail-under-way or
   *     returned-too-soon
   */
  static void reportReturned(Survey survey, String address, Instant now) {
    Mail mail =
        Mail.<Mail>find("surveyId = ?1 and lower(address) = lower(?2)", survey.surveyId, address)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResult();
    if (mail == null) {
      throw LocalTimes.invalid("/address", "unknown-address", Map.of());
    }
    if (mail.kind == MailKind.INVITATION && mail.state == MailState.WAITING) {
      throw mail.underWay();
    }
    mail.requireReturnable(now);
    if (!mail.cameBack(survey, "", now)) {
      throw mail.underWay();
    }
  }

  private void requireReturnable(Instant now) {
    var at = returnableAt().orElse(now);
    if (now.isBefore(at) && !state.isTrouble()) {
      throw ProblemException.of(
              SurveyProblem.RETURNED_TOO_SOON,
              "An email that bounces within a day comes with a delivery report")
          .current(new Returnable(at));
    }
  }

  /** Returns when the lead can first report a bounce; empty before the email was sent. */
  Optional<Instant> returnableAt() {
    return Optional.ofNullable(leftAt).map(at -> at.plus(UNTIL_RETURNABLE));
  }

  /** Holds the parameters of the problem. */
  record Returnable(Instant returnableAt) {}

  /**
   * Stops emails to this address until it is corrected, and notes that others may have access to
   * the link.
   *
   * @param why what the mail server of the address said; empty when the lead says so
   * @return false while it is being handed over once more
   */
  boolean cameBack(Survey survey, String why, Instant now) {
    if (state == MailState.SENDING) {
      return false;
    }
    var isKnown = state == MailState.RETURNED && !reason.isEmpty();
    if (state != MailState.REFUSED && !isKnown) {
      become(MailState.RETURNED, why, now);
      taken(survey, now);
    }
    return true;
  }

  /** Gives the email up; its link moves to the sheet to print. */
  public void print(Survey survey, Instant now) {
    taken(survey, now);
    delete();
  }

  /**
   * The first time, whoever it was made for is told, unless no mail has reached them: theirs has
   * not left, or their address is known to be wrong.
   */
  private void taken(Survey survey, Instant now) {
    var isReported = state == MailState.REFUSED || state == MailState.RETURNED && !reason.isEmpty();
    if (LinkTaking.of(survey, this, now) && !isReported && !isUninvited()) {
      notifyOfTaking(now);
    }
  }

  /**
   * Notifies of any access in the same words, so that the email reveals neither what happened nor
   * whether the person had answered.
   */
  private void notifyOfTaking(Instant now) {
    var notice = new Mail();
    notice.mailId = UUID.randomUUID();
    notice.workspaceId = workspaceId;
    notice.surveyId = surveyId;
    notice.name = name;
    notice.address = launchAddress;
    notice.language = language;
    notice.kind = MailKind.LINK_TAKEN;
    notice.dueAt = now;
    notice.changedAt = now;
    notice.persist();
  }

  /**
   * Sends the same link to the corrected address, unless it has been used meanwhile.
   *
   * @throws ProblemException invalid-request with duplicate
   */
  void sendAgain(Survey survey, String corrected, Instant now) {
    if (count(
            "surveyId = ?1 and lower(address) = lower(?2) and mailId <> ?3",
            surveyId,
            corrected,
            mailId)
        > 0) {
      throw LocalTimes.invalid("/address", "duplicate", Map.of());
    }
    if (!Mailbox.of(corrected).equals(Mailbox.of(launchAddress))) {
      taken(survey, now);
    }
    address = corrected;
    leftAt = null;
    // Nothing there says when the survey closes, so what tells of an earlier close is not needless.
    toldClosesAt = null;
    dueAt = now;
    become(MailState.WAITING, "", now);
  }

  private void become(MailState next, String why, Instant now) {
    state = next;
    reason = why;
    changedAt = now;
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
    mail.personId = person.personId();
    mail.name = person.name();
    mail.address = person.address();
    mail.launchAddress = person.address();
    mail.language = person.language() == null ? leadsLanguage : person.language();
    mail.dueAt = Objects.requireNonNull(survey.mailLeavesAt);
    mail.changedAt = Objects.requireNonNull(survey.launchedAt);
    mail.persist();
  }
}
