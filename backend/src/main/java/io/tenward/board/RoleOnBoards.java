package io.tenward.board;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.DatabaseFailure;
import io.tenward.base.sql.Sql;
import io.tenward.role.ClausesChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;

/** Whoever has read a board hears when clauses on it do not read any more as they did. */
@Singleton
class RoleOnBoards {
  private final AgroalDataSource database;

  RoleOnBoards(AgroalDataSource database) {
    this.database = database;
  }

  void arrange(@Observes ClausesChanged changed) {
    try (var connection = database.getConnection()) {
      Sql.update(
          connection,
          """
          update board b set version = version + 1, arranged_in = version + 1
          where member_id = ? and role and exists (
            select 1 from board_statement s
            where s.board_id = b.board_id and s.clause_id = any (?))
          """,
          changed.memberId(),
          connection.createArrayOf("uuid", changed.ids().toArray(UUID[]::new)));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
