package io.tenward.theme;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The clauses of a lead's role. */
interface RoleClauses {
  /**
   * @return in their order, without those that are left out
   */
  List<BoardView.Clause> of(Connection connection, UUID memberId) throws SQLException;
}
