package io.tenward.people;

import io.tenward.account.member.MemberJoined;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Every account begins with the same five groups. */
@Singleton
class StandardGroups {
  void make(@Observes MemberJoined joined) {
    StakeholderGroup.makeStandard(joined.workspaceId(), joined.memberId());
  }
}
