package io.tenward.results.publish;

import io.tenward.base.sql.Database;
import io.tenward.contract.GetReplies;
import io.tenward.contract.ReadKey;
import io.tenward.kernel.invite.ReadKeys;
import io.tenward.results.ReleaseState;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/**
 * Opens what was published to whoever holds a link. Nothing here is logged, counted or remembered.
 */
@PermitAll
public class ReplyResource implements GetReplies {
  @Inject Database database;
  @Inject PublishedReplies replies;
  @Inject ReadKeys readKeys;

  @Override
  public Replies getReplies(ReadKey key) {
    readKeys.require(key);
    var survey = ReleaseState.ofLaunched(database, key.surveyId());
    survey.requireNotCancelled();
    return replies.of(survey);
  }
}
