package io.tenward.people.scim;

import io.tenward.account.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links users of the directory to members, once, and suspends who leaves the directory. */
@ApplicationScoped
class ScimMembers {
  /** Holds what decides whether the member may sign in. */
  record State(boolean active, @Nullable UUID memberId) {
    static final State NEW = new State(true, null);

    static State of(ScimRow row) {
      return row instanceof ScimUser user ? new State(user.active, user.memberId) : NEW;
    }
  }

  @Inject Owners owners;

  /** Links by what the directory has said so far, because the next change may rename the person. */
  State linked(ScimRow row) {
    if (row instanceof ScimUser user && user.memberId == null) {
      user.memberId = user.addresses().flatMap(it -> free(it).stream()).findFirst().orElse(null);
    }
    return State.of(row);
  }

  /** Leaves out members to whom another user is linked, whose old address somebody else has now. */
  private Optional<UUID> free(String address) {
    return owners.colleague(address).filter(id -> ScimUser.count("memberId", id) == 0);
  }

  /** An owner's decision holds until the directory says something else than before. */
  void follow(ScimRow row, State before) {
    if (!linked(row).equals(before) && row instanceof ScimUser user && user.memberId != null) {
      if (!user.active) {
        user.suspendedAt = owners.suspend(user.memberId).orElse(null);
      } else if (user.suspendedAt != null) {
        owners.resume(user.memberId, user.suspendedAt);
        user.suspendedAt = null;
      }
    }
  }

  /** Only an owner lifts the suspension from here on, because a later user is somebody else. */
  void leave(ScimRow row) {
    var memberId = linked(row).memberId();
    if (memberId != null) {
      owners.suspend(memberId);
    }
  }
}
