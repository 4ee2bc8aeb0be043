package io.tenward.growth.privacy;

import io.tenward.account.member.MemberLeaves;
import io.tenward.base.sql.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Gives handovers and their tasks to the lead who stays. */
@Singleton
class HandoverSuccession {
  @Inject Database database;

  /**
   * The other lead gets what they could read and no more: neither ratings nor what came out of
   * anonymous answers. The log stays the leaver's, and is deleted with them.
   */
  void passOn(@Observes MemberLeaves leaving) {
    database.update(
        """
        update task t set shared = false, version = t.version + 1,
          member_id = case g.member_id when t.member_id then g.partner_id else g.member_id end
        from goal g
        where t.member_id = ? and g.goal_id = t.goal_id and g.kind = 'handover'
          and (g.member_id <> t.member_id or g.partner_id is not null)
        """,
        leaving.memberId());
    // Both read since when a duty has been at its stage, but not why the leaver moved it.
    database.update(
        """
        update history h set member_id = t.member_id, reason = null, told = null,
          by_whom = case by_whom when 'lead' then 'colleague' else by_whom end
        from task t
        where h.member_id = ? and h.kind = 'task' and h.field = 'stage' and t.task_id = h.row_id
          and t.member_id <> h.member_id
        """,
        leaving.memberId());
    database.update(
        """
        update goal set member_id = partner_id, partner_id = null, start = null, link_hash = null,
          thread_kind = null, thread_key = null, thread_words = null, thread_item = null,
          version = version + 1
        where member_id = ? and kind = 'handover' and partner_id is not null
        """,
        leaving.memberId());
  }
}
