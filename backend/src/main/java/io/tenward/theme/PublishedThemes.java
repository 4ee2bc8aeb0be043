package io.tenward.theme;

import java.sql.Connection;
import java.util.Set;
import java.util.UUID;

/** Which themes respondents can read. */
final class PublishedThemes {
  private PublishedThemes() {}

  /** None: there is no way yet to publish one. */
  static Set<UUID> of(Connection connection, UUID boardId) {
    return Set.of();
  }
}
