package io.tenward.theme;

import io.tenward.platform.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** Which themes respondents can read. */
final class PublishedThemes {
  private PublishedThemes() {}

  /** Themes of a board that somebody reads now; of a board that is not published, none. */
  static Set<UUID> of(Connection connection, UUID boardId) throws SQLException {
    return Set.copyOf(
        Sql.ids(
            connection,
            """
            select distinct theme_id from edition_theme where edition_id = (
              select e.edition_id from edition e join board_publication p using (board_id)
              where e.board_id = ? and p.published order by e.number desc limit 1)
            """,
            boardId));
  }
}
