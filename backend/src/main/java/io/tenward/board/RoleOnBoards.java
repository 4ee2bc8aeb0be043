package io.tenward.board;

import io.tenward.base.sql.Database;
import io.tenward.role.ClausesChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Whoever has read a board hears when clauses on it do not read any more as they did. */
@Singleton
class RoleOnBoards {
  @Inject Database database;

  void arrange(@Observes ClausesChanged changed) {
    database.update(
        """
        update board b set version = version + 1, arranged_in = version + 1
        where member_id = ? and role and exists (
          select 1 from board_statement s
          where s.board_id = b.board_id and s.clause_id = any (?))
        """,
        changed.memberId(),
        changed.ids());
  }
}
