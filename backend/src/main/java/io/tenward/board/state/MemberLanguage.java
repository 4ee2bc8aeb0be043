package io.tenward.board.state;

import io.tenward.base.sql.Database;
import java.util.UUID;

/** Reads the language of a member. */
public final class MemberLanguage {
  private MemberLanguage() {}

  /**
   * @return en or de
   */
  public static String of(Database database, UUID memberId) {
    return database
        .first("select language from member where member_id = ?", row -> row.getString(1), memberId)
        .orElse("en");
  }
}
