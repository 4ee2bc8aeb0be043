package io.tenward.theme;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;

/** Until leads can write down their role. */
@Singleton
class NoRoleYet implements RoleClauses {
  @Override
  public List<BoardView.Clause> of(Connection connection, UUID memberId) {
    return List.of();
  }
}
