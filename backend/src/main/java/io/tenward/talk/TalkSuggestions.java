package io.tenward.talk;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.AgendaProposal;
import io.tenward.contract.PointOrigin;
import io.tenward.contract.TalkAgenda;
import io.tenward.contract.TalkSummary;
import io.tenward.role.Roles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Suggests what a meeting could be about: promises, what the person helps with, running
 * experiments, published decisions, clauses. It uses nothing else of answers, and no title of a
 * goal.
 */
@Singleton
class TalkSuggestions {
  private static final int RECENT = 60;

  @Inject Caller caller;
  @Inject Database database;
  @Inject Roles roles;
  @Inject TalkQuery query;

  TalkAgenda of(Talk talk) {
    var known = query.points(talk).stream().map(point -> point.text).collect(Collectors.toSet());
    var all = new ArrayList<AgendaProposal>();
    if (talk.personId != null) {
      all.addAll(promises(talk.personId));
    }
    all.addAll(experiments());
    var since =
        query.lastBefore(talk).map(TalkSummary::day).orElseGet(() -> talk.day.minusDays(RECENT));
    all.addAll(decisions(since));
    roles.clausesOf(caller.memberId()).stream()
        .filter(clause -> !clause.leftOut())
        .forEach(clause -> all.add(new AgendaProposal(PointOrigin.CLAUSE, clause.text())));
    return new TalkAgenda(
        all.stream()
            .map(proposal -> new AgendaProposal(proposal.origin(), shortened(proposal.text())))
            .filter(proposal -> !known.contains(proposal.text()))
            .distinct()
            .limit(100)
            .toList());
  }

  /** A task may hang on a goal that the person helps; any other was promised. */
  private List<AgendaProposal> promises(UUID personId) {
    return database.list(
        """
        select goal_id is not null and not theirs, text from task
        where member_id = ? and person_id = ? and state in ('open', 'waiting')
        order by 1, due_on nulls last, created_at limit 20
        """,
        row ->
            new AgendaProposal(
                row.getBoolean(1) ? PointOrigin.HELPS : PointOrigin.PROMISE, row.getString(2)),
        caller.memberId(),
        personId);
  }

  private List<AgendaProposal> experiments() {
    return database.list(
        """
        select t.text from task t join goal g using (goal_id)
        where g.member_id = ? and g.kind = 'experiment' and g.state = 'active' and t.mark = 'step'
          and t.state = 'open'
        order by t.created_at limit 3
        """,
        row -> new AgendaProposal(PointOrigin.EXPERIMENT, row.getString(1)),
        caller.memberId());
  }

  /** Reads the latest edition of each board. */
  private List<AgendaProposal> decisions(LocalDate since) {
    return database.list(
        """
        select case when m.language = 'de' then coalesce(t.name_de, t.name) else t.name end, t.reason
        from edition e join board b using (board_id) join edition_theme t using (edition_id)
          join member m on m.member_id = b.member_id
        where b.member_id = ? and b.workspace_id = ? and e.at >= ?
          and e.number = (select max(number) from edition l where l.board_id = e.board_id)
        order by e.at desc, t.position limit 16
        """,
        row -> new AgendaProposal(PointOrigin.DECISION, named(row.getString(1), row.getString(2))),
        caller.memberId(),
        caller.workspaceId(),
        since.atStartOfDay(caller.zone()).toInstant());
  }

  private static String named(String name, @Nullable String reason) {
    return reason == null || reason.isBlank()
        ? name
        : name + ": " + reason.replaceAll("\\s+", " ").strip();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= TalkPoint.LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TalkPoint.LONGEST - 1)) + "…";
  }
}
