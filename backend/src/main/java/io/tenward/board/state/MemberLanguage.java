package io.tenward.board.state;

import io.tenward.base.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** In which a lead reads. */
public final class MemberLanguage {
  private MemberLanguage() {}

  /**
   * @return en or de
   */
  public static String of(Connection connection, UUID memberId) throws SQLException {
    return Sql.rows(
            connection,
            "select language from member where member_id = ?",
            row -> row.getString(1),
            memberId)
        .stream()
        .findFirst()
        .orElse("en");
  }
}
