package io.tenward.board.publish;

import io.tenward.base.sql.Database;
import io.tenward.board.view.EditionTheme;
import io.tenward.contract.TeamDecision;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads published decisions for the team's page. A decision that repeats words of a comment is not
 * among them, because the team may be more people than the respondents.
 */
@Singleton
public class TeamDecisions {
  @Inject Database database;
  @Inject EditionTable editions;

  /**
   * @param withheld so many decisions are left out
   * @param changedAt null if nothing is published
   */
  public record Told(List<TeamDecision> decisions, int withheld, @Nullable Instant changedAt) {}

  /** Reads what is published of a lead's boards, the board published last first. */
  public Told of(UUID memberId) {
    var boards =
        database.ids(
            """
            select board_id from board join board_publication using (board_id)
            where member_id = ? and published order by published_at desc, board_id
            """,
            memberId);
    var decisions = new ArrayList<TeamDecision>();
    Instant changedAt = null;
    int withheld = 0;
    for (var boardId : boards) {
      var all = editions.ofBoard(boardId);
      if (all.isEmpty()) {
        continue;
      }
      var last = all.getLast();
      var allowed = editions.forTeam(last.id());
      var seen = new HashSet<UUID>();
      for (var theme : last.themes()) {
        if (!seen.add(theme.themeId())) {
          continue;
        }
        if (allowed.contains(theme.themeId())) {
          decisions.add(decision(theme));
        } else {
          withheld++;
        }
      }
      changedAt = changedAt == null || changedAt.isBefore(last.at()) ? last.at() : changedAt;
    }
    return new Told(decisions, withheld, changedAt);
  }

  private static TeamDecision decision(EditionTheme theme) {
    return new TeamDecision(
        theme.name(), theme.names(), theme.verdict(), theme.reason(), theme.horizon());
  }
}
