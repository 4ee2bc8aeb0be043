package io.tenward.people;

import io.tenward.account.member.MemberJoined;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Makes the same five groups for every new account. */
@Singleton
class StandardGroups {
  void make(@Observes MemberJoined joined) {
    StakeholderGroup.makeStandard(joined.workspaceId(), joined.memberId());
  }
}
