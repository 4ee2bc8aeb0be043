package io.tenward.kernel.invite;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.Hash;
import io.tenward.form.Manifest;
import io.tenward.form.Survey;
import io.tenward.kernel.keys.LinkKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The right to answer, of somebody in a group; of whom, nothing here knows. */
@Entity
public class Invite extends PanacheEntityBase {
  public @Id UUID inviteId;
  UUID workspaceId;
  UUID surveyId;
  UUID launchGroupId;

  /** The link is on the sheet of this group. */
  public UUID groupId;

  byte[] secretHash;

  /** Its ballot, if one comes, may be the lead's, and counts nothing towards what is shown. */
  boolean takenUnused;

  /**
   * Makes as many invites as people are asked, in random order, so that the place of a row says
   * nothing about its person.
   */
  public static List<Invite> make(
      Survey survey, List<Manifest.Group> groups, LinkKey links, SecureRandom random) {
    var invites = new ArrayList<Invite>();
    for (var group : groups) {
      for (var member : group.members()) {
        for (int i = 0; i < member.invited(); i++) {
          invites.add(draw(survey, group.id(), member.groupId(), links));
        }
      }
    }
    Collections.shuffle(invites, random);
    invites.forEach(Panache.getSession()::persist);
    Panache.getSession().flush();
    return invites;
  }

  private static Invite draw(Survey survey, UUID launchGroupId, UUID groupId, LinkKey links) {
    var invite = new Invite();
    invite.inviteId = UUID.randomUUID();
    invite.workspaceId = survey.workspaceId;
    invite.surveyId = survey.surveyId;
    invite.launchGroupId = launchGroupId;
    invite.groupId = groupId;
    invite.secretHash = Hash.of(links.secret(invite.inviteId));
    return invite;
  }

  /** Tells whether the secret is that of an invite of this survey. */
  static boolean isOf(InviteSecret link) {
    Invite invite = findById(link.inviteId());
    return invite != null
        && invite.surveyId.equals(link.surveyId())
        && MessageDigest.isEqual(invite.secretHash, link.secretHash());
  }

  /**
   * Lists invites without email in the order of their random ids, which says nothing about people.
   */
  public static List<Invite> withoutMail(UUID surveyId) {
    return list(
        """
        surveyId = ?1 and inviteId not in (select m.inviteId from Mail m where m.surveyId = ?1)
        order by inviteId
        """,
        surveyId);
  }
}
