package io.tenward.response;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.UUID;

/** Where nothing publishes themes. */
@DefaultBean
@Singleton
class NoThemeReplies implements ThemeReplies {
  @Override
  public Published of(Connection connection, UUID surveyId) {
    return Published.NOTHING;
  }
}
