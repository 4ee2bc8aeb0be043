package io.tenward.people;

import io.tenward.identity.MemberJoined;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Every account begins with the same five groups. */
@Singleton
class StandardGroups {
  void make(@Observes MemberJoined joined) {
    StakeholderGroup.makeStandard(joined.workspaceId(), joined.memberId());
  }
}
