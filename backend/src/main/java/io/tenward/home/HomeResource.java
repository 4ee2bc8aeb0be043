package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.AddStations;
import io.tenward.contract.GetHome;
import io.tenward.contract.RecentEvent;
import io.tenward.contract.SentThing;
import io.tenward.contract.Station;
import io.tenward.talk.PersonLinks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The start page of a lead. */
@RolesAllowed("lead")
@Transactional
public class HomeResource implements AddStations, GetHome {
  private static final int MOST = 6;

  record Home(
      NextStep next, Set<Station> stations, List<RecentEvent> recent, List<SentThing> sent) {}

  @Inject HomeQuery query;
  @Inject Database database;
  @Inject Caller caller;
  @Inject PersonLinks links;

  @Override
  public Home getHome(@Nullable LocalDate day, @Nullable UUID handedOut) {
    var now = query.situation(day, handedOut);
    return new Home(NextStep.of(now), query.stations(now), recent(), links.unread());
  }

  @Override
  public void addStations() {
    query.name(EnumSet.allOf(Station.class));
  }

  /** Lists recent events, latest first. */
  private List<RecentEvent> recent() {
    var member = caller.memberId();
    var workspace = caller.workspaceId();
    return database.list(
        """
        select * from (
          select 'released' as kind, closed_at as at, survey_id as id, title as text,
            answered_count as answered, cast(null as uuid) as goal_id, cast(null as text) as about
          from survey
          where lead_id = ? and workspace_id = ? and state = 'closed'
            and released_at is not null and keys_destroyed_at is not null
          union all
          select 'published', max(e.at), b.board_id, b.title, null, null, null
          from board b join board_publication p using (board_id) join edition e using (board_id)
          where b.member_id = ? and b.workspace_id = ? and p.published
          group by b.board_id, b.title
          union all
          select case when e.evidence then 'evidence' else 'helped' end, e.created_at, e.entry_id, e.text, null, e.goal_id,
            coalesce(g.title, e.goal_title, e.thread_words)
          from entry e left join goal g on g.goal_id = e.goal_id
          where e.member_id = ? and e.workspace_id = ?
            and (e.evidence or e.helper is not null)
          union all
          select 'reached', changed_at, goal_id, title, null, null, null
          from goal where member_id = ? and workspace_id = ? and state = 'reached'
        ) event
        order by at desc, id limit ?
        """,
        HomeResource::event,
        member,
        workspace,
        member,
        workspace,
        member,
        workspace,
        member,
        workspace,
        MOST);
  }

  private static RecentEvent event(ResultSet row) throws SQLException {
    return new RecentEvent(
        row.getString("kind"),
        Database.instant(row, "at"),
        row.getObject("id", UUID.class),
        row.getString("text"),
        row.getObject("answered", Integer.class),
        row.getObject("goal_id", UUID.class),
        row.getString("about"));
  }
}
